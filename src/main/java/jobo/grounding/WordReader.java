package jobo.grounding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.language.Language;
import jobo.text.Words;

/** Takes a sentence apart into its words. */
final class WordReader {
  private static final String EDGES = "\"'“”‘’「」『』《》〈〉()[]{}.,;:!?…·—–";
  private static final String CLOSING = ",;:—–()";

  /** Say little alone. */
  private static final Set<String> STOP_WORDS =
      Set.of("하 되 있 이 것 수 등 그 때 중 더 두 데 대하 위하 따르 통하 관하 의하 않 말 및 또 모두 이날 함께".split(" ", -1));

  /** Compounds that are measured rather than named. */
  private static final Pattern MEASURE = Pattern.compile(".+(?:량|율|률|료|액|값|치|성|기간|건수|비용|시간)");

  private WordReader() {}

  static List<Word> in(String text, Language language) {
    List<Words.Word> stems =
        language == Language.ENGLISH ? Words.tagged(text.replace('’', '\''), language) : List.of();
    List<Word> words = new ArrayList<>();
    int start = 0;
    int stem = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || divides(text, at)) {
        int from = start;
        int to = at;
        while (from < to && EDGES.indexOf(text.charAt(from)) >= 0) {
          from++;
        }
        while (to > from && EDGES.indexOf(text.charAt(to - 1)) >= 0) {
          to--;
        }
        if (to > from) {
          Set<String> forms = new LinkedHashSet<>();
          while (stem < stems.size() && stems.get(stem).start() < to) {
            if (stems.get(stem).start() >= from) {
              forms.add(stems.get(stem).form());
            }
            stem++;
          }
          boolean closes =
              closes(text, to, at) || (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0);
          words.add(word(text.substring(from, to), from, to, closes, forms, language));
        }
        start = at + 1;
      }
    }
    return words;
  }

  /** A bracket in the middle of a word divides it too: 시드(84.1점)를. */
  private static boolean divides(String text, int at) {
    char letter = text.charAt(at);
    return Character.isWhitespace(letter) || "()—/".indexOf(letter) >= 0;
  }

  private static boolean closes(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (CLOSING.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Word word(
      String text, int start, int end, boolean closes, Set<String> stems, Language language) {
    boolean isKorean = text.chars().anyMatch(it -> it >= '가' && it <= '힣');
    if (isKorean) {
      return korean(text, start, end, closes);
    }
    String stem = text.replaceAll("['’]s?$", "");
    Set<String> forms = language == Language.KOREAN ? Set.of(stem.toLowerCase(Locale.ROOT)) : stems;
    return new Word(
        text, stem, Particle.NONE, Ideas.builtIn().ofEnglish(forms), false, start, end, closes);
  }

  private static Word korean(String text, int start, int end, boolean closes) {
    String clean = text.replaceAll("[\"'“”‘’「」『』]", "");
    Particle.Split split = Particle.split(clean);
    String stem = split.stem();
    Set<String> ideas = Ideas.builtIn().ofKorean(clean, stem);
    if (!ideas.isEmpty()) {
      boolean isCoined = split.particle() != Particle.NONE && KoreanNames.isOrganisation(stem);
      return new Word(text, stem, split.particle(), ideas, isCoined, start, end, closes);
    }
    List<Words.Word> parts = Words.tagged(stem.isEmpty() ? clean : stem, Language.KOREAN);
    Set<String> forms = new LinkedHashSet<>();
    parts.stream().map(Words.Word::form).filter(it -> !STOP_WORDS.contains(it)).forEach(forms::add);
    boolean isName = parts.stream().allMatch(it -> it.part() == Words.Part.NAME);
    boolean isInPieces = parts.size() > 1 && split.particle() != Particle.NONE && stem.length() > 2;
    boolean isCoined =
        stem.length() > 1
            && !parts.isEmpty()
            && (isName
                || KoreanNames.isOrganisation(stem)
                || (isInPieces && !MEASURE.matcher(stem).matches()))
            && !KoreanVerbs.isVerbal(clean);
    return new Word(text, stem, split.particle(), forms, isCoined, start, end, closes);
  }
}

package jobo.grounding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.language.Language;
import jobo.text.Remembered;
import jobo.text.Words;

/** Takes a sentence apart into its words. */
final class WordReader {
  /** Say little alone. */
  private static final Set<String> STOP_WORDS =
      Set.of("하 되 있 이 것 수 등 그 때 중 더 두 데 대하 위하 따르 통하 관하 의하 않 말 및 또 모두 이날 함께".split(" ", -1));

  /** Compounds that are measured rather than named. */
  private static final Pattern MEASURE = Pattern.compile(".+(?:량|율|률|료|액|값|치|성|기간|건수|비용|시간)");

  private static final Pattern MARKS = Pattern.compile("[\"'“”‘’「」『』]");

  private static final Remembered<Meaning> KOREAN = new Remembered<>(WordReader::korean);

  /** What a word says wherever it stands. */
  private record Meaning(String stem, Particle particle, Set<String> forms, boolean isCoined) {}

  private WordReader() {}

  static List<Word> in(String text, Language language) {
    List<Words.Word> stems =
        language == Language.ENGLISH ? Words.tagged(text.replace('’', '\''), language) : List.of();
    List<Word> words = new ArrayList<>();
    List<String> firsts = new ArrayList<>();
    int stem = 0;
    for (Token token : Token.in(text)) {
      Set<String> forms = new LinkedHashSet<>();
      while (stem < stems.size() && stems.get(stem).start() < token.end()) {
        if (stems.get(stem).start() >= token.start()) {
          forms.add(stems.get(stem).form());
        }
        stem++;
      }
      words.add(word(text, token, forms, language));
      firsts.add(forms.isEmpty() ? words.getLast().text() : forms.iterator().next());
    }
    return joined(words, firsts);
  }

  /** With what words mean together put where the first of them stands, in Korean the last. */
  private static List<Word> joined(List<Word> words, List<String> firsts) {
    Phrases phrases = Ideas.builtIn().phrases();
    List<String> texts = words.stream().map(Word::text).toList();
    for (int at = 0; at < words.size(); at++) {
      if (phrases.begin(firsts.get(at))) {
        Phrases.Found found = phrases.at(firsts.get(at), at, texts);
        if (!found.ideas().isEmpty()) {
          boolean isKorean = isKorean(words.get(at).text());
          words.set(at, words.get(at).saying(isKorean ? Set.of() : found.ideas()));
          words.set(
              found.last(), words.get(found.last()).saying(isKorean ? found.ideas() : Set.of()));
        }
      }
    }
    return words;
  }

  private static Word word(String whole, Token token, Set<String> stems, Language language) {
    String text = whole.substring(token.start(), token.end());
    Meaning meaning = isKorean(text) ? KOREAN.of(text) : latin(text, stems, language);
    return new Word(
        text,
        meaning.stem,
        meaning.particle,
        meaning.forms,
        meaning.isCoined,
        token.start(),
        token.end(),
        token.closes());
  }

  private static Meaning latin(String text, Set<String> stems, Language language) {
    String stem = withoutOwner(text);
    Set<String> forms = language == Language.KOREAN ? Set.of(stem.toLowerCase(Locale.ROOT)) : stems;
    return new Meaning(stem, Particle.NONE, Ideas.builtIn().ofEnglish(forms), false);
  }

  private static boolean isKorean(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= '가' && text.charAt(at) <= '힣') {
        return true;
      }
    }
    return false;
  }

  /** Without "'s", or the mark alone. */
  static String withoutOwner(String text) {
    int end = text.endsWith("s") ? text.length() - 1 : text.length();
    boolean isOwner = end > 0 && "'’".indexOf(text.charAt(end - 1)) >= 0;
    return isOwner ? text.substring(0, end - 1) : text;
  }

  private static Meaning korean(String text) {
    String clean = MARKS.matcher(text).replaceAll("");
    Particle.Split split = Particle.split(clean);
    String stem = split.stem();
    Set<String> ideas = Ideas.builtIn().ofKorean(clean, stem);
    if (!ideas.isEmpty()) {
      boolean isCoined = split.particle() != Particle.NONE && KoreanNames.isOrganisation(stem);
      return new Meaning(stem, split.particle(), ideas, isCoined);
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
    return new Meaning(stem, split.particle(), forms, isCoined);
  }
}

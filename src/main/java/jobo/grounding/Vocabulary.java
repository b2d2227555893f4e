package jobo.grounding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobo.text.KnownNames;
import org.jspecify.annotations.Nullable;

/** All that an article writes and whom it names, for looking up the names of a claim. */
final class Vocabulary {
  private static final int LONGEST_PARTICLE = 4;

  /** No organisation has a longer name in one word. */
  private static final int LONGEST_NAME = 40;

  private final List<String> sentences;
  private final StringBuilder squeezed = new StringBuilder();
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();
  private final List<String> words = new ArrayList<>();

  /** Looked for when a claim first names one that is not written the same way. */
  private volatile @Nullable Set<KnownNames.Name> names;

  Vocabulary(List<String> sentences) {
    this.sentences = sentences;
    sentences.forEach(this::add);
  }

  private void add(String sentence) {
    for (Token token : Token.in(sentence)) {
      String word = sentence.substring(token.start(), token.end());
      words.add(word);
      add(word, WordReader.withoutOwner(word).length());
    }
    squeezed.append(' ');
  }

  /** Its parts begin and end as words do. */
  private void add(String word, int endOfStem) {
    starts.set(squeezed.length());
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      if (at == endOfStem) {
        ends.set(squeezed.length());
      }
      if ("-·/".indexOf(letter) >= 0) {
        ends.set(squeezed.length());
        starts.set(squeezed.length());
      } else if (isKept(letter)) {
        squeezed.append(Character.toLowerCase(letter));
      }
    }
    ends.set(squeezed.length());
  }

  /** Whether a word stands in it, hyphens, capitals and particles aside. */
  boolean hasWord(String word) {
    String wanted = squeeze(word);
    int at = wanted.isEmpty() ? -1 : squeezed.indexOf(wanted);
    while (at >= 0) {
      if (starts.get(at) && endsWord(at + wanted.length(), wanted)) {
        return true;
      }
      at = squeezed.indexOf(wanted, at + 1);
    }
    return false;
  }

  private boolean endsWord(int at, String word) {
    if (ends.get(at)) {
      return true;
    }
    int end = ends.nextSetBit(at);
    return end - at <= LONGEST_PARTICLE
        && squeezed.charAt(at) >= '가'
        && Particle.split(word + squeezed.substring(at, end)).stem().equals(word);
  }

  /** Whether letters stand in it, spaces aside. */
  boolean hasLetters(String text) {
    return squeezed.indexOf(squeeze(text)) >= 0;
  }

  boolean names(KnownNames.Name name) {
    Set<KnownNames.Name> known = names;
    if (known == null) {
      known = names();
      names = known;
    }
    return known.contains(name);
  }

  private Set<KnownNames.Name> names() {
    Set<KnownNames.Name> found = new HashSet<>();
    for (String sentence : sentences) {
      KnownNames.builtIn().in(sentence).forEach(it -> found.add(it.name()));
    }
    for (String word : words) {
      boolean isKorean = word.charAt(0) >= '가' && word.length() <= LONGEST_NAME;
      String stem = isKorean ? Particle.split(word).stem() : WordReader.withoutOwner(word);
      Nations.of(stem).ifPresent(found::add);
    }
    return found;
  }

  /** Whether a Korean word is a short form of a longer one: 식약처 of 식품의약품안전처. */
  boolean hasLongForm(String word) {
    return words.stream()
        .filter(it -> it.charAt(0) == word.charAt(0) && it.length() <= LONGEST_NAME)
        .anyMatch(it -> isShortFor(word, Particle.split(it).stem()));
  }

  private static boolean isShortFor(String word, String whole) {
    if (whole.length() <= word.length()) {
      return false;
    }
    int at = 0;
    for (int place = 0; place < whole.length() && at < word.length(); place++) {
      if (whole.charAt(place) == word.charAt(at)) {
        at++;
      }
    }
    return at == word.length();
  }

  static String squeeze(String text) {
    StringBuilder squeezed = new StringBuilder();
    for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (isKept(letter)) {
        squeezed.append(letter);
      }
    }
    return squeezed.toString();
  }

  private static boolean isKept(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '.';
  }
}

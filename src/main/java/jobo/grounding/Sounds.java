package jobo.grounding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.text.NameSound;

/**
 * How the names of a text sound, alone and with those that follow them; how many vowels they have
 * counts as well, as far as transcription keeps them.
 */
final class Sounds {
  /** A name has hardly more words. */
  private static final int LONGEST_NAME = 4;

  private static final int MOST = 40_000;

  /** From here on one consonant may differ: 프 and f, 즈 and s are not always told apart. */
  private static final int LONG_ENOUGH_TO_ERR = 4;

  /** ㅇ before a vowel, and ㅡ, which stands for none. */
  private static final int SILENT = 11;

  private static final int FLAT = 18;

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private final Set<Sound> sounds = new HashSet<>();

  private record Sound(String consonants, int vowels) {
    boolean isNear(Sound other) {
      int longest = Math.max(consonants.length(), other.consonants.length());
      int allowed = longest >= 8 ? 2 : longest >= LONG_ENOUGH_TO_ERR ? 1 : 0;
      int astray = longest > 2 ? 1 : 0;
      return Math.abs(vowels - other.vowels) <= astray + longest / LONG_ENOUGH_TO_ERR
          && Math.abs(consonants.length() - other.consonants.length()) <= allowed
          && distance(consonants, other.consonants) <= allowed;
    }
  }

  void add(List<Word> words) {
    for (int from = 0; from < words.size(); from++) {
      StringBuilder name = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + LONGEST_NAME); to++) {
        Word word = words.get(to);
        name.append(word.stem());
        boolean mayGoOn = Entities.isHangul(word) || word.isCapital();
        if (sounds.size() < MOST && (mayGoOn || to == from)) {
          sounds.add(of(name.toString()));
          Organisations.bare(name).ifPresent(it -> sounds.add(of(it)));
        }
        if (!mayGoOn || word.particle() != Particle.NONE) {
          break;
        }
      }
    }
  }

  /** Whether a name of either script sounds like some words of the text. */
  boolean has(String name) {
    return has(of(name)) || (name.endsWith("r") && has(withFinal(name)));
  }

  private boolean has(Sound sound) {
    return sound.consonants.length() >= 2
        ? sounds.stream().anyMatch(sound::isNear)
        : sounds.contains(sound);
  }

  /** A romanised ㄹ or 르 sounds at the end too, where English leaves an r out. */
  private static Sound withFinal(String name) {
    Sound sound = of(name);
    return new Sound(of(name + "u").consonants, sound.vowels);
  }

  /** Of some names the one that sounds most like another, if any may be the same. */
  static Optional<String> nearest(String name, List<String> others) {
    Sound sound = of(name);
    return others.stream()
        .filter(it -> sound.consonants.length() >= 2 && sound.isNear(of(it)))
        .min(Comparator.comparingInt(it -> distance(sound.consonants, of(it).consonants)));
  }

  /** The distance of Levenshtein (1966). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int at = 0; at <= other.length(); at++) {
      row[at] = at;
    }
    for (int left = 1; left <= one.length(); left++) {
      int diagonal = row[0];
      row[0] = left;
      for (int right = 1; right <= other.length(); right++) {
        int above = row[right];
        int same = one.charAt(left - 1) == other.charAt(right - 1) ? 0 : 1;
        row[right] = Math.min(diagonal + same, Math.min(above, row[right - 1]) + 1);
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  /** Korean writes z and a final s alike, and n for ng. */
  private static Sound of(String name) {
    String letters = name.replaceAll("ng(?![aeiouyw])", "n").replaceAll("[^\\p{L}]", "");
    String consonants = NameSound.of(letters).replace('j', 's').replaceAll("(.)\\1+", "$1");
    return new Sound(consonants, vowels(letters.toLowerCase(Locale.ROOT)));
  }

  private static boolean isFlat(char letter) {
    return letter >= '가' && letter <= '힣' && (letter - '가') % 588 / 28 == FLAT;
  }

  /** ㅞ and the like, which stand for a w. */
  private static boolean isRounded(char syllable) {
    int vowel = (syllable - '가') % 588 / 28;
    return vowel == 9 || vowel == 10 || (vowel >= 14 && vowel <= 16);
  }

  /** The vowel of 스 and 트 stands for none. */
  private static int vowels(String letters) {
    int syllables = 0;
    for (int at = 0; at < letters.length(); at++) {
      char letter = letters.charAt(at);
      boolean isSyllable = letter >= '가' && letter <= '힣';
      boolean goesOn = at > 0 && (letter - '가') / 588 == SILENT && !isRounded(letter);
      syllables += isSyllable && !goesOn && !isFlat(letter) ? 1 : 0;
    }
    return syllables
        + (int)
            VOWELS.matcher(letters.replaceAll("(?<=[b-df-hj-np-tv-z])e$", "")).results().count();
  }
}

package jobo.search;

import java.util.ArrayList;
import java.util.List;
import jobo.text.NameSound;
import jobo.text.NameSounds;

/** Collects how the words of a text sound that may be names. Not safe for use by many threads. */
final class Sounds {
  private static final int SHORT = 2;

  private final List<String> telling = new ArrayList<>();
  private final List<String> shorts = new ArrayList<>();

  /** Those by three consonants and more. */
  List<String> telling() {
    return telling;
  }

  /** Those by two. */
  List<String> shorts() {
    return shorts;
  }

  /** Those of a text. */
  void addAll(String text) {
    NameSounds.each(text, (sound, _, _) -> add(sound));
  }

  /**
   * Adds how a word in its basic form sounds, if it is Korean: a compound may begin with a name.
   */
  void addKorean(String word) {
    if (NameSounds.isKoreanWord(word)) {
      add(NameSound.of(word));
    }
  }

  private void add(String sound) {
    if (sound.length() >= SHORT) {
      (sound.length() == SHORT ? shorts : telling).add(sound);
    }
  }
}

package jobo.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import jobo.ask.QuestionWords.Asked;
import jobo.language.Language;
import jobo.text.NameSounds;
import jobo.text.Words;
import jobo.text.Words.Word;

/**
 * How the names in a question sound, by which they are known in articles that write them in the
 * other script: an article on Tagwell tells of 태그웰. Safe for use by many threads.
 */
final class Transcribed {
  /** Nothing is written in another script. */
  static final Transcribed NONE = new Transcribed(Map.of());

  /** What sounds alike is most likely the same. */
  private static final double SOUNDS_ALIKE = 0.9;

  /** So many consonants are seldom the same by chance. */
  private static final int TELLING = 3;

  /** By the sound of a name, for each word that is asked for how far the name stands for it. */
  private final Map<String, double[]> names;

  private Transcribed(Map<String, double[]> names) {
    this.names = names;
  }

  /** Those of a question; a name may be several of the words that are asked for. */
  static Transcribed of(Question question, List<Asked> asked) {
    Map<String, double[]> names = new HashMap<>();
    List<Word> words = Words.taggedOnce(question.text(), Language.KOREAN);
    NameSounds.each(
        question.text(),
        (sound, from, until) -> {
          List<String> parts =
              words.stream()
                  .filter(it -> it.start() >= from && it.start() < until)
                  .map(Word::form)
                  .toList();
          if (sound.length() >= TELLING
              && asked.stream().anyMatch(it -> parts.contains(it.word()))) {
            names.put(
                sound,
                asked.stream()
                    .mapToDouble(it -> parts.contains(it.word()) ? SOUNDS_ALIKE : 0)
                    .toArray());
          }
        });
    return new Transcribed(names);
  }

  /**
   * Tells of each of the names in a text where it stands, and how far it stands for each word that
   * is asked for.
   */
  void each(String text, ObjIntConsumer<double[]> told) {
    if (names.isEmpty()) {
      return;
    }
    NameSounds.each(
        text,
        (sound, from, _) -> {
          double[] likeness = names.get(sound);
          if (likeness != null) {
            told.accept(likeness, from);
          }
        });
  }
}

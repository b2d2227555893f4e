package jobo.ask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jobo.language.Language;

/** Questions about the newswire and what an answer to each must be, written by hand. */
final class Questions {

  /**
   * A question.
   *
   * @param part by the time it was written, from 1
   * @param answeredBy the ids of the articles that answer it; none where none does
   * @param held what the quoted sentence must hold, any of several with a bar between them
   */
  record Question(int part, Language language, Set<String> answeredBy, String held, String text) {
    boolean answerable() {
      return !answeredBy.isEmpty();
    }

    /** Whether one of the quotes is by a right article and holds what was asked for. */
    boolean isAnsweredBy(Answer answer) {
      return answer instanceof Answer.Quoted quoted
          && quoted.quotes().stream()
              .filter(it -> answeredBy.contains(it.article().id().value()))
              .anyMatch(it -> holds(it.sentence()));
    }

    private boolean holds(String sentence) {
      return Stream.of(held.split("\\|", -1)).anyMatch(sentence::contains);
    }
  }

  private Questions() {}

  /** The questions of a file under {@code src/test/resources/ask}. */
  static List<Question> of(String file) {
    try (var input = Questions.class.getResourceAsStream("/ask/" + file)) {
      String text =
          new String(Objects.requireNonNull(input, file).readAllBytes(), StandardCharsets.UTF_8);
      List<Question> questions = new ArrayList<>();
      int part = 0;
      for (String line : text.lines().toList()) {
        if (!line.startsWith("#")) {
          questions.add(question(part, line.split("\t", -1)));
        } else if (line.startsWith("# part") || line.startsWith("# of")) {
          part++;
        }
      }
      return questions;
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(file, problem);
    }
  }

  private static Question question(int part, String[] cells) {
    return new Question(
        part,
        Language.tagged(cells[0]).orElseThrow(),
        cells[1].equals("-") ? Set.of() : Set.of(cells[1].split(",")),
        cells[2],
        cells[3]);
  }
}

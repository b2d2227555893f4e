package jobo.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Conversations about the newswire, and what an answer to each turn must be. */
final class Conversations {
  private static final String REFUSED = "refused";

  /**
   * A conversation.
   *
   * @param date of the paper on which it is held
   * @param list the addresses that the reader sees under the numbers 1, 2, 3 …
   */
  record Conversation(String number, LocalDate date, List<String> list, List<Turn> turns) {}

  /**
   * A question in a conversation.
   *
   * @param accepted the addresses of articles that answer it
   * @param mayBeRefused whether a refusal is right
   * @param held what a quoted sentence must hold, any of several with a bar between them
   */
  record Turn(String question, Set<String> accepted, boolean mayBeRefused, String held) {
    boolean isAnsweredBy(Dialogue.Outcome outcome) {
      return switch (outcome) {
        case Dialogue.Outcome.NoSuchNumber(int most) -> mayBeRefused;
        case Dialogue.Outcome.Answered(Answer.Refused refused) -> mayBeRefused;
        case Dialogue.Outcome.Answered(Answer answer) ->
            answer.quotes().stream()
                .filter(it -> accepted.contains(it.article().url().toString()))
                .anyMatch(it -> holds(it.sentence()));
      };
    }

    private boolean holds(String sentence) {
      return Stream.of(held.split("\\|", -1)).anyMatch(sentence::contains);
    }
  }

  private Conversations() {}

  /** The conversations of a file under {@code src/test/resources/ask}. */
  static List<Conversation> of(String file) {
    try (InputStream input = Conversations.class.getResourceAsStream("/ask/" + file)) {
      String text =
          new String(Objects.requireNonNull(input, file).readAllBytes(), StandardCharsets.UTF_8);
      List<Conversation> conversations = new ArrayList<>();
      for (String block : text.split("\\R\\s*\\R", -1)) {
        List<String> lines =
            block.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList();
        if (!lines.isEmpty()) {
          conversations.add(conversation(lines));
        }
      }
      return conversations;
    } catch (IOException problem) {
      throw new UncheckedIOException(file, problem);
    }
  }

  private static Conversation conversation(List<String> lines) {
    String[] head = lines.getFirst().strip().split("\\s+", -1);
    List<String> list = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "list" -> list.addAll(addresses(cells[1]));
        case "turn" -> turns.add(turn(cells));
        default -> throw new IllegalArgumentException("neither list nor turn: " + line);
      }
    }
    return new Conversation(head[1], LocalDate.parse(head[2]), list, turns);
  }

  private static Turn turn(String[] cells) {
    List<String> accepted = addresses(cells[2]);
    String held = cells.length > 3 && !cells[3].strip().equals("-") ? cells[3].strip() : "";
    return new Turn(cells[1], Set.copyOf(accepted), accepted.contains(REFUSED), held);
  }

  private static List<String> addresses(String cell) {
    return List.of(cell.strip().split("\\s*,\\s*", -1));
  }
}

package jobo.llm;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Good answers, in memory. */
public final class MemoryAnswers implements AnswerStore {
  private record Kept(ModelAnswer.Answered answer, Instant at) {}

  private final Map<String, Kept> kept = new HashMap<>();

  @Override
  public synchronized Optional<ModelAnswer.Answered> find(String question, Instant notBefore) {
    return Optional.ofNullable(kept.get(question))
        .filter(it -> !it.at().isBefore(notBefore))
        .map(Kept::answer);
  }

  @Override
  public synchronized void keep(
      String question, ModelAnswer.Answered answer, Instant now, Instant notBefore, int most) {
    kept.values().removeIf(it -> it.at().isBefore(notBefore));
    kept.putIfAbsent(question, new Kept(answer, now));
    kept.values().stream()
        .map(Kept::at)
        .sorted(Comparator.reverseOrder())
        .skip(most)
        .findFirst()
        .ifPresent(oldest -> kept.values().removeIf(it -> !it.at().isAfter(oldest)));
  }
}

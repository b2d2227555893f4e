package jobo.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jobo.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long judging takes, on an article of 5,000 characters made of the invented ones. Prints the
 * figures; run it with {@code mvn test -Pbenchmark -Dtest=GroundingBenchmark}.
 */
@Tag("benchmark")
class GroundingBenchmark {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int ROUNDS = 20;

  @Test
  void aClaimIsJudgedInTime() {
    for (Language language : Language.values()) {
      List<LabelledClaim> claims =
          LabelledClaim.own().stream()
              .filter(it -> it.article().language() == language)
              .filter(it -> it.statement().language() == language)
              .toList();
      String text = text(claims);
      List<Statement> statements = claims.stream().map(LabelledClaim::statement).toList();
      List<Long> reading = new ArrayList<>();
      List<Long> judging = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        Passage passage = Passage.of("", text, language, DAY);
        reading.add(System.nanoTime() - start);
        for (Statement statement : statements) {
          start = System.nanoTime();
          Grounding.judge(statement, List.of(passage));
          if (round > ROUNDS / 2) {
            judging.add(System.nanoTime() - start);
          }
        }
      }
      judging.sort(null);
      double middle = judging.get(judging.size() / 2) / 1e6;
      System.out.printf(
          "%s, %d characters: read once in %.1f ms, a claim in %.2f ms (median), %.2f ms (99 %%)%n",
          language,
          text.length(),
          reading.getLast() / 1e6,
          middle,
          judging.get(judging.size() * 99 / 100) / 1e6);
      assertThat(middle).isLessThan(5);
    }
  }

  private static String text(List<LabelledClaim> claims) {
    String all =
        claims.stream()
            .map(LabelledClaim::article)
            .distinct()
            .flatMap(it -> it.sentences().stream())
            .map(Sentence::text)
            .collect(Collectors.joining(" "));
    return all.substring(0, Math.min(5_000, all.length()));
  }
}

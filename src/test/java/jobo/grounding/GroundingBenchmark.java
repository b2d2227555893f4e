package jobo.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.text.Sentences;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How much of a processor judging takes by an article of 5,000 characters: of each claim's own
 * article and other invented ones behind it. Prints the figures; run it with {@code mvn test
 * -Pbenchmark -Dtest=GroundingBenchmark}.
 */
@Tag("benchmark")
class GroundingBenchmark {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int LENGTH = 5_000;
  private static final int ROUNDS = 12;

  @Test
  void aClaimIsJudgedInTime() {
    for (Language language : Language.values()) {
      List<Long> quoted = new ArrayList<>();
      List<Long> first = new ArrayList<>();
      List<Long> second = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        boolean isWarm = round > ROUNDS / 2;
        for (LabelledClaim claim : trueClaims(language)) {
          String text = text(claim.article());
          long time = quoting(text, language);
          Passage passage = Passage.of("", text, language, DAY);
          long once = judging(claim.statement(), passage);
          long again = judging(claim.statement(), passage);
          if (isWarm) {
            quoted.add(time);
            first.add(once);
            second.add(again);
          }
        }
      }
      tell(language + ", a sentence word for word", quoted);
      tell(language + ", the first claim in other words, reading included", first);
      tell(language + ", the same once more", second);
    }
  }

  /** The last sentence, which is found last; the text is normalised before. */
  private static long quoting(String text, Language language) {
    String sentence = Sentences.of(text, language).getLast();
    Passage passage = Passage.of("", text, language, DAY);
    assertThat(passage.has("nothing of it")).isFalse();
    return judging(Statement.of(sentence, language), passage);
  }

  private static long judging(Statement statement, Passage passage) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Grounding.judge(statement, List.of(passage));
    return clock.getCurrentThreadCpuTime() - start;
  }

  private static List<LabelledClaim> trueClaims(Language language) {
    return LabelledClaim.own().stream()
        .filter(LabelledClaim::isTrue)
        .filter(it -> it.article().language() == language && !it.isAcross())
        .toList();
  }

  private static String text(Passage article) {
    String all =
        Stream.concat(Stream.of(article), LabelledClaim.own().stream().map(LabelledClaim::article))
            .filter(it -> it.language() == article.language())
            .distinct()
            .flatMap(it -> it.sentences().stream())
            .map(it -> it.text().matches(".*[.!?。\"”]") ? it.text() : it.text() + ".")
            .collect(Collectors.joining(" "));
    return all.substring(0, Math.min(LENGTH, all.length()));
  }

  private static double middle(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow() / 1e6;
  }

  private static void tell(String what, List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    System.out.printf(
        "%s: %.3f ms (median), %.3f ms (95 %%)%n",
        what, middle(times), sorted.get(sorted.size() * 95 / 100) / 1e6);
  }
}

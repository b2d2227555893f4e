package jobo.manyfeeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jobo.article.NewArticle;
import jobo.article.SampleArticle;
import jobo.article.Sketch;
import jobo.ask.Answerer;
import jobo.language.Language;
import jobo.search.IndexFollower;
import jobo.search.PassageIndex;
import jobo.store.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Indexes 100,000 articles of 2,500 characters, half of them Korean, from an H2 file, and asks
 * questions about them without a model: {@code mvn test -Pbenchmark -Dtest=SearchBenchmark}. Prints
 * how long it all takes, how busy the machine was, and the size of the index.
 *
 * <p>Options: {@code -Djobo.articles=100000}, {@code -Djobo.questions=300}.
 */
@Tag("benchmark")
class SearchBenchmark {
  private static final int ARTICLES = Integer.getInteger("jobo.articles", 100_000);
  private static final int QUESTIONS = Integer.getInteger("jobo.questions", 300);
  private static final int UNMEASURED = 50;
  private static final int CHARACTERS = 2_500;
  private static final int BATCH = 1_000;
  private static final Duration LONGEST_REBUILD = Duration.ofMinutes(2);
  private static final long LARGEST = 1_000_000_000;
  private static final double LONGEST_MEDIAN = 50;
  private static final double LONGEST_OF_99 = 200;

  @TempDir private Path directory;

  @Test
  void aQuestionToManyArticlesIsAnsweredAtOnce() {
    try (TestDatabase database = TestDatabase.h2(directory.resolve("jobo"));
        PassageIndex index = PassageIndex.in(directory.resolve("index"));
        IndexFollower follower = new IndexFollower(index, database.articles(), Clock.systemUTC())) {
      fill(database);
      Duration rebuild = rebuild(follower);
      double[] millis = ask(new Answerer(index, database.articles()));
      double median = millis[millis.length / 2];
      double of99 = millis[millis.length * 99 / 100];
      System.out.printf(
          "%d questions: median %.1f ms, 99th percentile %.1f ms; index of %.0f MB; load %.1f%n",
          millis.length, median, of99, index.bytes() / 1e6, load());
      assertThat(index.bytes()).isLessThan(LARGEST);
      assertThat(rebuild).isLessThan(LONGEST_REBUILD);
      assertThat(median).isLessThan(LONGEST_MEDIAN);
      assertThat(of99).isLessThan(LONGEST_OF_99);
    }
  }

  private static Duration rebuild(IndexFollower follower) {
    long busy = processor();
    long began = System.nanoTime();
    assertThat(follower.rebuild()).isEqualTo(ARTICLES);
    Duration time = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf(
        "%d articles indexed in %.1f s, of which the processors worked %.1f s on it; load %.1f%n",
        ARTICLES, time.toMillis() / 1e3, (processor() - busy) / 1e9, load());
    return time;
  }

  /** Milliseconds, ascending. */
  private static double[] ask(Answerer answerer) {
    Random random = new Random(8);
    List<Double> millis = new ArrayList<>();
    long busy = 0;
    for (int at = 0; at < UNMEASURED + QUESTIONS; at++) {
      String question = question(random, random.nextInt(ARTICLES));
      busy = at == UNMEASURED ? processor() : busy;
      long began = System.nanoTime();
      answerer.answer(question, step -> {});
      if (at >= UNMEASURED) {
        millis.add((System.nanoTime() - began) / 1e6);
      }
    }
    System.out.printf(
        "the processors worked %.1f ms on a question in the mean%n",
        (processor() - busy) / 1e6 / QUESTIONS);
    return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void fill(TestDatabase database) {
    Instant first = Instant.parse("2026-01-01T00:00:00Z");
    for (int from = 0; from < ARTICLES; from += BATCH) {
      List<NewArticle> batch =
          IntStream.range(from, Math.min(ARTICLES, from + BATCH))
              .mapToObj(it -> article(it, first))
              .toList();
      assertThat(database.articles().add(batch)).hasSize(batch.size());
    }
  }

  private static NewArticle article(int number, Instant first) {
    Random random = new Random(number);
    Language language = language(number);
    SampleArticle sample =
        SampleArticle.of("bulk-%06d".formatted(number))
            .language(language)
            .title(MadeText.sentence(random, language, name(number)))
            .text(MadeText.text(random, language, name(number), CHARACTERS))
            .at(first.plusSeconds(number * 60L));
    return new NewArticle(sample.in(SampleArticle.LLM), Set.of(sample.sign()), 0, Sketch.NONE);
  }

  private static Language language(int number) {
    return number % 2 == 0 ? Language.ENGLISH : Language.KOREAN;
  }

  /** Some thousand names are what articles and questions turn on. */
  private static String name(int number) {
    return MadeText.name(new Random(number / 7), language(number));
  }

  /** Of words that an article may have, with the name that it has. */
  private static String question(Random random, int number) {
    Language language = language(number);
    List<String> words = Arrays.asList(MadeText.sentence(random, language, "").split(" ", -1));
    String some = String.join(" ", words.subList(0, Math.min(5, words.size())));
    return language == Language.ENGLISH
        ? "How many %s did %s %s?".formatted(words.getLast(), name(number), some)
        : "%s %s 몇 개야?".formatted(name(number), some);
  }
}

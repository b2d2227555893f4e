package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import jobo.article.CategoryId;
import jobo.article.Fingerprint;
import jobo.article.NewArticle;
import jobo.article.SampleArticle;
import jobo.article.Sketch;
import jobo.digest.Edition;
import jobo.digest.GoodModel;
import jobo.digest.Writer;
import jobo.language.Language;
import jobo.llm.Asked;
import jobo.llm.FakeModel;
import jobo.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program that is stopped while a slow model writes the editions of a close. */
@Timeout(600)
class StoppedCloseTest {
  private static final Pattern CLOSED = Pattern.compile("model=fake-1 wrote (\\d+) claims");

  @TempDir private Path directory;

  @Test
  void theNextStartWritesTheEditionOnceAndPaysForNothingAgain() throws Exception {
    SlowModel model = new SlowModel();
    try (FakeModel server = FakeModel.start().answering(model)) {
      List<Asked> before;
      try (TestDatabase database = database()) {
        arrive(database);
      }
      try (ChildProgram.Running program = program(server)) {
        assertThat(model.writes.await(4, TimeUnit.MINUTES)).isTrue();
        assertThat(program.stop()).isEqualTo(143);
        before = server.asked();
      }
      try (TestDatabase database = database()) {
        assertThat(database.editions().dates(9)).isEmpty();
      }
      model.goOn();
      try (ChildProgram.Running program = program(server)) {
        assertThat(program.awaits(CLOSED).group(1)).isNotEqualTo("0");
        assertThat(program.stop()).isEqualTo(143);
      }
      try (TestDatabase database = database()) {
        List<LocalDate> dates = database.editions().dates(9);
        assertThat(dates).hasSize(1);
        for (Language language : Language.values()) {
          List<Edition> editions = database.editions().find(dates.getFirst(), language);
          assertThat(editions).hasSize(BuiltInCategories.full().categories().size());
          assertThat(editions).flatExtracting(Edition::stories).hasSize(1);
        }
        assertThat(database.editions().find(dates.getFirst(), Language.KOREAN))
            .anySatisfy(it -> assertThat(it.claims(Writer.LLM)).isPositive());
      }
      assertThat(facts(before)).isNotEmpty();
      assertThat(facts(server.asked())).isEqualTo(facts(before));
    }
  }

  /** Finds facts at once, and does not finish writing until it may. */
  private static final class SlowModel implements Function<Asked, String> {
    private final GoodModel good = new GoodModel();
    private final CountDownLatch writes = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    @Override
    public String apply(Asked asked) {
      if (!GoodModel.schema(asked).equals("facts")) {
        writes.countDown();
        awaitFreedom();
      }
      return good.apply(asked);
    }

    private void awaitFreedom() {
      try {
        free.await();
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
    }

    void goOn() {
      free.countDown();
    }
  }

  private static List<String> facts(List<Asked> asked) {
    List<String> facts = new ArrayList<>();
    asked.stream()
        .filter(it -> GoodModel.schema(it).equals("facts"))
        .forEach(it -> facts.add(it.user()));
    return facts;
  }

  /** What came in before the last close, which nobody was there to make. */
  private static void arrive(TestDatabase database) {
    Instant then = Instant.now().minus(Duration.ofHours(36));
    SampleArticle article =
        SampleArticle.of("a")
            .language(Language.KOREAN)
            .title("한빛연구소, 언어 모델 가람 12B 공개")
            .text("한빛연구소가 20일 언어 모델 가람 12B를 공개했다. 매개변수는 120억 개다. 상업적으로 쓸 수 있다.")
            .at(then);
    Fingerprint sign = Fingerprint.of(Fingerprint.Kind.GUID, "place", "a");
    database
        .articles()
        .add(
            List.of(
                new NewArticle(article.in(new CategoryId("llm")), Set.of(sign), 0, Sketch.NONE)));
  }

  private TestDatabase database() {
    return TestDatabase.h2(directory.resolve("jobo"));
  }

  private ChildProgram.Running program(FakeModel server) {
    String url;
    try (TestDatabase database = database()) {
      url = database.url();
    }
    return ChildProgram.start(
        directory,
        List.of(
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=sa", // as it was made
            "--db-scheduler.shutdown-max-wait=1s",
            "--jobo.archive.directory=" + directory.resolve("archive"),
            "--jobo.sources[0].name=Nobody",
            "--jobo.sources[0].url=http://127.0.0.1:9/feed.xml",
            "--jobo.digest.writing-time=5m",
            "--jobo.llm.timeout=5m",
            "--jobo.llm.base-url=" + server.baseUrl(),
            "--jobo.llm.model=" + FakeModel.MODEL));
  }
}

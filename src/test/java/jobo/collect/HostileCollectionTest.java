package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import jobo.SettableClock;
import jobo.article.Article;
import jobo.article.ArticleStoreInMemory;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SampleArticle;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.collect.feed.FeedSourceReader;
import jobo.collect.page.PageReader;
import jobo.fetch.Fetcher;
import jobo.fetch.Reroute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sources that attack and honest ones, polled in one round as the program polls them: who attacks
 * has its problem told, or has what can be read of it read, and nobody else notices.
 */
class HostileCollectionTest {
  private static final String SECRET = "/secret";

  /**
   * Longer than a busy machine takes for the largest body, so that each attack meets its own bound.
   */
  private static final Duration AMPLE = Duration.ofMinutes(1);

  private static final Duration SHORT = Duration.ofSeconds(1);

  private static final List<String> PRIVATE =
      List.of(
          "127.0.0.1",
          "[::1]",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[64:ff9b::7f00:1]",
          "0.0.0.0",
          "localhost",
          "10.0.0.1",
          "192.168.0.1",
          "169.254.169.254");

  /** Other programs take these for 127.0.0.1; no honest source is written so. */
  private static final List<String> ODDLY_WRITTEN =
      List.of("2130706433", "017700000001", "0x7f000001", "127.1", "0x7f.1", "0177.0.0.01");

  private final NewsServer server = new NewsServer();
  private final ArticleStoreInMemory articles = new ArticleStoreInMemory();
  private final SourceStoreInMemory states = new SourceStoreInMemory();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server.start();
    server.feed(SECRET, NewsServer.rss("secret", 3));
    for (int number = 0; number < 20; number++) {
      honest("honest-" + number);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES) // for what hangs
  void eachAttackIsToldAndNoOtherSourceLosesAnArticle() {
    bodies();
    markup();
    privateAddresses();

    CollectSummary summary = collect(AMPLE);

    assertThat(told()).isEqualTo(problems);
    assertThat(summary.polled()).isEqualTo(20 + problems.size());
    assertThat(articles.all().stream().filter(it -> it.source().value().startsWith("honest")))
        .hasSize(60);
    assertThat(server.requests(SECRET)).isZero();
    assertThat(articles.all()).allSatisfy(HostileCollectionTest::isHarmless);
  }

  /** Alone, since within a second a busy machine may not get through the other attacks either. */
  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES) // for a drip that is read to its end: there is none
  void aSlowDripEndsWithItsTime() {
    sources.clear();
    server.drip("/drip");
    attack("drip", "fetch.problem.timed-out");

    collect(SHORT);

    assertThat(told()).isEqualTo(problems);
  }

  private Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    problems.keySet().forEach(it -> told.put(it, problem(it)));
    return told;
  }

  /** What is wrong with the bytes. */
  private void bodies() {
    server.endless("/endless");
    attack("endless", "fetch.problem.too-large");
    server.zipped("/bomb", zipped(new byte[100_000_000]));
    attack("bomb", "fetch.problem.too-large");
    server.redirect("/circle", "/circle");
    attack("circle", "fetch.problem.too-many-redirects");
    server.feed("/binary", randomBytes());
    attack("binary", "collect.problem.not-a-feed");
  }

  /** What is wrong with the text; what is left of it when that is taken away can be read. */
  private void markup() {
    text(
        "title",
        it -> it.replace("A first report", "A".repeat(10_000_000)),
        "fetch.problem.too-large");
    text("long", it -> it.replace("A first report", "A".repeat(500_000)), "");
    text("nul", it -> it.replace("first", "fi\0rst\u0001\u0007"), "");
    text("turned", it -> it.replace("first", "\u202Efirst\u202C \u2067x\u2069"), "");
    text("script", it -> it.replace("<link>/", "<link>javascript:alert(1)//"), "");
    text("data", it -> it.replace("<link>/", "<link>data:text/html,"), "");
    text("markup", it -> it.replace("first", "&lt;script&gt;alert(1)&lt;/script&gt;"), "");
    text("laughs", it -> declared(laughs(), it.replace("first", "&l9;")), "");
    text("entity", it -> declared(external(), it.replace("first", "&x;&y;")), "");
    text("deep", it -> it.replace("first", "<b>".repeat(100_000) + "first"), "");
  }

  private void privateAddresses() {
    int port = server.address("/").getPort();
    for (String host : PRIVATE) {
      source("private-" + sources.size(), secret(host, port), "fetch.problem.private-address");
    }
    for (String host : ODDLY_WRITTEN) {
      source("odd-" + sources.size(), secret(host, port), "fetch.problem.unknown-host");
    }
    server.redirect("/inside", secret("127.0.0.1", port).toString());
    attack("inside", "fetch.problem.private-address");
  }

  private static URI secret(String host, int port) {
    return URI.create("http://%s:%d%s".formatted(host, port, SECRET));
  }

  private static void isHarmless(Article article) {
    assertThat(article.url().getScheme()).isIn("http", "https");
    assertThat(article.title()).hasSizeLessThanOrEqualTo(500).doesNotContain("<script");
    assertThat((article.title() + article.blurb() + article.text()).codePoints())
        .allMatch(it -> it == '\n' || !Character.isISOControl(it))
        .noneMatch(it -> (it >= 0x202A && it <= 0x202E) || (it >= 0x2066 && it <= 0x2069));
    assertThat(article.body()).doesNotContain("root:", "lollol");
  }

  private CollectSummary collect(Duration timeout) {
    CollectSettings settings = settings(timeout);
    Reroute house = new Reroute("house.example", server.address("/"));
    try (Fetcher fetcher = new Fetcher(settings.fetchSettings(), List.of(house), clock)) {
      return new Collector(
              settings,
              List.of(new FeedSourceReader(fetcher)),
              new PageReader(fetcher),
              (article, source) -> SampleArticle.sorting(SampleArticle.LLM),
              articles,
              states,
              clock)
          .collect(sources, CollectListener.SILENT);
    }
  }

  private void honest(String name) {
    server.feed("/" + name, NewsServer.rss(name, 3));
    sources.add(of(name, URI.create("http://house.example/" + name)));
  }

  private void text(String name, Function<String, String> spoiling, String problem) {
    server.feed("/" + name, spoiling.apply(NewsServer.rss(name, 3)));
    attack(name, problem);
  }

  private void attack(String name, String problem) {
    source(name, URI.create("http://house.example/" + name), problem);
  }

  private void source(String name, URI address, String problem) {
    sources.add(of(name, address));
    problems.put(name, problem);
  }

  private static Source of(String name, URI address) {
    return new Source(
        new SourceName(name),
        address,
        SourceKind.FEED,
        Report.NEWS,
        null,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher(name));
  }

  /** The key of what is told of a source; empty where all is well. */
  private String problem(String name) {
    SourceProblem problem = states.find(new SourceName(name)).orElseThrow().problem();
    return problem == null ? "" : problem.key();
  }

  private static CollectSettings settings(Duration timeout) {
    return new CollectSettings(
        Duration.ofMinutes(15),
        false,
        Duration.ZERO,
        16,
        false,
        30,
        timeout,
        Duration.ofSeconds(20),
        16,
        Duration.ofDays(2),
        "Jobo/test");
  }

  private static String declared(String type, String feed) {
    return feed.replace("<?xml version='1.0'?>", "<?xml version='1.0'?>" + type);
  }

  private static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'lollol'>");
    IntStream.range(1, 10)
        .forEach(
            it ->
                type.append(
                    "<!ENTITY l%d '%s'>".formatted(it, "&l%d;".formatted(it - 1).repeat(10))));
    return type + "]>";
  }

  private String external() {
    return "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>"
        + "<!ENTITY y SYSTEM '%s'>]>".formatted(server.address(SECRET));
  }

  private static byte[] randomBytes() {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static byte[] zipped(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}

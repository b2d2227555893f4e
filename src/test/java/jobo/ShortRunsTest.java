package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line's options do, from the arguments to the exit code. */
class ShortRunsTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Alder Lab ${user.home}</title>
      <item><title>A model of twelve billion parameters is released</title><link>/1</link>
      <pubDate>Fri, 20 Nov 2020 09:00:00 GMT</pubDate></item>
      <item><title>Another model is measured</title><link>/2</link></item></channel></rss>
      """;
  private static final String PAGE =
      "<html><head><link rel='alternate' type='application/rss+xml' href='/news/alder.xml'></head></html>";

  private final Map<String, String> pages = Map.of("/news/alder.xml", FEED, "/", PAGE);
  private HttpServer server;

  @TempDir private Path directory;

  /** How a run ended. */
  private record Ended(int exitCode, String out, String err) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
          if (path.equals("/old.xml")) {
            exchange.getResponseHeaders().set("Location", "/news/alder.xml");
          }
          int status = path.equals("/old.xml") ? 301 : body.length == 0 ? 404 : 200;
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aCheckTellsOfEverySourceAndFailsWhereOneIsInTrouble() {
    Ended ended =
        run(
            new ShortRun.CheckSources(),
            source(0, "Well", "/news/alder.xml"),
            source(1, "Moved", "/old.xml"),
            source(2, "Gone", "/nothing.xml"),
            source(3, "Page", "/"));

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out().lines())
        .containsExactlyInAnyOrder(
            "✅ Well · 2 items · newest Fri 20 Nov 2020",
            "✅ Moved · 2 items · newest Fri 20 Nov 2020 · read from %s instead"
                .formatted(at("/news/alder.xml")),
            "⚠️ Gone · There is nothing at this address (404). (HTTP 404)",
            "✅ Page · 2 items · newest Fri 20 Nov 2020 · read from %s instead"
                .formatted(at("/news/alder.xml")),
            "3 of 4 sources well, 1 in trouble");
    assertThat(ended.out().strip()).endsWith("3 of 4 sources well, 1 in trouble");
  }

  @Test
  void aCheckInWhichAllAreWellEndsWithZero() {
    Ended ended =
        run(
            new ShortRun.CheckSources(),
            "--jobo.digest.language=ko",
            source(0, "하나", "/news/alder.xml"));

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).isEqualTo("✅ 하나 · 글 2건 · 최근 글 2020-11-20 (금)\n출처 1곳 중 정상 1곳, 문제 0곳\n");
  }

  @Test
  void aFeedThatIsFoundIsPrintedAsConfigurationThatJoboReads() throws IOException {
    Ended found = run(new ShortRun.Discover(at("/")));

    assertThat(found.exitCode()).isZero();
    assertThat(found.out()).startsWith("# feed found: " + at("/news/alder.xml") + ", 2 items\n");
    Path file = Files.writeString(directory.resolve("found.yml"), found.out());
    Ended exported =
        run(new ShortRun.ExportOpml(null), "--spring.config.additional-location=file:" + file);
    assertThat(exported.out())
        .contains("text=\"Alder Lab ${user.home}\"", "xmlUrl=\"" + at("/news/alder.xml") + "\"");
  }

  @Test
  void whereNoFeedIsFoundOneLineSaysWhatWasTried() {
    Ended ended = run(new ShortRun.Discover(at("/x/")), "--jobo.collect.per-host-delay=0s");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines())
        .singleElement()
        .asString()
        .startsWith(
            "No feed was found from %s. What was tried: There is nothing at this address (404): %1$s, /x/feed, "
                .formatted(at("/x/")));
  }

  @Test
  void whatWasExportedIsImportedAgainAsTheSameSources() throws IOException {
    Path opml = directory.resolve("sources.opml");
    Path yaml = directory.resolve("sources.yml");
    Path again = directory.resolve("again.opml");

    Ended exported = run(new ShortRun.ExportOpml(opml));
    Ended imported = run(new ShortRun.ImportOpml(opml));
    Files.writeString(yaml, imported.out());
    run(new ShortRun.ExportOpml(again), "--spring.config.additional-location=file:" + yaml);

    assertThat(exported.err())
        .isEqualTo(BuiltIn.sources().size() + " sources written to " + opml + "\n");
    assertThat(imported.err())
        .startsWith(BuiltIn.sources().size() + " sources taken, 0 left out. ");
    assertThat(undated(again)).isEqualTo(undated(opml));
  }

  @Test
  void anImportTellsWhatItLeftOutAndWhy() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("feeds.opml"),
            """
            <opml><body><outline text="A" xmlUrl="javascript:x"/><outline text="B"/>
            <outline text="C" xmlUrl="https://c.example/f"/><outline text="D" xmlUrl="https://c.example/f"/></body></opml>
            """);

    Ended ended = run(new ShortRun.ImportOpml(file));

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out())
        .isEqualTo("jobo:\n  sources:\n    - {name: \"C\", url: \"https://c.example/f\"}\n");
    assertThat(ended.err().lines())
        .hasSize(4)
        .startsWith(
            "left out, not a usable http or https address: A",
            "left out, has no feed address: B",
            "left out, the address was there before: D")
        .last()
        .asString()
        .startsWith("1 source taken, 3 left out. ");
  }

  @Test
  void aFileThatCannotBeUsedIsOneLineAndExitCodeOne() throws IOException {
    Path none = directory.resolve("none.opml");
    Path page = Files.writeString(directory.resolve("page.html"), PAGE);
    Path large = Files.write(directory.resolve("large"), new byte[10 * 1024 * 1024 + 1]);

    assertThat(run(new ShortRun.ImportOpml(none)))
        .isEqualTo(
            failed(none + " cannot be read; check the name, and that this user may read it."));
    assertThat(run(new ShortRun.ImportOpml(page)).err()).startsWith(page + " has no feeds ");
    assertThat(run(new ShortRun.ImportOpml(large)).err())
        .startsWith(large + " is larger than 10 MB");
    assertThat(run(new ShortRun.ExportOpml(none.resolve("x"))).err()).contains("cannot be written");
  }

  @Test
  void aListAtStandardInputIsReadToo() {
    Ended ended = run(new ShortRun.ImportOpml(null));

    assertThat(ended.out()).contains("{name: \"인\", url: \"https://in.example/f\", language: ko}");
  }

  @Test
  void aWrongSourceIsOneLineAndExitCodeOne() {
    Ended ended = run(new ShortRun.CheckSources(), "--jobo.sources[0].name=Lab");

    assertThat(ended).isEqualTo(failed("jobo.sources[0].url = 'null': every source has one"));
  }

  @Test
  void theProcessTouchesNoDatabaseAndKeepsItsOutputApartFromItsLog() throws IOException {
    ChildProgram.Ended ended =
        ChildProgram.run(
            directory,
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            List.of("--export-opml", "--jobo.digest.language=en", "--jobo.retention.articles=9d"));

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .endsWith("</opml>\n");
    assertThat(ended.err()).contains("jobo.retention.articles is set").hasLineCount(1);
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).allSatisfy(it -> assertThat(it).isRegularFile());
    }
  }

  private Ended run(ShortRun run, String... settings) {
    List<String> arguments = new ArrayList<>();
    Stream.of(settings).flatMap(it -> Stream.of(it.split("\n"))).forEach(arguments::add);
    arguments.add("--jobo.collect.allow-private-addresses=true");
    if (arguments.stream().noneMatch(it -> it.startsWith("--jobo.digest.language"))) {
      arguments.add("--jobo.digest.language=en");
    }
    var in =
        new ByteArrayInputStream(
            "<opml><outline text='인' xmlUrl='https://in.example/f'/></opml>"
                .getBytes(StandardCharsets.UTF_8));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exitCode =
        new ShortRuns(in, stream(out), stream(err)).run(run, arguments.toArray(String[]::new));
    return new Ended(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Ended failed(String line) {
    return new Ended(1, "", line + "\n");
  }

  private String source(int at, String name, String path) {
    return "--jobo.sources[%1$d].name=%2$s\n--jobo.sources[%1$d].url=%3$s"
        .formatted(at, name, at(path));
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static String undated(Path opml) throws IOException {
    return Files.readString(opml).replaceAll("<dateCreated>[^<]*", "");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}

package jobo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jobo.article.ArticleStore;
import jobo.article.CategorySet;
import jobo.article.Sources;
import jobo.ask.AnswerWriter;
import jobo.ask.Answerer;
import jobo.ask.AskSettings;
import jobo.chat.CommandHandler;
import jobo.chat.Invitations;
import jobo.chat.Privacy;
import jobo.chat.ProgressBoard;
import jobo.chat.QuestionDesks;
import jobo.chat.SubscriptionDesks;
import jobo.collect.SourceStore;
import jobo.digest.Archive;
import jobo.digest.DigestSettings;
import jobo.digest.EditionDesk;
import jobo.digest.Masthead;
import jobo.edition.SampleTrails;
import jobo.language.Language;
import jobo.search.Meanings;
import jobo.store.TestDatabase;
import jobo.story.StoryStore;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The pages and the API on a port of this machine, over sample news in memory. */
final class WebServer implements AutoCloseable {
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder().followRedirects(false).readTimeout(Duration.ofSeconds(30)).build();

  final SampleNews news;
  final ProgressBoard board = new ProgressBoard();
  private final TestDatabase database = TestDatabase.h2();
  private final Path archives = directory();
  private final ConfigurableApplicationContext context;
  private final Optional<AnswerWriter> writer;
  private final int port;

  /** What comes back. */
  record Reply(int status, Headers headers, String body) {
    String header(String name) {
      String value = headers.get(name);
      return value == null ? "" : value;
    }
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration(
      excludeName = {
        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
      })
  @Import(WebConfiguration.class)
  static class Rooms {}

  private WebServer(
      SampleNews news,
      OperatorAccess access,
      Map<String, Object> properties,
      Optional<AnswerWriter> writer) {
    this.news = news;
    this.writer = writer;
    this.context =
        new SpringApplicationBuilder(Rooms.class)
            .initializers(beans(access))
            .properties(
                Map.of(
                    "server.port",
                    "0",
                    "server.address",
                    "127.0.0.1",
                    "db-scheduler.enabled",
                    "false"))
            .properties(properties)
            .run();
    this.port =
        Integer.parseInt(
            Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
  }

  /** A server with the chat box of the demo. */
  static WebServer start(SampleNews news) {
    return start(news, new OperatorAccess.Open(), Map.of());
  }

  static WebServer start(SampleNews news, OperatorAccess access, Map<String, Object> properties) {
    return new WebServer(news, access, properties, Optional.empty());
  }

  /** A server with a model that answers. */
  static WebServer start(SampleNews news, OperatorAccess access, AnswerWriter writer) {
    return new WebServer(news, access, Map.of(), Optional.of(writer));
  }

  private ApplicationContextInitializer<GenericApplicationContext> beans(OperatorAccess access) {
    Masthead masthead = new Masthead(true, news.settings.zone());
    Archive archive = new Archive(archives, masthead);
    for (Language language : Language.values()) {
      news.desk.lastClosed(language).ifPresent(archive::write);
    }
    Answerer answerer = new Answerer(news.index, news.articles, writer, Meanings.off());
    CommandHandler commands =
        CommandHandler.of(
            news.desk,
            SampleNews.CATEGORIES,
            archive,
            masthead,
            QuestionDesks.on(
                database,
                news.articles,
                news.stories,
                SampleNews.CATEGORIES,
                answerer,
                new AskSettings(1_000, 1_000),
                news.clock),
            SampleNews.SOURCES,
            news.states,
            SampleTrails.of(
                news.articles,
                news.stories,
                news.desk,
                news.settings.calendar(),
                database,
                news.clock),
            new Invitations(),
            SubscriptionDesks.on(database, news.clock),
            new Privacy(Duration.ofDays(30), List.of()));
    return rooms -> {
      rooms.registerBean(Clock.class, () -> news.clock);
      rooms.registerBean(ArticleStore.class, () -> news.articles);
      rooms.registerBean(StoryStore.class, () -> news.stories);
      rooms.registerBean(Sources.class, () -> SampleNews.SOURCES);
      rooms.registerBean(SourceStore.class, () -> news.states);
      rooms.registerBean(CategorySet.class, () -> SampleNews.CATEGORIES);
      rooms.registerBean(EditionDesk.class, () -> news.desk);
      rooms.registerBean(DigestSettings.class, () -> news.settings);
      rooms.registerBean(Masthead.class, () -> masthead);
      rooms.registerBean(Archive.class, () -> archive);
      rooms.registerBean(Answerer.class, () -> answerer);
      rooms.registerBean(CommandHandler.class, () -> commands);
      rooms.registerBean(ProgressBoard.class, () -> board);
      rooms.registerBean(OperatorAccess.class, () -> access);
    };
  }

  int port() {
    return port;
  }

  String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** Asks as a program does. */
  Reply get(String path, String... headers) {
    return send(with(new Request.Builder().url(address(path)), headers));
  }

  /** Asks as a browser does. */
  Reply browse(String path) {
    return send(
        new Request.Builder()
            .url(address(path))
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .build());
  }

  Reply post(String path, String json, String... headers) {
    Request.Builder request =
        new Request.Builder()
            .url(address(path))
            .post(RequestBody.create(json, MediaType.get("application/json")));
    return send(with(request, headers));
  }

  private static Request with(Request.Builder request, String... headers) {
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    return request.build();
  }

  Reply send(Request request) {
    try (Response response = CLIENT.newCall(request).execute()) {
      return new Reply(response.code(), response.headers(), response.body().string());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public void close() {
    context.close();
    database.close();
    try {
      FileSystemUtils.deleteRecursively(archives);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("jobo-archive");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}

package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobo.article.ArticleStore;
import jobo.article.NewArticle;
import jobo.article.SampleArticle;
import jobo.digest.GoodModel;
import jobo.llm.FakeModel;
import jobo.llm.FakeRules;
import jobo.llm.LanguageModel;
import jobo.llm.ModelAnswer;
import jobo.llm.ModelBench;
import jobo.llm.Reason;
import jobo.search.IndexFollower;
import jobo.text.Embeddings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The program with a language model and without, set up as a container is. */
class ModelProgramTest {
  private static final String KEY = "sk-0123456789-abcdefghijklmnop";

  @TempDir private Path directory;

  @Test
  void withAModelQuestionsAreAnsweredAndTheKeyIsShownNowhere() throws Exception {
    try (FakeModel server =
            FakeModel.start()
                .with(FakeRules.withKey(KEY))
                .answering(it -> "{\"sentences\":[\"하나\"]}");
        ConfigurableApplicationContext program =
            program(
                Map.of(
                    "JOBO_LLM_BASE_URL",
                    server.baseUrl().toString(),
                    "JOBO_LLM_API_KEY",
                    KEY,
                    "JOBO_LLM_MODEL",
                    FakeModel.MODEL,
                    "JOBO_LLM_EMBEDDING_MODEL",
                    FakeModel.EMBEDDING_MODEL,
                    "JOBO_LLM_DAILY_TOKEN_BUDGET",
                    "50000"))) {
      assertThat(get(program, "health")).contains("\"languageModel\":{\"status\":\"UNKNOWN\"}");
      assertThat(ask(program, "기사")).isInstanceOf(ModelAnswer.Answered.class);
      assertThat(meanings(program)).hasSize(2);
      assertThat(get(program, "health"))
          .contains(
              "\"embeddingModel\":{\"status\":\"UP\"}", "\"languageModel\":{\"status\":\"UP\"}");

      server.with(FakeRules.withKey("another"));
      assertThat(ask(program, "다른 기사"))
          .isEqualTo(new ModelAnswer.Unanswered(Reason.KEY_REFUSED, "HTTP 401"));

      String health = get(program, "health");
      assertThat(health)
          .contains(
              "\"languageModel\":{\"description\":\"the server refuses jobo.llm.api-key since ",
              "\"status\":\"DEGRADED\"")
          .endsWith("\"status\":\"UP\"}"); // of all: everything else goes on
      String metrics = get(program, "prometheus");
      assertThat(metrics)
          .contains(
              "jobo_model_requests_seconds_count{outcome=\"answered\",purpose=\"digest\"} 1",
              "jobo_model_requests_seconds_count{outcome=\"answered\",purpose=\"search\"} 1",
              "jobo_model_requests_seconds_count{outcome=\"key-refused\",purpose=\"digest\"} 1",
              "jobo_model_tokens_total{outcome=\"answered\",purpose=\"digest\"}");
      assertThat(health + metrics).doesNotContain(KEY);
    }
  }

  @Test
  void aQuestionIsAnsweredByTheModelForWhomTheOperatorTrusts() throws Exception {
    try (FakeModel server = FakeModel.start().answering(new GoodModel());
        ConfigurableApplicationContext program =
            program(
                Map.of(
                    "JOBO_LLM_BASE_URL",
                    server.baseUrl().toString(),
                    "JOBO_LLM_MODEL",
                    FakeModel.MODEL,
                    "JOBO_LLM_EMBEDDING_MODEL",
                    FakeModel.EMBEDDING_MODEL,
                    "JOBO_ADMIN_TOKEN",
                    KEY))) {
      String text = "Tindra Oyelowo found the hole in Sluice. Heron Labs paid her $15,000.";
      NewArticle article =
          SampleArticle.of("hole").title("A hole is closed").text(text).fresh(SampleArticle.LLM);
      program.getBean(ArticleStore.class).add(List.of(article));
      program.getBean(IndexFollower.class).catchUp();
      String question = "{\"question\": \"Who found the hole in Sluice?\"}";

      assertThat(post(program, question, ""))
          .contains("“Tindra Oyelowo found the hole in Sluice.”");
      assertThat(server.asked()).isEmpty();
      assertThat(post(program, question, "Bearer " + KEY))
          .contains("\"answer\":\"Tindra Oyelowo found the hole in Sluice. [1]\"");
      assertThat(get(program, "prometheus"))
          .contains("jobo_model_requests_seconds_count{outcome=\"answered\",purpose=\"ask\"} 1");
    }
  }

  private static String post(
      ConfigurableApplicationContext program, String question, String authorization)
      throws IOException, InterruptedException {
    String port = program.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/api/ask".formatted(port)))
            .header("Content-Type", "application/json")
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.ofString(question))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  @Test
  void withoutAModelEverythingElseIsThere() throws Exception {
    try (ConfigurableApplicationContext program =
        program(Map.of("JOBO_LLM_BASE_URL", "", "JOBO_LLM_API_KEY", "", "JOBO_LLM_MODEL", ""))) {
      assertThat(program.getBean(LanguageModel.class).isOn()).isFalse();
      assertThat(program.getBean(Embeddings.class).isOn()).isFalse();
      assertThat(ask(program, "기사")).isEqualTo(new ModelAnswer.Unanswered(Reason.OFF, ""));
      assertThat(get(program, "health"))
          .contains(
              "\"embeddingModel\":{\"description\":\"jobo.llm.embedding-model is not set\",\"status\":\"OFF\"}",
              "\"languageModel\":{\"description\":\"jobo.llm.base-url is not set\",\"status\":\"OFF\"}")
          .endsWith("\"status\":\"UP\"}");
    }
  }

  private static ModelAnswer ask(ConfigurableApplicationContext program, String user) {
    return program.getBean(LanguageModel.class).ask(ModelBench.question(user), deadline(program));
  }

  private static List<?> meanings(ConfigurableApplicationContext program) {
    return program
        .getBean(Embeddings.class)
        .of(List.of("하나", "둘"), deadline(program))
        .orElse(List.of());
  }

  private static Instant deadline(ConfigurableApplicationContext program) {
    return program.getBean(Clock.class).instant().plusSeconds(30);
  }

  private ConfigurableApplicationContext program(Map<String, Object> variables) {
    String[] arguments =
        Stream.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--jobo.archive.directory=" + directory.resolve("archive"),
                "--jobo.search.directory=" + directory.resolve("index"),
                "--jobo.sources[0].name=Nobody",
                "--jobo.sources[0].url=http://127.0.0.1:9/feed.xml",
                "--spring.datasource.url=jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    .formatted(directory.resolve("jobo")))
            .toArray(String[]::new);
    SpringApplication application = JoboApplication.application(arguments);
    StandardServletEnvironment environment = new StandardServletEnvironment();
    String system = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(system, new SystemEnvironmentPropertySource(system, variables));
    application.setEnvironment(environment);
    return application.run(arguments);
  }

  private static String get(ConfigurableApplicationContext program, String path)
      throws IOException, InterruptedException {
    String port = program.getEnvironment().getRequiredProperty("local.server.port");
    URI address = URI.create("http://127.0.0.1:%s/actuator/%s".formatted(port, path));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}

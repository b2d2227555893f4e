package jobo.llm.openai;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import jobo.llm.AnswerStore;
import jobo.llm.EmbeddingStore;
import jobo.llm.LanguageModel;
import jobo.llm.ModelCalls;
import jobo.llm.ModelCondition;
import jobo.llm.ModelSettings;
import jobo.llm.ModelState;
import jobo.llm.ModelWatch;
import jobo.llm.Reason;
import jobo.llm.ServedEmbeddings;
import jobo.llm.ServedModel;
import jobo.llm.TokenBudget;
import jobo.text.Embeddings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The language model, and its part of the health; without a base URL it is off. */
@Configuration(proxyBeanMethods = false)
public class OpenAiConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(OpenAiConfiguration.class);
  private static final String ON = "!'${jobo.llm.base-url:}'.isBlank()";
  private static final String AND_MEANS = " && !'${jobo.llm.embedding-model:}'.isBlank()";
  private static final String OFF = "'${jobo.llm.base-url:}'.isBlank()";

  @Bean
  @ConditionalOnExpression(ON)
  OpenAiServer openAiServer(ModelSettings settings, Clock clock) {
    if (settings.sendsKeyInClear()) {
      LOG.warn("jobo.llm.base-url is http: jobo.llm.api-key goes there unencrypted");
    }
    return new OpenAiServer(settings, clock);
  }

  @Bean
  @ConditionalOnExpression(ON)
  ModelState modelState(ModelSettings settings, Clock clock) {
    return new ModelState(Objects.requireNonNull(settings.model()), clock);
  }

  @Bean
  @ConditionalOnExpression(ON)
  ModelCalls modelCalls(
      ModelSettings settings,
      @Qualifier("modelState") ModelState state,
      TokenBudget budget,
      ObjectProvider<MeterRegistry> meters,
      Clock clock) {
    return new ModelCalls(state, budget, watch(meters), settings.timeout(), clock);
  }

  @Bean
  @ConditionalOnExpression(ON)
  LanguageModel languageModel(
      OpenAiServer server,
      ModelSettings settings,
      ModelCalls calls,
      AnswerStore answers,
      Clock clock) {
    String model = Objects.requireNonNull(settings.model());
    return new ServedModel(server, model, calls, answers, clock);
  }

  @Bean
  @ConditionalOnExpression(OFF)
  LanguageModel noLanguageModel(ModelSettings settings) {
    if (settings.model() != null || settings.apiKey() != null) {
      LOG.warn("jobo.llm.base-url is not set, so the language model is off whatever else is");
    }
    return LanguageModel.off();
  }

  /** Its state is its own: where the server lacks this model it may well have the other. */
  @Bean
  @ConditionalOnExpression(ON + AND_MEANS)
  ModelState embeddingState(ModelSettings settings, Clock clock) {
    return new ModelState(Objects.requireNonNull(settings.embeddingModel()), clock);
  }

  @Bean
  Embeddings embeddings(
      ObjectProvider<OpenAiServer> server,
      ModelSettings settings,
      @Qualifier("embeddingState") Optional<ModelState> state,
      TokenBudget budget,
      EmbeddingStore store,
      ObjectProvider<MeterRegistry> meters,
      Clock clock) {
    String model = settings.embeddingModel();
    if (state.isEmpty() || model == null) {
      return Embeddings.off();
    }
    ModelCalls calls =
        new ModelCalls(state.get(), budget, watch(meters), settings.timeout(), clock);
    return new ServedEmbeddings(server.getObject(), model, calls, store, clock);
  }

  @Bean
  HealthIndicator languageModelHealthIndicator(
      @Qualifier("modelState") Optional<ModelState> state) {
    return () -> health(state, "jobo.llm.base-url is not set");
  }

  @Bean
  HealthIndicator embeddingModelHealthIndicator(
      @Qualifier("embeddingState") Optional<ModelState> state) {
    return () -> health(state, "jobo.llm.embedding-model is not set");
  }

  /**
   * As everything works without the model, what ails it is told but does not make the whole program
   * ill: Spring passes over these statuses where it adds up.
   */
  private static Health health(Optional<ModelState> state, String off) {
    if (state.isEmpty()) {
      return Health.status(new Status("OFF", off)).build();
    }
    return switch (state.get().condition()) {
      case ModelCondition.Untried() -> Health.unknown().build();
      case ModelCondition.Well well ->
          Health.up().withDetail("lastAnswer", well.lastAnswer()).build();
      case ModelCondition.KeyRefused refused ->
          degraded(Reason.KEY_REFUSED.told() + " since " + refused.since());
      case ModelCondition.Failing failing ->
          degraded(failing.reason().told() + " since " + failing.since());
    };
  }

  private static Health degraded(String why) {
    return Health.status(new Status("DEGRADED", why)).build();
  }

  private static ModelWatch watch(ObjectProvider<MeterRegistry> meters) {
    MeterRegistry registry = meters.getIfAvailable();
    return registry == null ? ModelWatch.NONE : new MeteredCalls(registry);
  }
}

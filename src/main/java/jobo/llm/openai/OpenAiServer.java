package jobo.llm.openai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jobo.llm.ModelQuestion;
import jobo.llm.ModelServer;
import jobo.llm.ModelSettings;
import jobo.llm.Reason;
import jobo.llm.ServerReply;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model behind OpenAI's interface, at OpenAI or elsewhere. It begins with all that the interface
 * offers, and where the server does not take a part of it, does without until the process ends.
 */
final class OpenAiServer implements ModelServer, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenAiServer.class);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int MOST_AT_A_TIME = 32;

  /** Shorter than local servers keep a connection open, or requests would go into closed ones. */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(3);

  /** An answer of 64 K letters, all of them escaped, with as much of thought beside it. */
  private static final long MOST_BYTES = 1 << 20;

  /** A hundred vectors of four thousand numbers. */
  private static final long MOST_BYTES_OF_VECTORS = 8 << 20;

  private final ModelSettings settings;
  private final Clock clock;
  private final OkHttpClient http;
  private final Refusals refusals;
  private final AtomicReference<Dialect> dialect = new AtomicReference<>(Dialect.RICHEST);
  private volatile boolean closed;

  OpenAiServer(ModelSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.refusals = new Refusals(settings.apiKey(), clock);
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(MOST_AT_A_TIME);
    dispatcher.setMaxRequestsPerHost(MOST_AT_A_TIME); // there is one host
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(CONNECT)
            .readTimeout(Duration.ZERO) // the whole call has a time-out
            .writeTimeout(Duration.ZERO)
            .connectionPool(new ConnectionPool(4, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS))
            .retryOnConnectionFailure(false) // it would pay twice for what may have arrived
            .followRedirects(false)
            .addNetworkInterceptor(Exchange::connected)
            .build();
  }

  /** Ends every call that is under way. */
  @Override
  public void close() {
    closed = true;
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  @Override
  public ServerReply<Said> complete(ModelQuestion question, Duration time) {
    Instant deadline = clock.instant().plus(time);
    while (true) {
      Dialect spoken = dialect.get();
      try {
        Duration left = Duration.between(clock.instant(), deadline);
        return said(question, answer(question, spoken, left));
      } catch (CallFailedException failure) {
        Optional<Dialect> simpler = spoken.after(failure.complaint());
        if (simpler.isEmpty()) {
          return failure.reply();
        }
        if (dialect.compareAndSet(spoken, simpler.get())) {
          LOG.info("The model's server does not take all of {}; now {}", spoken, simpler.get());
        }
      }
    }
  }

  private ChatResponse answer(ModelQuestion question, Dialect spoken, Duration time) {
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .httpClientBuilder(transport(time, MOST_BYTES))
            .baseUrl(baseUrl())
            .apiKey(key())
            .modelName(settings.model())
            .strictJsonSchema(true)
            .maxRetries(0)
            .build();
    ChatRequest request =
        ChatRequest.builder()
            .messages(
                SystemMessage.from(Wording.system(question, spoken)),
                UserMessage.from(question.user()))
            .parameters(Wording.parameters(question, spoken))
            .build();
    return guarded(() -> model.chat(request));
  }

  private static ServerReply<Said> said(ModelQuestion question, ChatResponse response) {
    TokenUsage usage = response.tokenUsage();
    Long tokens = usage == null ? null : total(usage);
    if (response.finishReason() == FinishReason.LENGTH) {
      return new ServerReply.Failed<>(
          Reason.ANSWER_TOO_LONG,
          "more than %d tokens, thoughts included".formatted(question.mostAnswerTokens()),
          tokens,
          null);
    }
    String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
    String model = Objects.requireNonNullElse(response.modelName(), "");
    long in = usage == null ? 0 : count(usage.inputTokenCount());
    long out = usage == null ? 0 : count(usage.outputTokenCount());
    return new ServerReply.Gave<>(new Said(text, in, out, model), tokens);
  }

  @Override
  public ServerReply<List<float[]>> embed(List<String> texts, Duration time) {
    OpenAiEmbeddingModel model =
        OpenAiEmbeddingModel.builder()
            .httpClientBuilder(transport(time, MOST_BYTES_OF_VECTORS))
            .baseUrl(baseUrl())
            .apiKey(key())
            .modelName(settings.embeddingModel())
            .maxSegmentsPerBatch(texts.size())
            .maxRetries(0)
            .build();
    try {
      var response = guarded(() -> model.embedAll(texts.stream().map(TextSegment::from).toList()));
      List<float[]> vectors = response.content().stream().map(it -> it.vector()).toList();
      TokenUsage usage = response.tokenUsage();
      return Vectors.areGood(vectors, texts.size())
          ? new ServerReply.Gave<>(vectors, usage == null ? null : total(usage))
          : new ServerReply.Failed<>(
              Reason.BROKEN_ANSWER, "not one vector for each text", null, null);
    } catch (CallFailedException failure) {
      return failure.reply();
    }
  }

  private OkHttpTransport transport(Duration time, long mostBytes) {
    return new OkHttpTransport(http, refusals, time, mostBytes);
  }

  /** The library throws whatever it stumbles over in an answer. */
  private <T> T guarded(Supplier<T> call) {
    if (closed) {
      throw CallFailedException.free(Reason.STOPPED, "");
    }
    try {
      return Objects.requireNonNull(call.get());
    } catch (RuntimeException failure) {
      throw Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
          .limit(10)
          .filter(CallFailedException.class::isInstance)
          .map(CallFailedException.class::cast)
          .findFirst()
          .orElseGet(
              () ->
                  CallFailedException.costly(
                      Reason.BROKEN_ANSWER, failure.getClass().getSimpleName()));
    }
  }

  private String baseUrl() {
    return Objects.requireNonNull(settings.baseUrl()).toString();
  }

  private @Nullable String key() {
    return settings.apiKey() == null ? null : settings.apiKey().reveal();
  }

  /** Servers that do not count say nothing or nought. */
  private static @Nullable Long total(TokenUsage usage) {
    long parts = count(usage.inputTokenCount()) + count(usage.outputTokenCount());
    long total = Math.max(parts, count(usage.totalTokenCount()));
    return total == 0 ? null : total;
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : Math.max(0, tokens);
  }
}

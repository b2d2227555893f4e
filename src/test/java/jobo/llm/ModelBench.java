package jobo.llm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGeneratorFactory;
import jobo.SettableClock;
import jobo.language.Language;

/**
 * All that stands around a model, with a clock that a test turns; its dice fall alike each time.
 */
public final class ModelBench {
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  /** What {@link #question} wants: a list of sentences. */
  public static final AnswerSchema SENTENCES =
      new AnswerSchema(
          "sentences",
          """
          {"type":"object","properties":{"sentences":{"type":"array","items":{"type":"string"}}},
           "required":["sentences"],"additionalProperties":false}""");

  public final SettableClock clock;
  public final SettableWaiter waiter;
  public final MemorySpending spending = new MemorySpending();
  public final MemoryAnswers answers = new MemoryAnswers();
  public final ModelState state;
  public final List<String> outcomes = new CopyOnWriteArrayList<>();
  private long budget = 1_000_000;
  private Duration longest = Duration.ofSeconds(10);

  public ModelBench() {
    this(new SettableClock(NOON));
  }

  /** With the clock of others. */
  public ModelBench(SettableClock clock) {
    this.clock = clock;
    waiter = new SettableWaiter(clock);
    state = new ModelState(FakeModel.MODEL, clock);
  }

  /** With a budget of so many tokens a day. */
  public ModelBench budget(long tokens) {
    budget = tokens;
    return this;
  }

  /** With so long for a request. */
  public ModelBench longest(Duration time) {
    longest = time;
    return this;
  }

  /** How calls are made. */
  public ModelCalls calls() {
    return new ModelCalls(
        state,
        new TokenBudget(spending, budget, ZoneOffset.UTC, clock),
        new RetryPlan(RandomGeneratorFactory.of("L64X128MixRandom").create(7)),
        waiter,
        (purpose, outcome, time, tokens) -> outcomes.add(outcome),
        longest,
        clock);
  }

  /** The model behind a server. */
  public LanguageModel model(ModelServer server) {
    return new ServedModel(server, FakeModel.MODEL, calls(), answers, clock);
  }

  /** What today has cost. */
  public Map<Purpose, Long> spent() {
    return spending.spent(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** A time from now. */
  public Instant in(Duration time) {
    return clock.instant().plus(time);
  }

  /** A question of a digest. */
  public static ModelQuestion question(String user) {
    return question(Purpose.DIGEST, user);
  }

  public static ModelQuestion question(Purpose purpose, String user) {
    return new ModelQuestion(
        new PromptId("test", 1),
        purpose,
        Language.KOREAN,
        "기사를 읽고 문장을 JSON으로 답하세요.",
        user,
        SENTENCES,
        500);
  }
}

package jobo.llm.openai;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import jobo.llm.ModelWatch;
import jobo.llm.Purpose;

/** Requests to the model as metrics: how many with what outcome, how long, how many tokens. */
record MeteredCalls(MeterRegistry registry) implements ModelWatch {
  @Override
  public void called(Purpose purpose, String outcome, Duration time, long tokens) {
    Timer.builder("jobo.model.requests")
        .description("Requests to the language model")
        .tag("purpose", purpose.tag())
        .tag("outcome", outcome)
        .register(registry)
        .record(time);
    registry
        .counter("jobo.model.tokens", "purpose", purpose.tag(), "outcome", outcome)
        .increment((double) tokens);
  }
}

package jobo.digest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jobo.demo.Newswire;
import jobo.demo.WireHouse;
import jobo.language.Language;
import jobo.llm.FakeModel;
import jobo.llm.ModelBench;
import jobo.llm.ModelSettings;
import jobo.llm.PromptSettings;
import jobo.llm.Prompts;
import jobo.llm.openai.ServedFake;

/** The newswire's house with a model behind the real adapter, at the close of a date. */
public final class ModelHouse implements AutoCloseable {
  public static final LocalDate DATE = Newswire.dates().get(3);
  public static final Duration TIME = Duration.ofSeconds(90);

  public final WireHouse house;
  public final FakeModel server;
  public final ModelBench bench;
  private final ServedFake served;
  private final ModelWriter writer;

  public ModelHouse(FakeModel server) {
    this(server, WireHouse.closedUntil(DATE.minusDays(1)), 1_000_000, server.settings());
  }

  public ModelHouse(FakeModel server, WireHouse house, long budget, ModelSettings settings) {
    this.server = server;
    this.house = house;
    bench = new ModelBench(house.clock()).budget(budget).longest(settings.timeout());
    served = new ServedFake(settings, bench);
    writer =
        new ModelWriter(
            served.model(),
            FakeModel.MODEL,
            Prompts.of(new PromptSettings(null)),
            TIME,
            house.clock());
    house.arrive(DATE);
  }

  /** The desk at which the model writes. */
  public EditionDesk desk() {
    return house.desk(writer);
  }

  ModelWriter writer() {
    return writer;
  }

  /** Closes the date. */
  public void close(LocalDate date) {
    if (!desk().closeDue().equals(Optional.of(date))) {
      throw new AssertionError("Not closed: " + date);
    }
  }

  /** What was closed, in both languages. */
  public List<Digest> digests() {
    return List.of(Language.values()).stream()
        .map(it -> house.desk().find(DATE, it).orElseThrow())
        .toList();
  }

  @Override
  public void close() {
    served.close();
    server.close();
    house.close();
  }
}

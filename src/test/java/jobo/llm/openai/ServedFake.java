package jobo.llm.openai;

import jobo.llm.FakeModel;
import jobo.llm.LanguageModel;
import jobo.llm.ModelBench;
import jobo.llm.ModelSettings;

/** The real adapter in front of a fake of a server. */
public final class ServedFake implements AutoCloseable {
  private final OpenAiServer client;
  private final LanguageModel model;

  public ServedFake(ModelSettings settings, ModelBench bench) {
    client = new OpenAiServer(settings, bench.clock);
    model = bench.model(client);
  }

  public ServedFake(FakeModel server, ModelBench bench) {
    this(server.settings(), bench);
  }

  public LanguageModel model() {
    return model;
  }

  @Override
  public void close() {
    client.close();
  }
}

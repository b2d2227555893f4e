package jobo.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jobo.llm.Behaviour;
import jobo.llm.FakeModel;
import jobo.llm.MemoryEmbeddings;
import jobo.llm.ModelBench;
import jobo.llm.Purpose;
import jobo.llm.ServedEmbeddings;
import jobo.text.Embedding;
import jobo.text.Embeddings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiEmbeddingsTest {
  private final FakeModel server = FakeModel.start();
  private final ModelBench bench = new ModelBench();
  private final MemoryEmbeddings store = new MemoryEmbeddings();
  private final OpenAiServer client = new OpenAiServer(server.settings(), bench.clock);
  private final Embeddings embeddings = of(FakeModel.EMBEDDING_MODEL);

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void textsThatShareWordsAreNear() {
    List<Embedding> meanings =
        told("garam model released", "garam model is out", "rain in Busan tomorrow");

    double near = meanings.get(0).cosine(meanings.get(1));
    double far = meanings.get(0).cosine(meanings.get(2));
    assertThat(near).isGreaterThan(far);
    assertThat(meanings.get(0).cosine(meanings.get(0))).isBetween(0.999, 1.001);
    assertThat(server.asked()).hasSize(1);
    assertThat(bench.spent()).containsOnlyKeys(Purpose.SEARCH);
  }

  @Test
  void whatWasToldBeforeIsNotAskedAgain() {
    List<Embedding> first = told("하나", "둘");
    List<Embedding> second = told("둘", "셋", "하나", "둘");

    assertThat(second.get(0)).isEqualTo(first.get(1)).isEqualTo(second.get(3));
    assertThat(second.get(2)).isEqualTo(first.get(0));
    assertThat(server.asked()).hasSize(2);
    assertThat(server.asked().get(1).texts()).containsExactly("셋");
  }

  @Test
  void whatSomebodyAsksIsKeptNowhere() {
    Instant soon = bench.in(Duration.ofMinutes(1));
    Embedding asked = embeddings.ofQuestion("누가 이겼나요?", soon).orElseThrow();

    assertThat(embeddings.ofQuestion("누가 이겼나요?", soon)).hasValue(asked);
    assertThat(server.asked()).hasSize(2);
    assertThat(told("누가 이겼나요?")).containsExactly(asked);
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void manyTextsGoInBatches() {
    List<String> many = IntStream.range(0, 150).mapToObj(it -> "글 " + it).toList();

    assertThat(embeddings.of(many, bench.in(Duration.ofMinutes(1))).orElseThrow()).hasSize(150);

    assertThat(server.asked()).extracting(it -> it.texts().size()).containsExactly(64, 64, 22);
  }

  @Test
  void emptyAndHugeTextsHaveAMeaningToo() {
    assertThat(told("", "  \n", "가".repeat(50_000))).hasSize(3);
    assertThat(server.asked().getFirst().texts())
        .allSatisfy(it -> assertThat(it.length()).isBetween(1, 2_000));
  }

  @Test
  void anotherModelKnowsNothingOfIt() {
    Embedding one = told("하나").getFirst();
    Embedding other = new Embedding("another", new float[16]);

    assertThatThrownBy(() -> one.cosine(other)).isInstanceOf(IllegalArgumentException.class);
    assertThat(of("another").of(List.of("하나"), bench.in(Duration.ofMinutes(1)))).isPresent();
    assertThat(server.asked()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1.0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1.0,2.0]},{\"index\":1,\"embedding\":[1.0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[0.0]},{\"index\":1,\"embedding\":[1.0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1e99]},{\"index\":1,\"embedding\":[1.0]}]}",
        "<html>",
        ""
      })
  void vectorsThatAreNoneAreNotTakenForSome(String body) {
    server.always(Behaviour.body("application/json", body));

    assertThat(embeddings.of(List.of("하나", "둘"), bench.in(Duration.ofMinutes(1)))).isEmpty();
    server.always(Behaviour.well());
    assertThat(told("하나", "둘")).hasSize(2);
    assertThat(server.asked().getLast().texts()).containsExactly("하나", "둘");
  }

  @Test
  void aServerThatFailsTellsNothing() {
    server.always(Behaviour.error(500, "Oops"));

    assertThat(embeddings.of(List.of("하나"), bench.in(Duration.ofMinutes(1)))).isEmpty();
  }

  @Test
  void withoutAModelNothingHasAMeaning() {
    assertThat(Embeddings.off().isOn()).isFalse();
    assertThat(Embeddings.off().of(List.of("하나"), bench.in(Duration.ofMinutes(1))))
        .isEqualTo(Optional.empty());
  }

  private List<Embedding> told(String... texts) {
    return embeddings.of(List.of(texts), bench.in(Duration.ofMinutes(1))).orElseThrow();
  }

  private Embeddings of(String model) {
    return new ServedEmbeddings(client, model, bench.calls(), store, bench.clock);
  }
}

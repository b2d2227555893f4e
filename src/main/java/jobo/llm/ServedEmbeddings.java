package jobo.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jobo.text.Embedding;
import jobo.text.Embeddings;

/** Meanings from a server, each asked for once. Safe for use by many threads. */
public final class ServedEmbeddings implements Embeddings, AutoCloseable {
  private static final int BATCH = 64;

  /**
   * The models read a few thousand tokens at least; what a text is about stands at its beginning.
   */
  private static final int LONGEST = 2_000;

  private static final Duration KEPT = Duration.ofDays(90);
  private static final int MOST = 50_000;

  private final ModelServer server;
  private final String model;
  private final ModelCalls calls;
  private final EmbeddingStore store;
  private final Clock clock;

  /**
   * @param model the name of the model, as the settings have it
   */
  public ServedEmbeddings(
      ModelServer server, String model, ModelCalls calls, EmbeddingStore store, Clock clock) {
    this.server = server;
    this.model = model;
    this.calls = calls;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public Optional<List<Embedding>> of(List<String> texts, Instant deadline) {
    List<String> taken = texts.stream().map(ServedEmbeddings::beginning).toList();
    Map<String, String> textOf = new LinkedHashMap<>();
    taken.forEach(it -> textOf.put(Fingerprint.of(it), it));
    Map<String, float[]> known =
        new HashMap<>(store.find(model, textOf.keySet(), clock.instant().minus(KEPT)));
    List<String> unknown = textOf.keySet().stream().filter(it -> !known.containsKey(it)).toList();
    for (int from = 0; from < unknown.size(); from += BATCH) {
      List<String> batch = unknown.subList(from, Math.min(unknown.size(), from + BATCH));
      Map<String, float[]> told = told(batch, textOf, deadline);
      if (told.isEmpty()) {
        return Optional.empty();
      }
      known.putAll(told);
    }
    return Optional.of(
        taken.stream()
            .map(it -> Objects.requireNonNull(known.get(Fingerprint.of(it))))
            .map(it -> new Embedding(model, it))
            .toList());
  }

  @Override
  public Map<String, Embedding> known(Collection<String> texts) {
    Map<String, String> keys = new HashMap<>();
    texts.forEach(it -> keys.put(it, Fingerprint.of(beginning(it))));
    Map<String, float[]> found =
        store.find(model, Set.copyOf(keys.values()), clock.instant().minus(KEPT));
    Map<String, Embedding> known = new HashMap<>();
    keys.forEach(
        (text, key) -> {
          float[] vector = found.get(key);
          if (vector != null) {
            known.put(text, new Embedding(model, vector));
          }
        });
    return known;
  }

  @Override
  public Optional<Embedding> ofQuestion(String question, Instant deadline) {
    return asked(List.of(beginning(question)), deadline)
        .map(it -> new Embedding(model, it.getFirst()));
  }

  /** No server takes an empty text. */
  private static String beginning(String text) {
    return text.isBlank() ? "-" : text.substring(0, Math.min(LONGEST, text.length()));
  }

  /** Nobody waits any longer to ask again. */
  @Override
  public void close() {
    calls.close();
  }

  /** What the server tells of a batch; nothing where it does not. */
  private Map<String, float[]> told(
      List<String> keys, Map<String, String> textOf, Instant deadline) {
    List<String> texts = keys.stream().map(it -> textOf.getOrDefault(it, "")).toList();
    Optional<List<float[]>> given = asked(texts, deadline);
    if (given.isEmpty()) {
      return Map.of();
    }
    Map<String, float[]> vectors = new LinkedHashMap<>();
    for (int at = 0; at < keys.size(); at++) {
      vectors.put(keys.get(at), given.get().get(at));
    }
    Instant now = clock.instant();
    store.keep(model, vectors, now, now.minus(KEPT), MOST);
    return vectors;
  }

  private Optional<List<float[]>> asked(List<String> texts, Instant deadline) {
    ServerReply<List<float[]>> reply =
        calls.make(
            Purpose.SEARCH, TokenBound.of(texts), deadline, time -> server.embed(texts, time));
    return reply instanceof ServerReply.Gave<List<float[]>> given
        ? Optional.of(given.value())
        : Optional.empty();
  }
}

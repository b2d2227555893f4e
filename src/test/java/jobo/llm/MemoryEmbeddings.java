package jobo.llm;

import java.nio.FloatBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Meanings, in memory. */
public final class MemoryEmbeddings implements EmbeddingStore {
  private record Key(String model, String text) {}

  private record Kept(FloatBuffer vector, Instant at) {}

  private final Map<Key, Kept> kept = new HashMap<>();

  @Override
  public synchronized Map<String, float[]> find(
      String model, Collection<String> texts, Instant notBefore) {
    Map<String, float[]> found = new HashMap<>();
    for (String text : texts) {
      Kept one = kept.get(new Key(model, text));
      if (one != null && !one.at().isBefore(notBefore)) {
        found.put(text, one.vector().array());
      }
    }
    return found;
  }

  @Override
  public synchronized void keep(
      String model, Map<String, float[]> vectors, Instant now, Instant notBefore, int most) {
    kept.values().removeIf(it -> it.at().isBefore(notBefore));
    vectors.forEach(
        (text, vector) ->
            kept.putIfAbsent(new Key(model, text), new Kept(FloatBuffer.wrap(vector), now)));
    kept.values().stream()
        .map(Kept::at)
        .sorted(Comparator.reverseOrder())
        .skip(most)
        .findFirst()
        .ifPresent(oldest -> kept.values().removeIf(it -> !it.at().isAfter(oldest)));
  }
}

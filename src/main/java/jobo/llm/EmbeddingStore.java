package jobo.llm;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Meanings that were told before, by the digests of their texts. Each method is a transaction. */
public interface EmbeddingStore {

  /** Those of a model that are known and no older. */
  Map<String, float[]> find(String model, Collection<String> texts, Instant notBefore);

  /**
   * Keeps those of a model, and forgets what is older than may be, and the oldest of what is more
   * than may be.
   *
   * @param most how many are kept, of all models together
   */
  void keep(String model, Map<String, float[]> vectors, Instant now, Instant notBefore, int most);
}

package jobo.text;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what texts mean, so that what is said in other words or another language is found. */
public interface Embeddings {

  /** Whether there is a model that does; without, nothing has a meaning. */
  boolean isOn();

  /**
   * The meaning of each text, in their order; nothing where not all can be told before the
   * deadline.
   */
  Optional<List<Embedding>> of(List<String> texts, Instant deadline);

  /** The meanings of those texts that were told before, without asking anybody. */
  Map<String, Embedding> known(Collection<String> texts);

  /** The meaning of what somebody asks, which is told to nobody else and kept nowhere. */
  Optional<Embedding> ofQuestion(String question, Instant deadline);

  /** No model. */
  static Embeddings off() {
    return new Embeddings() {
      @Override
      public boolean isOn() {
        return false;
      }

      @Override
      public Optional<List<Embedding>> of(List<String> texts, Instant deadline) {
        return Optional.empty();
      }

      @Override
      public Map<String, Embedding> known(Collection<String> texts) {
        return Map.of();
      }

      @Override
      public Optional<Embedding> ofQuestion(String question, Instant deadline) {
        return Optional.empty();
      }
    };
  }
}

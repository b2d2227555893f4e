package jobo.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jobo.text.Embedding;
import jobo.text.Embeddings;

/**
 * A model to which texts mean what a test says they do: those that have one of its words point in
 * the direction of that word, all others nowhere in particular.
 */
public class PointedEmbeddings implements Embeddings {
  private final String model;
  private final int length;
  private final Map<String, Integer> directions = new LinkedHashMap<>();
  private final List<String> told = new ArrayList<>();
  private boolean isDown;

  public PointedEmbeddings(String model, int length) {
    this.model = model;
    this.length = length;
  }

  /** Texts with any of these words mean the same. */
  public PointedEmbeddings same(String... words) {
    int direction = directions.size() + 1;
    for (String word : words) {
      directions.put(word, direction);
    }
    return this;
  }

  void down(boolean down) {
    isDown = down;
  }

  /** The texts and questions that it was asked for. */
  public List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public Optional<List<Embedding>> of(List<String> texts, Instant deadline) {
    if (isDown) {
      return Optional.empty();
    }
    told.addAll(texts);
    return Optional.of(texts.stream().map(this::meaning).toList());
  }

  @Override
  public Map<String, Embedding> known(Collection<String> texts) {
    return texts.stream()
        .filter(told::contains)
        .collect(Collectors.toMap(it -> it, this::meaning, (one, _) -> one));
  }

  @Override
  public Optional<Embedding> ofQuestion(String question, Instant deadline) {
    return of(List.of(question), deadline).map(List::getFirst);
  }

  /** The meaning of a text. */
  Embedding meaning(String text) {
    float[] numbers = new float[length];
    numbers[0] = 0.1f;
    directions.forEach((word, direction) -> numbers[direction] += text.contains(word) ? 1 : 0);
    return new Embedding(model, numbers);
  }
}

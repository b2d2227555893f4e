package jobo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jobo.article.ArticleId;
import jobo.article.SortedArticle;
import jobo.language.Language;
import jobo.text.Embedding;
import jobo.text.Embeddings;

/**
 * A model of two languages that is none: texts mean what a test says, each a little otherwise, and
 * those of one language lie on one side as with many real models; all other texts lie anywhere. It
 * shows that meanings are used as they should be, and nothing of how well a real model tells them.
 */
public final class MadeUpModel implements Embeddings {
  private static final int LENGTH = 128;
  private static final double OWN = 0.4;

  private final String name;
  private final Map<String, String> events = new LinkedHashMap<>();
  private final Map<String, Embedding> told = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private Runnable before = () -> {};
  private boolean isDown;

  public MadeUpModel(String name) {
    this.name = name;
  }

  /** Texts with one of these words mean the same. */
  public MadeUpModel same(String... words) {
    for (String word : words) {
      events.put(word, words[0]);
    }
    return this;
  }

  /** Whether it answers from now on. */
  public void down(boolean down) {
    isDown = down;
  }

  /** What happens each time that it is asked. */
  void before(Runnable what) {
    before = what;
  }

  /** The texts that it was asked for. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public Optional<List<Embedding>> of(List<String> texts, Instant deadline) {
    before.run();
    asked.addAll(texts);
    if (isDown) {
      return Optional.empty();
    }
    texts.forEach(it -> told.put(it, meaning(it)));
    return Optional.of(texts.stream().map(this::meaning).toList());
  }

  @Override
  public Map<String, Embedding> known(Collection<String> texts) {
    Map<String, Embedding> known = new HashMap<>(told);
    known.keySet().retainAll(texts);
    return known;
  }

  @Override
  public Optional<Embedding> ofQuestion(String question, Instant deadline) {
    return Optional.empty();
  }

  /** What articles mean to it. */
  ArticleMeanings of(Collection<SortedArticle> articles) {
    Map<ArticleId, Embedding> meanings = new HashMap<>();
    articles.forEach(it -> meanings.put(it.article().id(), meaning(it.article().opening())));
    return new ArticleMeanings(meanings);
  }

  private Embedding meaning(String text) {
    String event =
        events.entrySet().stream()
            .filter(it -> text.contains(it.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(text);
    float[] numbers = new float[LENGTH];
    add(event, 1, numbers);
    add("own " + text, OWN, numbers);
    add(Language.of(text).tag(), 1, numbers);
    return new Embedding(name, numbers);
  }

  private static void add(String direction, double part, float[] numbers) {
    Random random = new Random(direction.hashCode());
    for (int at = 0; at < LENGTH; at++) {
      numbers[at] += (float) (part * random.nextGaussian());
    }
  }
}

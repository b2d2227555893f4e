package jobo.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jobo.article.Article;
import jobo.article.Evidence;
import jobo.article.SourceName;
import jobo.story.Ranking;

/**
 * Writes editions without a model: each story is told by the title of one of its articles and,
 * where more than the title was read, by a sentence of one of them, word for word. So nothing is
 * said that its article does not say. A pure function of its input.
 */
final class EmbeddedWriter {
  /** More stories than this in one category of one day are noise; the rest stays in the archive. */
  private static final int MOST_STORIES = 200;

  private EmbeddedWriter() {}

  /** A story and why it stands where it stands. */
  private record Ranked(StoryMaterial material, Ranking ranking) {
    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingDouble((Ranked it) -> it.ranking.score())
            .reversed()
            .thenComparing(it -> it.material.story().id().value());
  }

  /**
   * The edition of a key from its stories, as of an instant.
   *
   * @param weight how much a source counts, 1 being usual
   */
  static Edition write(
      EditionKey key,
      Collection<StoryMaterial> materials,
      ToDoubleFunction<SourceName> weight,
      Instant now) {
    List<EditionStory> stories = new ArrayList<>();
    List<Claim> events = new ArrayList<>();
    StoryTeller teller = new StoryTeller(key.language());
    materials.stream()
        .map(it -> new Ranked(it, it.ranking(weight, now)))
        .sorted(Ranked.BEST_FIRST)
        .limit(MOST_STORIES)
        .forEach(
            ranked -> {
              StoryTeller.Telling telling = teller.tell(ranked.material);
              stories.add(story(ranked, telling));
              events.addAll(telling.claims());
            });
    List<Section> sections =
        events.isEmpty() ? List.of() : List.of(new Section(Section.Kind.EVENTS, events));
    return new Edition(key, stories, sections);
  }

  private static EditionStory story(Ranked ranked, StoryTeller.Telling telling) {
    StoryMaterial material = ranked.material;
    List<Article> articles = telling.articles();
    return new EditionStory(
        material.story().id(),
        material.story().report(),
        articles.stream().map(Article::id).toList(),
        material.publishers(),
        articles.stream()
            .map(Article::evidence)
            .min(Comparator.naturalOrder())
            .orElse(Evidence.TITLE),
        !material.earlier().isEmpty(),
        !telling.hasNews(),
        material.told(),
        ranked.ranking.score(),
        ranked.ranking.mainReason());
  }
}

package jobo.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import jobo.article.Article;
import jobo.article.Evidence;
import jobo.article.SourceName;
import jobo.story.Ranking;
import jobo.story.StoryId;

/**
 * Writes editions without a model: each story is told by the title of one of its articles and,
 * where more than the title was read, by that article's most telling sentence, word for word. So
 * nothing is said that its article does not say. A pure function of its input.
 */
final class EmbeddedWriter {
  /** More stories than this in one category of one day are noise; the rest stays in the archive. */
  private static final int MOST_STORIES = 200;

  /** Characters of one article; the title counts. */
  private static final int MOST_AT_A_PLACE = 300;

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
    materials.stream()
        .map(it -> new Ranked(it, it.ranking(weight, now)))
        .sorted(Ranked.BEST_FIRST)
        .limit(MOST_STORIES)
        .forEach(
            ranked -> {
              List<Article> articles = ranked.material.tellingOrder(key.language());
              stories.add(story(ranked, articles));
              events.addAll(claims(ranked.material.story().id(), articles));
            });
    List<Section> sections =
        events.isEmpty() ? List.of() : List.of(new Section(Section.Kind.EVENTS, events));
    return new Edition(key, stories, sections);
  }

  private static EditionStory story(Ranked ranked, List<Article> articles) {
    StoryMaterial material = ranked.material;
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
        ranked.ranking.score(),
        ranked.ranking.mainReason());
  }

  private static List<Claim> claims(StoryId story, List<Article> articles) {
    Article told = articles.getFirst();
    String headline = told.headline();
    List<Claim> claims = new ArrayList<>();
    claims.add(claim(headline, told, story));
    articles.stream()
        .map(
            it ->
                TellingSentence.of(
                        it,
                        headline,
                        it.equals(told) ? MOST_AT_A_PLACE - headline.length() : MOST_AT_A_PLACE)
                    .map(sentence -> claim(sentence, it, story)))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(claims::add);
    return claims;
  }

  private static Claim claim(String text, Article article, StoryId story) {
    return new Claim(
        text, article.language(), List.of(article.id()), List.of(story), Writer.EMBEDDED);
  }
}

package jobo.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jobo.article.Article;
import jobo.article.Evidence;
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

  /** The edition of a key from its stories, as of an instant. */
  static Edition write(EditionKey key, Collection<StoryMaterial> materials, Instant now) {
    List<EditionStory> stories = new ArrayList<>();
    List<Claim> events = new ArrayList<>();
    materials.stream()
        .sorted(
            Comparator.comparingDouble((StoryMaterial it) -> it.score(now))
                .reversed()
                .thenComparing(it -> it.story().id().value()))
        .limit(MOST_STORIES)
        .forEach(
            material -> {
              List<Article> articles = material.tellingOrder(key.language());
              stories.add(story(material, articles, now));
              events.addAll(claims(material.story().id(), articles));
            });
    List<Section> sections =
        events.isEmpty() ? List.of() : List.of(new Section(Section.Kind.EVENTS, events));
    return new Edition(key, stories, sections);
  }

  private static EditionStory story(StoryMaterial material, List<Article> articles, Instant now) {
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
        material.score(now));
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

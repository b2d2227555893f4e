package jobo.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.SortedArticle;

/**
 * Decides which articles tell one event. An article joins the story of the article most like it: by
 * its words within a language, by shared names and figures across languages. Articles whose titles
 * number the same thing differently ("12th", "13th") never join.
 */
public final class StoryGrouper {
  private static final double ALIKE = 0.33;

  /** Across languages: as much as this many names or figures that nobody else has. */
  private static final double ALIKE_SIGNS = 2.7;

  private final Map<StoryId, Story> stories = new LinkedHashMap<>();
  private final Map<ArticleId, StoryId> storyOf = new HashMap<>();
  private final Map<ArticleId, Signature> signatures = new LinkedHashMap<>();
  private final Map<StoryId, Story> changed = new LinkedHashMap<>();
  private final Corpus corpus = new Corpus();

  private StoryGrouper(Collection<Story> active, Collection<SortedArticle> known) {
    for (Story story : active) {
      stories.put(story.id(), story);
      story.articles().forEach(it -> storyOf.put(it, story.id()));
    }
    known.forEach(it -> learn(it.article()));
  }

  /**
   * Groups fresh articles among themselves and with the active stories.
   *
   * @param active stories an article may still join
   * @param known the articles of the active stories
   * @param fresh articles without a story, in the order of their arrival
   * @return the stories that are new or have grown
   */
  public static List<Story> group(
      Collection<Story> active, Collection<SortedArticle> known, Collection<SortedArticle> fresh) {
    StoryGrouper grouper = new StoryGrouper(active, known);
    fresh.forEach(it -> grouper.learn(it.article()));
    fresh.forEach(grouper::place);
    return new ArrayList<>(grouper.changed.values());
  }

  private void learn(Article article) {
    Signature signature = Signature.of(article);
    signatures.put(article.id(), signature);
    corpus.add(signature);
  }

  private void place(SortedArticle fresh) {
    CategoryId category = fresh.sorting().category();
    if (category == null) {
      return;
    }
    Story story =
        nearest(fresh.article())
            .map(it -> it.with(fresh.article()))
            .orElseGet(() -> Story.begunBy(fresh, category));
    stories.put(story.id(), story);
    storyOf.put(fresh.article().id(), story.id());
    changed.put(story.id(), story);
  }

  private Optional<Story> nearest(Article article) {
    Signature own = signature(article.id());
    Story nearest = null;
    double best = 1;
    for (var entry : storyOf.entrySet()) {
      Story story = stories.get(entry.getValue());
      Signature other = signatures.get(entry.getKey());
      if (story == null || other == null || story.report() != article.report()) {
        continue;
      }
      double alike = alike(own, other);
      if (alike > best || (alike == best && nearest != null && isOlder(story, nearest))) {
        best = alike;
        nearest = story;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** How alike two articles are, 1 being just alike enough. */
  private double alike(Signature left, Signature right) {
    if (left.contradicts(right)) {
      return 0;
    }
    return left.language() == right.language()
        ? corpus.similarity(left, right) / ALIKE
        : corpus.sharedSigns(left, right) / (ALIKE_SIGNS * corpus.greatestRarity());
  }

  private Signature signature(ArticleId id) {
    return Objects.requireNonNull(signatures.get(id));
  }

  private static boolean isOlder(Story one, Story other) {
    return one.firstSeen().isBefore(other.firstSeen());
  }
}

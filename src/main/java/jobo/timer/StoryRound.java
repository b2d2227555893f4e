package jobo.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.SortedArticle;
import jobo.story.ActiveStories;
import jobo.story.ArticleMeanings;
import jobo.story.MeaningReader;
import jobo.story.Story;
import jobo.story.StoryDesk;
import jobo.story.StoryStore;

/**
 * Groups what was collected into stories, from the stores and back. Other nodes group, too: what is
 * kept counts, and not what this node remembers. For one thread at a time.
 */
final class StoryRound {
  private static final int BATCH = 500;
  private static final int READ_AT_ONCE = 2_000;

  /** The meaning of what is older comes too late to make one story of two. */
  private static final Duration AWAITED = Duration.ofDays(3);

  private final ArticleStore articles;
  private final StoryStore stories;
  private final MeaningReader meanings;
  private final Supplier<Instant> toldUntil;
  private final Clock clock;
  private final StoryDesk desk = new StoryDesk();

  /**
   * @param toldUntil of what was collected before, readers know which articles are one story
   */
  StoryRound(
      ArticleStore articles,
      StoryStore stories,
      MeaningReader meanings,
      Supplier<Instant> toldUntil,
      Clock clock) {
    this.articles = articles;
    this.stories = stories;
    this.meanings = meanings;
    this.toldUntil = toldUntil;
    this.clock = clock;
  }

  /**
   * Groups all that belongs to no story yet.
   *
   * @param changed is told how many stories are new or have changed, after each batch
   */
  void group(IntConsumer changed) {
    List<SortedArticle> ungrouped = stories.ungrouped(BATCH);
    boolean some = !ungrouped.isEmpty();
    while (!ungrouped.isEmpty()) {
      takeOver(ActiveStories.among(stories.seenSince(clock.instant().minus(ActiveStories.STAY))));
      ArticleMeanings told = meanings.ask(ungrouped).and(toldMeanwhile());
      Collection<Story> grouped = desk.group(ungrouped, told, toldUntil.get());
      stories.save(grouped);
      changed.accept(grouped.size());
      ungrouped = stories.ungrouped(BATCH);
    }
    if (some) {
      stories.save(desk.settle(toldUntil.get()));
    }
  }

  /** After a start a month of articles is to be read: never much of it at once. */
  private void takeOver(List<Story> active) {
    List<ArticleId> missing = desk.missing(active);
    desk.takeOver(active, List.of());
    for (int from = 0; from < missing.size(); from += READ_AT_ONCE) {
      int until = Math.min(missing.size(), from + READ_AT_ONCE);
      List<SortedArticle> read = articles.find(missing.subList(from, until));
      desk.takeOver(active, read, meanings.recall(read));
    }
  }

  /** Of what came while the model did not answer, what has been told since. */
  private ArticleMeanings toldMeanwhile() {
    return meanings.isOn()
        ? meanings.recall(articles.find(desk.withoutMeaning(clock.instant().minus(AWAITED), BATCH)))
        : ArticleMeanings.none();
  }
}

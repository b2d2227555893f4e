package jobo.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jobo.article.SortedArticle;
import jobo.story.Ranking;
import jobo.story.Story;
import org.jspecify.annotations.Nullable;

/** What became of an article, as far as it has come. */
public sealed interface ArticleTrail {

  /** No article of this address was collected. */
  record Unknown() implements ArticleTrail {}

  /** It is about nothing that is reported. */
  record Unreported(SortedArticle article) implements ArticleTrail {}

  /** It was sorted and is about to be grouped. */
  record Ungrouped(SortedArticle article) implements ArticleTrail {}

  /**
   * It belongs to a story.
   *
   * @param voices who tell the story independently of each other, the first one first
   */
  record Grouped(SortedArticle article, Story story, List<String> voices, InEdition edition)
      implements ArticleTrail {}

  /**
   * Where in its category a story stands.
   *
   * @param number from 1
   * @param reason what lifts it there most; null where that was not kept
   */
  record Place(int number, Ranking.@Nullable Part reason) {}

  /** What became of the article's story in the edition of its time. */
  sealed interface InEdition {

    /** The date of the edition. */
    LocalDate date();

    /**
     * It stands in the edition that is open.
     *
     * @param place in its category
     */
    record Open(LocalDate date, Place place, Instant closes, InChat chat) implements InEdition {}

    /** It stands in a closed edition. */
    record Closed(LocalDate date, Place place, InChat chat) implements InEdition {}

    /** It was old when its source was read for the first time, so no edition announces it. */
    record Past(LocalDate date) implements InEdition {}

    /** It does not stand in it. */
    record LeftOut(LocalDate date) implements InEdition {}
  }
}

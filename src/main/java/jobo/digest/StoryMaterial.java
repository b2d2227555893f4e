package jobo.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.SortedArticle;
import jobo.article.SourceName;
import jobo.language.Language;
import jobo.story.Corroboration;
import jobo.story.Ranking;
import jobo.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story with its articles, as a writer needs it.
 *
 * @param fresh the articles that arrived for this edition, at least one
 * @param earlier those that were there before
 * @param told the date of the newest edition that told of it before; null where none did
 */
record StoryMaterial(
    Story story, List<SortedArticle> fresh, List<SortedArticle> earlier, @Nullable LocalDate told) {
  StoryMaterial {
    fresh = List.copyOf(fresh);
    earlier = List.copyOf(earlier);
  }

  /**
   * The fresh articles, the one to tell from first: the reader's language, then what was read most.
   */
  List<Article> tellingOrder(Language language) {
    return fresh.stream()
        .map(SortedArticle::article)
        .sorted(
            Comparator.comparingInt((Article it) -> it.language() == language ? 0 : 1)
                .thenComparing(Article::evidence)
                .thenComparing(Article::appearedAt)
                .thenComparing(Article::id))
        .toList();
  }

  /** Whether nothing of it was there before. */
  boolean isNew() {
    return earlier.isEmpty();
  }

  /** How many independent publishers tell it so far. */
  int publishers() {
    return Corroboration.of(
            Stream.concat(fresh.stream(), earlier.stream()).map(SortedArticle::article).toList())
        .publishers();
  }

  /** How much it deserves the first look, seen from an instant. */
  Ranking ranking(ToDoubleFunction<SourceName> weight, Instant now) {
    return Ranking.of(fresh, earlier, weight, now);
  }
}

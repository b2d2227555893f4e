package jobo.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.SortedArticle;
import jobo.article.SourceName;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** How a scope is asked of the index, and what each document says for it. */
final class ScopeFilter {
  static final String ARTICLE = "article";
  private static final String COLLECTED = "collected";
  private static final String CATEGORY = "category";
  private static final String SOURCE = "source";

  /** Nanoseconds since 1970 have room in a long from here… */
  private static final Instant EARLIEST = Instant.parse("1678-01-01T00:00:00Z");

  /** …until here. */
  private static final Instant LATEST = Instant.parse("2262-01-01T00:00:00Z");

  private ScopeFilter() {}

  /** By which the documents of an article are known. */
  static Term term(ArticleId id) {
    return new Term(ARTICLE, id.value());
  }

  /** Writes onto a document what scopes ask for. */
  static void mark(Document document, SortedArticle sorted) {
    Article article = sorted.article();
    document.add(new StringField(ARTICLE, article.id().value(), Field.Store.YES));
    CategoryId category = Objects.requireNonNull(sorted.sorting().category());
    document.add(new LongPoint(COLLECTED, nanos(article.collectedAt())));
    document.add(new StringField(CATEGORY, category.value(), Field.Store.NO));
    document.add(new StringField(SOURCE, article.source().value(), Field.Store.NO));
  }

  /** What a document must fulfil; nothing where the scope is everything. */
  static List<Query> of(Scope scope) {
    List<Query> filters = new ArrayList<>();
    if (scope.articles() != null) {
      Stream<BytesRef> ids = scope.articles().stream().map(it -> new BytesRef(it.value()));
      filters.add(new TermInSetQuery(ARTICLE, ids.toList()));
    }
    Instant from = scope.from();
    Instant until = scope.until();
    if (from != null || until != null) {
      filters.add(
          LongPoint.newRangeQuery(
              COLLECTED,
              from == null ? Long.MIN_VALUE : nanos(from),
              until == null ? Long.MAX_VALUE : Math.subtractExact(nanos(until), 1)));
    }
    CategoryId category = scope.category();
    if (category != null) {
      filters.add(new TermQuery(new Term(CATEGORY, category.value())));
    }
    SourceName source = scope.source();
    if (source != null) {
      filters.add(new TermQuery(new Term(SOURCE, source.value())));
    }
    return filters;
  }

  private static long nanos(Instant instant) {
    Instant bounded =
        instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
    return bounded.getEpochSecond() * 1_000_000_000L + bounded.getNano();
  }
}

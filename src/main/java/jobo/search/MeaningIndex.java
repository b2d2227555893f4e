package jobo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jobo.article.ArticleId;
import jobo.article.SortedArticle;
import jobo.text.Embedding;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Articles by what they mean to one model, beside the index of their words. What another model told
 * is never compared with it. Safe for use by many threads.
 */
public final class MeaningIndex implements AutoCloseable {
  private static final String MEANING = "meaning";
  private static final String MODEL_KEY = "model";
  private static final String AT_KEY = "at";
  private static final String AFTER_KEY = "after";

  private final OpenIndex open;
  private final String model;

  /**
   * Up to where the articles' changes are taken in.
   *
   * @param after the last article of that instant
   */
  record Place(Instant at, Optional<ArticleId> after) {}

  private MeaningIndex(OpenIndex open, String model) {
    this.open = open;
    this.model = model;
  }

  /** An empty one in memory. */
  public static MeaningIndex inMemory(String model) {
    try {
      return new MeaningIndex(OpenIndex.inMemory(), model);
    } catch (IOException problem) {
      throw new UncheckedIOException("Opening an index in memory failed", problem);
    }
  }

  /**
   * The one in a directory, which is made if need be. It is empty where there was none, none that
   * can be read, or that of another model.
   *
   * @throws UncheckedIOException where the directory cannot be written or another process has it
   */
  public static MeaningIndex in(Path directory, String model) {
    try {
      OpenIndex open = OpenIndex.on(directory);
      if (!model.equals(OpenIndex.committed(open.directory()).get(MODEL_KEY))) {
        open.writer().deleteAll();
        open.searchers().maybeRefreshBlocking();
      }
      return new MeaningIndex(open, model);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Up to where all is taken in; empty where nothing is. */
  synchronized Optional<Place> place() throws IOException {
    Map<String, String> written = OpenIndex.committed(open.directory());
    String at = written.get(AT_KEY);
    return at == null || !model.equals(written.get(MODEL_KEY))
        ? Optional.empty()
        : Optional.of(
            new Place(
                Instant.parse(at),
                Optional.ofNullable(written.get(AFTER_KEY))
                    .filter(it -> !it.isEmpty())
                    .map(ArticleId::new)));
  }

  /** Of how many numbers each meaning in it is; empty while there is none. */
  OptionalInt length() throws IOException {
    return look(
        searcher -> {
          FieldInfo meaning =
              FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).fieldInfo(MEANING);
          return meaning == null
              ? OptionalInt.empty()
              : OptionalInt.of(meaning.getVectorDimension());
        });
  }

  /** Lets all go. It is as it was before anything was taken in. */
  synchronized void clear() throws IOException {
    open.writer().deleteAll();
    open.writer().setLiveCommitData(Map.of(OpenIndex.FORMAT_KEY, OpenIndex.FORMAT).entrySet());
    open.writer().commit();
    open.searchers().maybeRefreshBlocking();
  }

  /**
   * Takes in articles with what they mean, lets those go that are not reported any more, and makes
   * both survive the process.
   */
  synchronized void put(
      Map<SortedArticle, Embedding> meanings, Collection<ArticleId> gone, Place upTo)
      throws IOException {
    for (Map.Entry<SortedArticle, Embedding> each : meanings.entrySet()) {
      SortedArticle article = each.getKey();
      Document document = new Document();
      ScopeFilter.mark(document, article);
      document.add(
          new KnnFloatVectorField(
              MEANING, each.getValue().numbers(), VectorSimilarityFunction.COSINE));
      open.writer().updateDocument(ScopeFilter.term(article.article().id()), document);
    }
    open.writer().deleteDocuments(gone.stream().map(ScopeFilter::term).toArray(Term[]::new));
    open.writer()
        .setLiveCommitData(
            Map.of(
                    OpenIndex.FORMAT_KEY,
                    OpenIndex.FORMAT,
                    MODEL_KEY,
                    model,
                    AT_KEY,
                    upTo.at().toString(),
                    AFTER_KEY,
                    upTo.after().map(ArticleId::value).orElse(""))
                .entrySet());
    open.writer().commit();
    open.searchers().maybeRefreshBlocking();
  }

  /**
   * The articles within a scope that mean most nearly the same, the nearest first; none while the
   * meanings in it are of another length, which are soon told anew.
   *
   * @throws IllegalArgumentException where the meaning is of another model
   */
  List<ArticleId> nearest(Embedding meaning, Scope scope, int most) {
    if (!meaning.model().equals(model)) {
      throw new IllegalArgumentException(
          "%s is not of %s, whose meanings these are".formatted(meaning, model));
    }
    float[] numbers = meaning.numbers();
    try {
      if (length().orElse(numbers.length) != numbers.length) {
        return List.of();
      }
      Query query = new KnnFloatVectorQuery(MEANING, numbers, most, filter(scope));
      return look(
          searcher -> {
            List<ArticleId> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
              Document document = searcher.storedFields().document(hit.doc);
              found.add(new ArticleId(document.get(ScopeFilter.ARTICLE)));
            }
            return found;
          });
    } catch (IOException problem) {
      throw new UncheckedIOException("The index of meanings cannot be read", problem);
    }
  }

  private static Query filter(Scope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    ScopeFilter.of(scope).forEach(it -> all.add(it, BooleanClause.Occur.FILTER));
    BooleanQuery filter = all.build();
    return filter.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : filter;
  }

  /** Ids that are in it, in their order, some perhaps of articles that were let go. */
  List<ArticleId> ids(String after, int most) throws IOException {
    return look(it -> PassageIndex.ids(it.getIndexReader(), after, most));
  }

  /** How many articles can be found by what they mean. */
  public int articles() {
    try {
      return look(it -> it.getIndexReader().numDocs());
    } catch (IOException problem) {
      throw new UncheckedIOException("The index of meanings cannot be read", problem);
    }
  }

  private interface Look<T> {
    T at(IndexSearcher searcher) throws IOException;
  }

  private <T> T look(Look<T> look) throws IOException {
    IndexSearcher searcher = open.searchers().acquire();
    try {
      return look.at(searcher);
    } finally {
      open.searchers().release(searcher);
    }
  }

  @Override
  public synchronized void close() {
    try {
      open.close();
    } catch (IOException problem) {
      throw new UncheckedIOException("Closing the index of meanings failed", problem);
    }
  }
}

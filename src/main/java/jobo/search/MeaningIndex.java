package jobo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

  private final MendableIndex index;
  private final String model;

  /**
   * Up to where the articles' changes are taken in.
   *
   * @param after the last article of that instant
   */
  record Place(Instant at, Optional<ArticleId> after) {}

  private MeaningIndex(MendableIndex index, String model) {
    this.index = index;
    this.model = model;
  }

  /** An empty one in memory. */
  public static MeaningIndex inMemory(String model) {
    return new MeaningIndex(MendableIndex.inMemory(), model);
  }

  /**
   * The one in a directory, which is made if need be. It is empty where there was none, none that
   * can be read, or that of another model.
   *
   * @throws UncheckedIOException where the directory cannot be written or another process has it
   */
  public static MeaningIndex in(Path directory, String model) {
    MeaningIndex index = new MeaningIndex(MendableIndex.in(directory), model);
    index.letOthersGo();
    return index;
  }

  /** What another model told is not there. */
  private void letOthersGo() {
    index.work(
        it -> {
          if (!model.equals(OpenIndex.committed(it.directory()).get(MODEL_KEY))) {
            it.writer().deleteAll();
            it.searchers().maybeRefreshBlocking();
          }
          return true;
        });
  }

  /** Up to where all is taken in; empty where nothing is. */
  synchronized Optional<Place> place() {
    Map<String, String> written = index.work(it -> OpenIndex.committed(it.directory()));
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
  OptionalInt length() {
    return index.look(
        searcher -> {
          FieldInfo meaning =
              FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).fieldInfo(MEANING);
          return meaning == null
              ? OptionalInt.empty()
              : OptionalInt.of(meaning.getVectorDimension());
        });
  }

  /** Lets all go. It is as it was before anything was taken in. */
  synchronized void clear() {
    index.work(
        it -> {
          it.writer().deleteAll();
          return commit(it, Map.of());
        });
  }

  private static boolean commit(OpenIndex open, Map<String, String> written) throws IOException {
    Map<String, String> all = new HashMap<>(written);
    all.put(OpenIndex.FORMAT_KEY, OpenIndex.FORMAT);
    open.writer().setLiveCommitData(all.entrySet());
    open.writer().commit();
    open.searchers().maybeRefreshBlocking();
    return true;
  }

  /**
   * Takes in articles with what they mean, lets those go that are not reported any more, and makes
   * both survive the process.
   */
  synchronized void put(
      Map<SortedArticle, Embedding> meanings, Collection<ArticleId> gone, Place upTo) {
    index.work(
        it -> {
          for (Map.Entry<SortedArticle, Embedding> each : meanings.entrySet()) {
            it.writer()
                .updateDocument(
                    ScopeFilter.term(each.getKey().article().id()),
                    document(each.getKey(), each.getValue()));
          }
          it.writer().deleteDocuments(gone.stream().map(ScopeFilter::term).toArray(Term[]::new));
          return commit(it, written(upTo));
        });
  }

  private static Document document(SortedArticle article, Embedding meaning) {
    Document document = new Document();
    ScopeFilter.mark(document, article);
    document.add(
        new KnnFloatVectorField(MEANING, meaning.numbers(), VectorSimilarityFunction.COSINE));
    return document;
  }

  private Map<String, String> written(Place upTo) {
    return Map.of(
        MODEL_KEY,
        model,
        AT_KEY,
        upTo.at().toString(),
        AFTER_KEY,
        upTo.after().map(ArticleId::value).orElse(""));
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
    if (length().orElse(numbers.length) != numbers.length) {
      return List.of();
    }
    Query query = new KnnFloatVectorQuery(MEANING, numbers, most, filter(scope));
    return index.look(
        searcher -> {
          List<ArticleId> found = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc);
            found.add(new ArticleId(document.get(ScopeFilter.ARTICLE)));
          }
          return found;
        });
  }

  private static Query filter(Scope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    ScopeFilter.of(scope).forEach(it -> all.add(it, BooleanClause.Occur.FILTER));
    BooleanQuery filter = all.build();
    return filter.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : filter;
  }

  /** Ids that are in it, in their order, some perhaps of articles that were let go. */
  List<ArticleId> ids(String after, int most) {
    return index.look(it -> PassageIndex.ids(it.getIndexReader(), after, most));
  }

  /** How many articles can be found by what they mean. */
  public int articles() {
    return index.look(it -> it.getIndexReader().numDocs());
  }

  /** Whether a part of it could not be read since it was opened. */
  boolean isDamaged() {
    return index.isDamaged();
  }

  /** Opens a damaged one anew, empty if it must be. */
  synchronized void mend() {
    index.mend();
    letOthersGo();
  }

  @Override
  public synchronized void close() {
    index.close();
  }
}

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
import jobo.article.ArticleId;
import jobo.article.SortedArticle;
import jobo.language.Language;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The passages of articles by their words, by the names, figures and sounds that both languages
 * share, and in Korean by pairs of syllables. On disk or in memory, and without the texts: the
 * store has them. Safe for use by many threads.
 */
public final class PassageIndex implements AutoCloseable {
  private static final String SEEN_KEY = "seen";

  /** The mean of the newswire's sentences in both languages, without what no index keeps. */
  private static final int WORDS_IN_SENTENCE = 11;

  private final MendableIndex index;

  /** While all is indexed anew, what was there before answers. */
  private boolean isHidden;

  /** While all is indexed for the first time. */
  private volatile boolean isFilling;

  /** An empty one in memory. */
  public PassageIndex() {
    this(MendableIndex.inMemory());
  }

  private PassageIndex(MendableIndex index) {
    this.index = index;
  }

  /**
   * The one in a directory, which is made if need be. It is empty where there was none, or none
   * that can be read.
   *
   * @throws UncheckedIOException where the directory cannot be written or another process has it
   */
  public static PassageIndex in(Path directory) {
    return new PassageIndex(MendableIndex.in(directory));
  }

  /**
   * Takes in articles, in the place of what they said before; they are found from now on. Those
   * that are not reported are let go.
   */
  public synchronized void put(Collection<SortedArticle> articles) {
    index.work(
        it -> {
          for (SortedArticle article : articles) {
            put(it, article);
          }
          return refresh(it);
        });
  }

  /** The same with all processors, where there are very many; they are found when shown. */
  synchronized void putMany(Collection<SortedArticle> articles) {
    index.work(
        it -> {
          articles.parallelStream().forEach(article -> putUnchecked(it, article));
          return true;
        });
  }

  /** Has all be found that was put. */
  synchronized void show() {
    index.work(this::refresh);
  }

  private static void putUnchecked(OpenIndex open, SortedArticle article) {
    try {
      put(open, article);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void put(OpenIndex open, SortedArticle article) throws IOException {
    Term id = ScopeFilter.term(article.article().id());
    if (article.isReported()) {
      open.writer().updateDocuments(id, PassageDocuments.of(article));
    } else {
      open.writer().deleteDocuments(id);
    }
  }

  /** Lets articles go. */
  synchronized void remove(Collection<ArticleId> articles) {
    index.work(
        it -> {
          it.writer()
              .deleteDocuments(articles.stream().map(ScopeFilter::term).toArray(Term[]::new));
          return refresh(it);
        });
  }

  private boolean refresh(OpenIndex open) throws IOException {
    if (!isHidden) {
      open.searchers().maybeRefreshBlocking();
    }
    return true;
  }

  /**
   * Begins to index all anew. Until that is finished, what was there before is found, if there was
   * anything.
   */
  synchronized void begin() {
    isHidden = articles() > 0;
    isFilling = !isHidden;
    index.work(it -> it.writer().deleteAll());
  }

  /** All is indexed, up to a change at that instant of the store's clock. */
  synchronized void finish(Instant seen) {
    isHidden = false;
    isFilling = false;
    index.work(this::refresh);
    commit(seen);
  }

  /** What was there before {@link #begin} stays. */
  synchronized void abandon() {
    isHidden = false;
    isFilling = false;
    index.rollBack();
  }

  /** Makes what was put last survive the process, with the instant up to which that is all. */
  synchronized void commit(Instant seen) {
    index.work(
        it -> {
          it.writer()
              .setLiveCommitData(
                  Map.of(OpenIndex.FORMAT_KEY, OpenIndex.FORMAT, SEEN_KEY, seen.toString())
                      .entrySet());
          return it.writer().commit();
        });
  }

  /** Up to which change at least all is indexed; empty where that is to be done yet. */
  synchronized Optional<Instant> seen() {
    return index
        .work(it -> Optional.ofNullable(OpenIndex.committed(it.directory()).get(SEEN_KEY)))
        .map(Instant::parse);
  }

  /** Whether only some articles can be found, since all are being indexed and none were before. */
  public boolean isFilling() {
    return isFilling;
  }

  /** Whether a part of it could not be read since it was opened. */
  boolean isDamaged() {
    return index.isDamaged();
  }

  /** Opens a damaged one anew, empty if it must be. */
  synchronized void mend() {
    isHidden = false;
    index.mend();
  }

  /**
   * The passages within a scope that come nearest to a question, the best first.
   *
   * @param question as it was asked: names, figures and sounds are taken from it
   * @param koreanWords its words as Korean articles have them
   * @param englishWords its words as English articles have them
   */
  public List<Passage> find(
      String question,
      Collection<String> koreanWords,
      Collection<String> englishWords,
      Scope scope,
      int most) {
    Query query = PassageQuery.of(question, koreanWords, englishWords, scope);
    return index.look(
        searcher -> {
          List<Passage> found = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            found.add(passage(searcher.storedFields().document(hit.doc)));
          }
          return found;
        });
  }

  private static Passage passage(Document document) {
    return new Passage(
        new ArticleId(document.get(ScopeFilter.ARTICLE)),
        document.getField(PassageDocuments.FIRST).numericValue().intValue());
  }

  /**
   * How rare a word is among the sentences of all articles: 0 for one in all, greater for rarer
   * ones. Sentences are counted by their usual length.
   */
  public double rarity(String word, Language language) {
    return index.look(
        it -> {
          double all = Math.max(1, (double) words(it) / WORDS_IN_SENTENCE);
          long with = it.getIndexReader().totalTermFreq(new Term(Fields.text(language), word));
          return Math.log(1 + all / (1 + with));
        });
  }

  private static long words(IndexSearcher searcher) throws IOException {
    long words = 0;
    for (Language language : Language.values()) {
      CollectionStatistics statistics = searcher.collectionStatistics(Fields.text(language));
      words += statistics == null ? 0 : statistics.sumTotalTermFreq();
    }
    return words;
  }

  /** How many articles can be found. */
  public int articles() {
    return index.look(it -> it.count(new TermQuery(PassageDocuments.HEAD)));
  }

  /** How many bytes it takes. */
  public long bytes() {
    return index.work(OpenIndex::bytes);
  }

  /**
   * Ids that are in it, in their order, some perhaps of articles that were let go.
   *
   * @param after those that come after this one; empty: from the first
   */
  List<ArticleId> ids(String after, int most) {
    return index.look(it -> ids(it.getIndexReader(), after, most));
  }

  static List<ArticleId> ids(IndexReader reader, String after, int most) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, ScopeFilter.ARTICLE);
    List<ArticleId> ids = new ArrayList<>();
    if (terms == null) {
      return ids;
    }
    TermsEnum all = terms.iterator();
    boolean isThere = all.seekCeil(new BytesRef(after)) != TermsEnum.SeekStatus.END;
    BytesRef id = isThere ? all.term() : null;
    while (id != null && ids.size() < most) {
      String value = id.utf8ToString();
      if (!value.equals(after)) {
        ids.add(new ArticleId(value));
      }
      id = all.next();
    }
    return ids;
  }

  /** What was not committed is lost; whoever follows the store puts it in again. */
  @Override
  public synchronized void close() {
    index.close();
  }
}

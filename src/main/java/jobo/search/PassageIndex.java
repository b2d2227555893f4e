package jobo.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.article.SortedArticle;
import jobo.language.Language;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
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
import org.apache.lucene.store.AlreadyClosedException;
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

  private volatile OpenIndex open;

  /** While all is indexed anew, what was there before answers. */
  private boolean isHidden;

  private volatile boolean isDamaged;

  /** While all is indexed for the first time. */
  private volatile boolean isFilling;

  /** Work with an open index. */
  private interface Work<T> {
    T on(OpenIndex open) throws IOException;
  }

  /** Work with what can be found at the moment. */
  private interface Look<T> {
    T at(IndexSearcher searcher) throws IOException;
  }

  /** An empty one in memory. */
  public PassageIndex() {
    try {
      open = OpenIndex.inMemory();
    } catch (IOException problem) {
      throw new UncheckedIOException("Opening an index in memory failed", problem);
    }
  }

  private PassageIndex(OpenIndex open) {
    this.open = open;
  }

  /**
   * The one in a directory, which is made if need be. It is empty where there was none, or none
   * that can be read.
   *
   * @throws UncheckedIOException where the directory cannot be written or another process has it
   */
  public static PassageIndex in(Path directory) {
    try {
      return new PassageIndex(OpenIndex.on(directory));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /**
   * Takes in articles, in the place of what they said before; they are found from now on. Those
   * that are not reported are let go.
   */
  public synchronized void put(Collection<SortedArticle> articles) {
    work(
        it -> {
          for (SortedArticle article : articles) {
            put(it, article);
          }
          return refresh(it);
        });
  }

  /** The same with all processors, where there are very many; they are found when shown. */
  synchronized void putMany(Collection<SortedArticle> articles) {
    work(
        it -> {
          articles.parallelStream().forEach(article -> putUnchecked(it, article));
          return true;
        });
  }

  /** Has all be found that was put. */
  synchronized void show() {
    work(this::refresh);
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
    work(
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
    work(it -> it.writer().deleteAll());
  }

  /** All is indexed, up to a change at that instant of the store's clock. */
  synchronized void finish(Instant seen) {
    isHidden = false;
    isFilling = false;
    work(this::refresh);
    commit(seen);
  }

  /** What was there before {@link #begin} stays. */
  synchronized void abandon() {
    isHidden = false;
    isFilling = false;
    reopen(OpenIndex::rolledBack);
  }

  /** Makes what was put last survive the process, with the instant up to which that is all. */
  synchronized void commit(Instant seen) {
    work(
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
    return work(it -> Optional.ofNullable(OpenIndex.committed(it.directory()).get(SEEN_KEY)))
        .map(Instant::parse);
  }

  /** Whether only some articles can be found, since all are being indexed and none were before. */
  public boolean isFilling() {
    return isFilling;
  }

  /** Whether a part of it could not be read since it was opened. */
  boolean isDamaged() {
    return isDamaged;
  }

  /** Opens a damaged one anew, empty if it must be. */
  synchronized void mend() {
    isHidden = false;
    reopen(
        it -> {
          it.close();
          return it.path() == null ? OpenIndex.inMemory() : OpenIndex.on(it.path());
        });
    isDamaged = false;
  }

  private void reopen(Work<OpenIndex> how) {
    try {
      open = how.on(open);
    } catch (IOException problem) {
      throw new UncheckedIOException("Opening the search index failed", problem);
    }
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
    return look(
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
    return look(
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
    return look(it -> it.count(new TermQuery(PassageDocuments.HEAD)));
  }

  /** How many bytes it takes. */
  public long bytes() {
    return work(OpenIndex::bytes);
  }

  /**
   * Ids that are in it, in their order, some perhaps of articles that were let go.
   *
   * @param after those that come after this one; empty: from the first
   */
  List<ArticleId> ids(String after, int most) {
    return look(it -> ids(it.getIndexReader(), after, most));
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

  private <T> T look(Look<T> look) {
    return work(
        it -> {
          IndexSearcher searcher = it.searchers().acquire();
          try {
            return look.at(searcher);
          } finally {
            it.searchers().release(searcher);
          }
        });
  }

  /**
   * Whoever finds that it is damaged has it mended. Lucene tells so in many ways: what is read from
   * a spoilt file is taken for a length or a place, and a file that was cut off while it is mapped
   * into memory ends in an internal error of the machine. One that was only thought to be damaged
   * is whole when it is opened anew.
   */
  private <T> T work(Work<T> work) {
    OpenIndex at = open;
    try {
      return work.on(at);
    } catch (AlreadyClosedException closed) {
      isDamaged = isDamaged || at.writer().getTragicException() != null;
      throw closed;
    } catch (IOException | RuntimeException | InternalError problem) {
      isDamaged = isDamaged || isDamage(problem) || at.writer().getTragicException() != null;
      throw new UncheckedIOException(
          "The search index cannot be read or written",
          problem instanceof IOException failure ? failure : new IOException(problem));
    }
  }

  private static boolean isDamage(Throwable problem) {
    return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
        .limit(10)
        .anyMatch(
            it ->
                it instanceof CorruptIndexException
                    || it instanceof EOFException
                    || it instanceof FileNotFoundException
                    || it instanceof NoSuchFileException
                    || it instanceof InternalError
                    || (it instanceof RuntimeException && !(it instanceof UncheckedIOException)));
  }

  /** What was not committed is lost; whoever follows the store puts it in again. */
  @Override
  public synchronized void close() {
    try {
      open.close();
    } catch (IOException problem) {
      throw new UncheckedIOException("Closing the index failed", problem);
    }
  }
}

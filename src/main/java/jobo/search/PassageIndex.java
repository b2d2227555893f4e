package jobo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.SortedArticle;
import jobo.language.Language;
import jobo.text.Sentences;
import jobo.text.Words;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * The sentences of articles by their words, each known together with its title. In memory, built
 * from the database at any time. Safe for use by many threads.
 */
public final class PassageIndex implements AutoCloseable {
  private static final int MOST_SENTENCES = 200;
  private static final float TITLE_BOOST = 0.6f;

  private final Directory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  public PassageIndex() {
    try {
      PerFieldAnalyzerWrapper analyzer =
          new PerFieldAnalyzerWrapper(
              Words.analyzer(Language.ENGLISH),
              Map.of(
                  field("text", Language.KOREAN), Words.analyzer(Language.KOREAN),
                  field("title", Language.KOREAN), Words.analyzer(Language.KOREAN)));
      writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
      searchers = new SearcherManager(writer, null);
    } catch (IOException problem) {
      throw new UncheckedIOException("Opening an index in memory failed", problem);
    }
  }

  /**
   * Takes in articles, in the place of what they said before; they are found from now on. Those
   * that are not reported are let go.
   */
  public synchronized void put(Collection<SortedArticle> articles) {
    try {
      for (SortedArticle sorted : articles) {
        Term id = new Term(ScopeFilter.ARTICLE, sorted.article().id().value());
        if (sorted.isReported()) {
          writer.updateDocuments(id, documents(sorted));
        } else {
          writer.deleteDocuments(id);
        }
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException problem) {
      throw new UncheckedIOException("Indexing in memory failed", problem);
    }
  }

  /** The passages within a scope that share most with these words, the best first. */
  public List<Passage> find(
      Collection<String> koreanWords, Collection<String> englishWords, Scope scope, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words(query, koreanWords, Language.KOREAN);
    words(query, englishWords, Language.ENGLISH);
    query.setMinimumNumberShouldMatch(1);
    ScopeFilter.of(scope).forEach(it -> query.add(it, BooleanClause.Occur.FILTER));
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        List<Passage> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
          found.add(passage(searcher.storedFields().document(hit.doc)));
        }
        return found;
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("Searching in memory failed", problem);
    }
  }

  /**
   * How rare a word is among the passages of a language: 0 for one in all, greater for rarer ones.
   */
  public double rarity(String word, Language language) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        int all = Math.max(1, searcher.getIndexReader().numDocs());
        int with = searcher.getIndexReader().docFreq(new Term(field("text", language), word));
        return Math.log(1 + (double) all / (1 + with));
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("Counting in memory failed", problem);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException problem) {
      throw new UncheckedIOException("Closing the index failed", problem);
    }
  }

  private static void words(
      BooleanQuery.Builder query, Collection<String> words, Language language) {
    for (String word : new HashSet<>(words)) {
      query.add(new TermQuery(new Term(field("text", language), word)), BooleanClause.Occur.SHOULD);
      query.add(
          new BoostQuery(new TermQuery(new Term(field("title", language), word)), TITLE_BOOST),
          BooleanClause.Occur.SHOULD);
    }
  }

  private static List<Document> documents(SortedArticle sorted) {
    Article article = sorted.article();
    List<String> texts = new ArrayList<>(List.of(article.title()));
    Sentences.of(article.body(), article.language()).stream()
        .limit(MOST_SENTENCES)
        .forEach(texts::add);
    List<Document> documents = new ArrayList<>();
    for (int place = 0; place < texts.size(); place++) {
      Document document = document(article, place, texts.get(place));
      ScopeFilter.mark(document, sorted);
      documents.add(document);
    }
    return documents;
  }

  private static Document document(Article article, int place, String text) {
    Document document = new Document();
    document.add(new StringField(ScopeFilter.ARTICLE, article.id().value(), Field.Store.YES));
    document.add(new StoredField("place", place));
    document.add(new StoredField("language", article.language().tag()));
    document.add(
        new TextField(field("title", article.language()), article.title(), Field.Store.YES));
    document.add(new TextField(field("text", article.language()), text, Field.Store.YES));
    return document;
  }

  private static Passage passage(Document document) {
    Language language = Language.tagged(document.get("language")).orElseThrow();
    return new Passage(
        new ArticleId(document.get(ScopeFilter.ARTICLE)),
        document.getField("place").numericValue().intValue(),
        document.get(field("title", language)),
        document.get(field("text", language)),
        language);
  }

  private static String field(String name, Language language) {
    return name + "_" + language.tag();
  }
}

package jobo.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobo.article.Article;
import jobo.article.ArticleId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** What anybody gets from Lucene in a page of code: BM25 over the words of titles and texts. */
final class PlainBm25 {
  private final Analyzer analyzer = new StandardAnalyzer();
  private final IndexSearcher searcher;

  PlainBm25(List<Article> articles) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Article article : articles) {
        Document document = new Document();
        document.add(new StringField("id", article.id().value(), Field.Store.YES));
        document.add(
            new TextField("text", article.title() + "\n" + article.body(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  List<ArticleId> find(String question, Set<ArticleId> within, int most) {
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
      query.add(
          new TermInSetQuery("id", within.stream().map(it -> new BytesRef(it.value())).toList()),
          BooleanClause.Occur.FILTER);
      try (TokenStream words = analyzer.tokenStream("text", question)) {
        CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
        words.reset();
        while (words.incrementToken()) {
          query.add(new TermQuery(new Term("text", word.toString())), BooleanClause.Occur.SHOULD);
        }
        words.end();
      }
      List<ArticleId> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
        found.add(new ArticleId(searcher.storedFields().document(hit.doc).get("id")));
      }
      return found;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleStoreInMemory;
import jobo.article.SampleArticle;
import jobo.search.Meanings;
import jobo.search.PassageIndex;

/** Makes answerers of articles, and looks into what they answer. */
public final class Answerers {
  private Answerers() {}

  /** An answerer that knows these articles. */
  public static Answerer of(List<Article> articles) {
    return of(articles, Optional.empty());
  }

  /** An answerer that knows these articles and has a model write. */
  static Answerer of(List<Article> articles, AnswerWriter writer) {
    return of(articles, Optional.of(writer));
  }

  private static Answerer of(List<Article> articles, Optional<AnswerWriter> writer) {
    PassageIndex index = new PassageIndex();
    index.put(articles.stream().map(it -> new SampleArticle(it).in(SampleArticle.LLM)).toList());
    ArticleStoreInMemory store = new ArticleStoreInMemory();
    for (Article article : articles) {
      store.add(List.of(new SampleArticle(article).fresh(SampleArticle.LLM)));
    }
    return new Answerer(index, store, writer, Meanings.off());
  }

  /** The quotes of an answer; none where it is a refusal. */
  static Stream<Answer.Quote> quotes(Answer answer) {
    return answer instanceof Answer.Quoted quoted ? quoted.quotes().stream() : Stream.empty();
  }

  /** Fails unless a quote is the title or part of the text of its article. */
  static void isWordForWord(Answer.Quote quote) {
    assertThat(quote.article().title() + "\n" + quote.article().body())
        .contains(quote.sentence().replaceFirst("^…", "").replaceFirst("…$", ""));
  }
}

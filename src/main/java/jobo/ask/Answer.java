package jobo.ask;

import java.util.List;
import jobo.article.Article;
import jobo.language.Language;

/** What the collected articles say to a question. */
public sealed interface Answer {

  /** The language of the question, in which the frame of the answer stands. */
  Language language();

  /** One sentence of an article, word for word. */
  record Quote(Article article, String sentence) {}

  /** The articles say this. At least one quote. */
  record Quoted(Language language, List<Quote> quotes) implements Answer {
    public Quoted {
      quotes = List.copyOf(quotes);
      if (quotes.isEmpty()) {
        throw new IllegalArgumentException("An answer quotes at least one sentence");
      }
    }
  }

  /** The articles do not say; these come nearest, which may be none. */
  record Refused(Language language, List<Article> nearest) implements Answer {
    public Refused {
      nearest = List.copyOf(nearest);
    }
  }
}

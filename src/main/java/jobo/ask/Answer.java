package jobo.ask;

import java.util.List;
import jobo.article.Article;
import jobo.language.Language;

/** What the collected articles say to a question. */
public sealed interface Answer {

  /** The language of the question, in which the frame of the answer stands. */
  Language language();

  /** What it rests on, in the order of its text; nothing where the articles do not say. */
  List<Quote> quotes();

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

  /**
   * A model says this from the articles, and each sentence holds by what it cites.
   *
   * @param model what the model is called
   * @param written how many sentences the model wrote, of which only those that hold are here
   */
  record Written(Language language, List<Sentence> sentences, String model, int written)
      implements Answer {
    public Written {
      sentences = List.copyOf(sentences);
      if (sentences.isEmpty()) {
        throw new IllegalArgumentException("An answer has at least one sentence");
      }
    }

    @Override
    public List<Quote> quotes() {
      return sentences.stream().flatMap(it -> it.quotes().stream()).distinct().toList();
    }
  }

  /** A sentence of a model and what it rests on: at least one quote. */
  record Sentence(String text, List<Quote> quotes) {
    public Sentence {
      quotes = List.copyOf(quotes);
      if (quotes.isEmpty()) {
        throw new IllegalArgumentException("A sentence rests on at least one quote");
      }
    }
  }

  /**
   * The articles do not say.
   *
   * @param nearest those that come nearest, perhaps none
   * @param early whether not all articles could be searched yet, so that one may say it after all
   */
  record Refused(Language language, List<Article> nearest, boolean early) implements Answer {
    public Refused {
      nearest = List.copyOf(nearest);
    }

    /** All articles were searched. */
    public Refused(Language language, List<Article> nearest) {
      this(language, nearest, false);
    }

    @Override
    public List<Quote> quotes() {
      return List.of();
    }
  }
}

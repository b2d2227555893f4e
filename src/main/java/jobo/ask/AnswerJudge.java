package jobo.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.grounding.Grounding;
import jobo.grounding.Passage;
import jobo.grounding.Statement;
import jobo.grounding.Unwritten;
import jobo.grounding.Verbatim;
import jobo.grounding.Verdict;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.llm.ModelText;
import org.jspecify.annotations.Nullable;

/**
 * Makes sentences of an answer of what a model wrote, where they may be shown and hold by the
 * articles they cite. Not safe for use by many threads.
 */
final class AnswerJudge {
  static final int MOST_SENTENCES = 5;
  private static final int MOST_CITATIONS = 3;
  private static final int LONGEST_SENTENCE = 300;

  /** Promise 6: so much of an article's own text is shown at a place. */
  private static final int LONGEST_OF_AN_ARTICLE = 300;

  private final ModelText text;
  private final List<Article> articles;
  private final Language language;
  private final Map<Article, Passage> passages = new LinkedHashMap<>();
  private final Set<Answer.Quote> shown = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  /**
   * A judge of one answer.
   *
   * @param articles those that the model was given, in the order of their numbers
   */
  AnswerJudge(ModelText text, List<Article> articles, Language language) {
    this.text = text;
    this.articles = articles;
    this.language = language;
  }

  /** The sentence, where it says nothing twice and holds by all that it cites. */
  Optional<Answer.Sentence> judge(AnswerWriter.Piece piece) {
    String sentence = ModelText.composed(Objects.requireNonNullElse(piece.text(), ""));
    List<Answer.Quote> quotes = quotes(piece);
    boolean plain =
        text.fault(sentence, language, LONGEST_SENTENCE).isEmpty()
            && ModelText.faultOfSentence(sentence, language).isEmpty();
    if (!plain || quotes.isEmpty() || !said.add(sentence) || !holds(sentence, quotes)) {
      return Optional.empty();
    }
    shown.addAll(quotes);
    return Optional.of(new Answer.Sentence(sentence, quotes));
  }

  private boolean holds(String sentence, List<Answer.Quote> quotes) {
    List<Article> cited = quotes.stream().map(Answer.Quote::article).distinct().toList();
    if (Unwritten.in(sentence, language, cited).isPresent()) {
      return false;
    }
    Statement statement = new Statement(sentence, language, quotes.getFirst().sentence());
    List<Passage> its =
        cited.stream().map(it -> passages.computeIfAbsent(it, Passage::of)).toList();
    return Grounding.judge(statement, its) instanceof Verdict.Holds;
  }

  /** None at all where one of them is not as the model says. */
  private List<Answer.Quote> quotes(AnswerWriter.Piece piece) {
    List<AnswerWriter.@Nullable Cited> citations =
        Objects.requireNonNullElse(piece.citations(), List.<AnswerWriter.@Nullable Cited>of());
    List<Answer.Quote> quotes = new ArrayList<>();
    for (AnswerWriter.@Nullable Cited cited : citations) {
      Optional<Answer.Quote> quote = cited == null ? Optional.empty() : quote(cited);
      if (quote.isEmpty() || quotes.size() == MOST_CITATIONS) {
        return List.of();
      }
      quotes.add(quote.get());
    }
    return quotes.stream().allMatch(it -> fits(it.article(), quotes)) ? quotes : List.of();
  }

  private Optional<Answer.Quote> quote(AnswerWriter.Cited cited) {
    int number = Objects.requireNonNullElse(cited.article(), 0);
    String quotation =
        VisibleText.line(ModelText.composed(Objects.requireNonNullElse(cited.quotation(), "")));
    if (number < 1 || number > articles.size() || quotation.isEmpty()) {
      return Optional.empty();
    }
    Article article = articles.get(number - 1);
    return Verbatim.stands(quotation, article)
        ? Optional.of(new Answer.Quote(article, quotation))
        : Optional.empty();
  }

  /** What is shown already of an article counts, and what is shown again does not. */
  private boolean fits(Article article, List<Answer.Quote> quotes) {
    int length =
        Stream.concat(shown.stream(), quotes.stream())
            .filter(it -> it.article().equals(article))
            .distinct()
            .mapToInt(it -> it.sentence().length())
            .sum();
    return length <= LONGEST_OF_AN_ARTICLE;
  }
}

package jobo.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.CategorySet;
import jobo.article.SortedArticle;
import jobo.ask.Exchange.Numbered;
import jobo.language.Language;
import jobo.language.LocalMoment;
import jobo.language.VisibleText;
import jobo.search.Scope;

/**
 * Answers questions in their context, as people ask them one after another. It remembers nothing:
 * the context is what it is given. Safe for use by many threads.
 */
public final class Dialogue {
  /** Longer questions are turned down before they come here. */
  public static final int LONGEST_QUESTION = 500;

  private final Answerer answerer;
  private final ArticleStore articles;
  private final UnaryOperator<Set<ArticleId>> stories;
  private final CategorySet categories;
  private final Days days;

  /** When a day of the paper ends, at a time in a zone. */
  public record Days(LocalTime close, ZoneId zone) {}

  /** What came of a question. */
  public sealed interface Outcome {
    /** An answer, which may be a refusal. */
    record Answered(Answer answer) implements Outcome {
      /** What stands under the numbers of the answer as it is shown: a number an article. */
      public List<Numbered> numbered() {
        return switch (answer) {
          case Answer.Quoted quoted -> numbered(quoted.quotes());
          case Answer.Written written -> numbered(written.quotes());
          case Answer.Refused refused ->
              refused.nearest().stream().map(it -> new Numbered(List.of(it.id()), "")).toList();
        };
      }

      private static List<Numbered> numbered(List<Answer.Quote> quotes) {
        Map<ArticleId, String> sentences = new LinkedHashMap<>();
        quotes.forEach(it -> sentences.putIfAbsent(it.article().id(), it.sentence()));
        return sentences.entrySet().stream()
            .map(it -> new Numbered(List.of(it.getKey()), it.getValue()))
            .toList();
      }
    }

    /**
     * The question points to a number that nothing has.
     *
     * @param most the greatest that something has
     */
    record NoSuchNumber(int most) implements Outcome {}
  }

  /**
   * Dialogues over some articles.
   *
   * @param stories articles with all that tell of the same
   */
  public Dialogue(
      Answerer answerer,
      ArticleStore articles,
      UnaryOperator<Set<ArticleId>> stories,
      CategorySet categories,
      Days days) {
    this.answerer = answerer;
    this.articles = articles;
    this.stories = stories;
    this.categories = categories;
    this.days = days;
  }

  /**
   * Answers a question, in its language.
   *
   * @param thread what was said before, the newest first
   * @param now when it is asked, which decides what “yesterday” is
   */
  public Outcome answer(
      String question, List<Exchange> thread, Instant now, Consumer<Answerer.Step> progress) {
    String line = VisibleText.cut(VisibleText.line(question), LONGEST_QUESTION);
    Language language = Language.of(line);
    FollowUp followUp =
        new FollowUp(new Context(thread), narrowed(line, now), this::title, stories);
    return switch (followUp.plan(line)) {
      case Plan.Asked(var inquiries, var otherwise) -> {
        Answer answer = answerer.answer(inquiries, language, progress);
        yield answer instanceof Answer.Refused && otherwise != null
            ? shown(otherwise, false, language)
            : new Outcome.Answered(answer);
      }
      case Plan.ShownAgain(var cited) -> shown(cited, true, language);
      case Plan.Told(var what) -> shown(what, false, language);
      case Plan.NoSuchNumber(int most) -> new Outcome.NoSuchNumber(most);
    };
  }

  private Outcome shown(Numbered what, boolean again, Language language) {
    Optional<Article> article = shown(what, language);
    return new Outcome.Answered(
        article
            .<Answer>map(
                it ->
                    new Answer.Quoted(
                        language,
                        List.of(
                            new Answer.Quote(
                                it,
                                again
                                    ? Passages.around(it, what.sentence())
                                    : Passages.next(it, what.sentence())))))
            .orElseGet(() -> new Answer.Refused(language, List.of())));
  }

  /** What was quoted; of a story the first article, best one in the reader's language. */
  private Optional<Article> shown(Numbered what, Language language) {
    List<Article> all =
        what.articles().stream()
            .flatMap(it -> articles.find(it).stream())
            .map(SortedArticle::article)
            .toList();
    return all.stream()
        .filter(it -> !what.sentence().isEmpty() || it.language() == language)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private Optional<String> title(ArticleId id) {
    return articles.find(id).map(it -> it.article().title());
  }

  /** What the question narrows itself to: a day has its edition and what came until midnight. */
  private Scope narrowed(String question, Instant now) {
    Scope scope =
        NamedDays.in(question, LocalDate.ofInstant(now, days.zone()))
            .map(it -> Scope.EVERYTHING.within(begin(it), end(it)))
            .orElse(Scope.EVERYTHING);
    return NamedCategory.in(question, categories).map(it -> scope.of(it.id())).orElse(scope);
  }

  private Instant begin(NamedDays named) {
    return LocalMoment.of(named.first().minusDays(1), days.close(), days.zone());
  }

  private Instant end(NamedDays named) {
    return named.last().plusDays(1).atStartOfDay(days.zone()).toInstant();
  }
}

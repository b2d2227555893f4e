package jobo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.ask.Answer;
import jobo.ask.Answerer;
import jobo.ask.Dialogue;
import jobo.ask.Inquiry;
import jobo.digest.Digest;
import jobo.digest.Edition;
import jobo.digest.Masthead;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.search.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers a question from the collected articles. */
@RestController
final class AskApi {
  private static final String EXAMPLE =
      "{\"question\": \"Which models were released today?\", \"language\": \"en\"}";

  private final Answerer answerer;
  private final DigestShelf shelf;
  private final CategorySet categories;
  private final Masthead masthead;
  private final JsonBody bodies;
  private final OperatorAccess access;

  /**
   * A question.
   *
   * @param date asks only the digest of that date
   * @param category asks only that category
   * @param language of a refusal; left out: the question's
   */
  record Question(
      @Nullable String question,
      @Nullable String date,
      @Nullable String category,
      @Nullable String language) {}

  /**
   * An answer.
   *
   * @param nearest where the articles do not say, those that come nearest
   */
  record Reply(String answer, List<Citation> citations, boolean refused, List<Nearest> nearest) {}

  /** An article that does not answer the question but comes near it. */
  record Nearest(String articleId, String url, String title, String publisher, LocalDate date) {}

  /**
   * A sentence that the answer quotes.
   *
   * @param publisher where the article was first collected
   * @param date when it appeared, in the zone of the editions
   */
  record Citation(
      int n,
      String articleId,
      String url,
      String title,
      String publisher,
      LocalDate date,
      String quote) {}

  AskApi(
      Answerer answerer,
      DigestShelf shelf,
      CategorySet categories,
      Masthead masthead,
      JsonBody bodies,
      OperatorAccess access) {
    this.access = access;
    this.masthead = masthead;
    this.answerer = answerer;
    this.shelf = shelf;
    this.categories = categories;
    this.bodies = bodies;
  }

  @PostMapping(path = "/api/ask", consumes = MediaType.APPLICATION_JSON_VALUE)
  Reply ask(HttpServletRequest request) throws IOException {
    Question asked = bodies.read(request, Question.class, EXAMPLE);
    String question = asked.question();
    if (question == null || question.isBlank() || question.length() > Dialogue.LONGEST_QUESTION) {
      throw new RequestProblem(
          HttpStatus.BAD_REQUEST,
          "question is to have 1 to %d characters, such as in %s"
              .formatted(Dialogue.LONGEST_QUESTION, EXAMPLE));
    }
    Language language = Parameters.language("language", asked.language(), Language.of(question));
    Inquiry inquiry = Inquiry.of(question).within(scope(asked, language));
    return switch (answer(inquiry, Language.of(question), request)) {
      case Answer.Quoted answer -> quoted(answer.quotes());
      case Answer.Written written -> written(written);
      case Answer.Refused refused ->
          new Reply(
              Messages.in(language).text(refused.early() ? "ask.early" : "ask.refused"),
              List.of(),
              true,
              refused.nearest().stream().map(this::nearest).toList());
    };
  }

  /** Whoever does not show the admin token spends nothing of the model's. */
  private Answer answer(Inquiry inquiry, Language language, HttpServletRequest request) {
    return isOperators(request)
        ? answerer.answer(List.of(inquiry), language, step -> {})
        : answerer.answer(inquiry, step -> {});
  }

  private boolean isOperators(HttpServletRequest request) {
    return access instanceof OperatorAccess.Guarded guarded
        && guarded.admits(request.getHeader(HttpHeaders.AUTHORIZATION));
  }

  /** The articles that a date or a category narrows the question to. */
  private Scope scope(Question asked, Language language) {
    Category only = Parameters.category(asked.category(), categories);
    String date = asked.date();
    if (date != null && !date.isBlank()) {
      return Scope.EVERYTHING.within(told(shelf.find(Parameters.date(date), language), only));
    }
    return only == null ? Scope.EVERYTHING : Scope.EVERYTHING.of(only.id());
  }

  private static Set<ArticleId> told(Digest digest, @Nullable Category only) {
    return digest.told().stream()
        .filter(it -> only == null || it.key().category().equals(only.id()))
        .flatMap(Edition::articles)
        .collect(Collectors.toSet());
  }

  private Reply quoted(List<Answer.Quote> quotes) {
    String answer =
        IntStream.range(0, quotes.size())
            .mapToObj(at -> "“%s” [%d]".formatted(quotes.get(at).sentence(), at + 1))
            .collect(Collectors.joining(" "));
    return new Reply(answer, citations(quotes), false, List.of());
  }

  private Reply written(Answer.Written written) {
    List<Answer.Quote> quotes = written.quotes();
    String answer =
        written.sentences().stream()
            .map(
                it ->
                    it.text()
                        + it.quotes().stream()
                            .map(quote -> " [%d]".formatted(quotes.indexOf(quote) + 1))
                            .collect(Collectors.joining()))
            .collect(Collectors.joining(" "));
    return new Reply(answer, citations(quotes), false, List.of());
  }

  private List<Citation> citations(List<Answer.Quote> quotes) {
    return IntStream.range(0, quotes.size())
        .mapToObj(at -> citation(at + 1, quotes.get(at)))
        .toList();
  }

  private Citation citation(int number, Answer.Quote quote) {
    Article article = quote.article();
    return new Citation(
        number,
        article.id().value(),
        article.url().toASCIIString(),
        article.title(),
        article.source().value(),
        appeared(article),
        quote.sentence());
  }

  private Nearest nearest(Article article) {
    return new Nearest(
        article.id().value(),
        article.url().toASCIIString(),
        article.title(),
        article.source().value(),
        appeared(article));
  }

  private LocalDate appeared(Article article) {
    return LocalDate.ofInstant(article.appearedAt(), masthead.zone());
  }
}

package jobo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.ask.Answer;
import jobo.ask.Answerer;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers a question from the collected articles. */
@RestController
final class AskApi {
  private static final int LONGEST_QUESTION = 500;
  private static final String EXAMPLE =
      "{\"question\": \"Which models were released today?\", \"language\": \"en\"}";

  private final Answerer answerer;
  private final JsonBody bodies;

  /** A question. */
  record Question(@Nullable String question) {}

  /** An answer. */
  record Reply(String answer, List<Citation> citations, boolean refused) {}

  /** A sentence that the answer quotes. */
  record Citation(int n, String articleId, String url, String title, String quote) {}

  AskApi(Answerer answerer, JsonBody bodies) {
    this.answerer = answerer;
    this.bodies = bodies;
  }

  @PostMapping(path = "/api/ask", consumes = MediaType.APPLICATION_JSON_VALUE)
  Reply ask(HttpServletRequest request) throws IOException {
    String question = bodies.read(request, Question.class, EXAMPLE).question();
    if (question == null || question.isBlank() || question.length() > LONGEST_QUESTION) {
      throw new RequestProblem(
          HttpStatus.BAD_REQUEST,
          "question is to have 1 to %d characters, such as in %s"
              .formatted(LONGEST_QUESTION, EXAMPLE));
    }
    return switch (answerer.answer(question, step -> {})) {
      case Answer.Quoted quoted -> quoted(quoted.quotes());
      case Answer.Refused refused ->
          new Reply(Messages.in(refused.language()).text("ask.refused"), List.of(), true);
    };
  }

  private static Reply quoted(List<Answer.Quote> quotes) {
    String answer =
        IntStream.range(0, quotes.size())
            .mapToObj(at -> "“%s” [%d]".formatted(quotes.get(at).sentence(), at + 1))
            .collect(Collectors.joining(" "));
    List<Citation> citations =
        IntStream.range(0, quotes.size()).mapToObj(at -> citation(at + 1, quotes.get(at))).toList();
    return new Reply(answer, citations, false);
  }

  private static Citation citation(int number, Answer.Quote quote) {
    Article article = quote.article();
    return new Citation(
        number,
        article.id().value(),
        article.url().toASCIIString(),
        article.title(),
        quote.sentence());
  }
}

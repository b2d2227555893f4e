package jobo.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** One question to one server and its answer. */
final class Exchange {
  /** What headers and the wrapping of chunks may take besides the content. */
  private static final int WRAPPING = 512 * 1024;

  private final Connections connections;
  private final String userAgent;
  private final AnswerReader reader;

  Exchange(Connections connections, String userAgent, Clock clock) {
    this.connections = connections;
    this.userAgent = userAgent;
    this.reader = new AnswerReader(clock);
  }

  /** Where an answer leads. */
  sealed interface Answer {
    /** To another address. */
    record Elsewhere(HttpUrl address, boolean permanent) implements Answer {}

    /** To an end. */
    record Final(FetchResult result) implements Answer {}
  }

  /** Asks once, within a time limit. */
  Answer ask(HttpUrl address, FetchRequest request, Duration limit) {
    Call call = connections.call(address, question(request), limit);
    long bytes = request.byteLimit() + request.byteLimit() / 2L + WRAPPING;
    try {
      return ScopedValue.where(AnswerLimits.CURRENT, new AnswerLimits(limit, bytes))
          .call(() -> answer(address, request, call));
    } catch (IOException failure) {
      return new Answer.Final(Failures.of(failure));
    } catch (RuntimeException oddAnswer) {
      // So okhttp takes what no honest server sends, such as a negative length or status.
      String kind = oddAnswer.getClass().getSimpleName();
      return new Answer.Final(Failures.of(FetchProblem.BROKEN_ANSWER, kind));
    }
  }

  private Answer answer(HttpUrl address, FetchRequest request, Call call) throws IOException {
    try (Response response = call.execute()) {
      return reader.read(address, request, response);
    }
  }

  private Request.Builder question(FetchRequest request) {
    Request.Builder question =
        new Request.Builder()
            .header("User-Agent", userAgent)
            .header("Accept", request.wanted().accept());
    if (request.known().etag() != null) {
      question.header("If-None-Match", request.known().etag());
    }
    if (request.known().lastModified() != null) {
      question.header("If-Modified-Since", request.known().lastModified());
    }
    return question;
  }
}

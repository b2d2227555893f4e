package jobo.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import jobo.language.VisibleText;

/** Tells from an exception what went wrong on the network. */
final class Failures {
  private static final int LONGEST_DETAIL = 200;
  private static final int DEEPEST_CAUSE = 8;

  private Failures() {}

  static FetchResult.Failed of(IOException failure) {
    return of(problem(failure), detail(failure));
  }

  static FetchResult.Failed of(FetchProblem problem, String detail) {
    return new FetchResult.Failed(problem, detail, null);
  }

  private static FetchProblem problem(IOException failure) {
    // With several addresses of one host, the refusal of one is not always the exception thrown.
    if (causes(failure, 0).anyMatch(PrivateAddressException.class::isInstance)) {
      return FetchProblem.PRIVATE_ADDRESS;
    }
    return switch (failure) {
      case TimedNames.LateException late -> FetchProblem.TIMED_OUT;
      case AnswerLimits.TooLongException endless -> FetchProblem.TOO_LARGE;
      case UnknownHostException unknown -> FetchProblem.UNKNOWN_HOST;
      case InterruptedIOException late -> FetchProblem.TIMED_OUT;
      case SSLException tls -> FetchProblem.INSECURE;
      case SocketException broken -> FetchProblem.UNREACHABLE;
      default -> FetchProblem.BROKEN_ANSWER;
    };
  }

  private static Stream<Throwable> causes(Throwable failure, int depth) {
    if (depth > DEEPEST_CAUSE) {
      return Stream.empty();
    }
    Stream<Throwable> below =
        Stream.concat(Arrays.stream(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
            .flatMap(it -> causes(it, depth + 1));
    return Stream.concat(Stream.of(failure), below);
  }

  private static String detail(Throwable failure) {
    String message = Objects.requireNonNullElse(failure.getMessage(), "");
    String line =
        VisibleText.line(message.isBlank() ? failure.getClass().getSimpleName() : message);
    return VisibleText.cut(ShownAddress.within(line), LONGEST_DETAIL);
  }
}

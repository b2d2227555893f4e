package jobo.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Looks up hosts no longer than the request may take. The system's own lookup cannot be broken off,
 * so it is left behind on a thread of its own.
 */
final class TimedNames implements Dns {
  private final Dns names;

  TimedNames(Dns names) {
    this.names = names;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    FutureTask<List<InetAddress>> answer = new FutureTask<>(() -> names.lookup(host));
    Thread.ofVirtual().name("lookup").start(answer);
    try {
      return answer.get(AnswerLimits.CURRENT.get().nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new LateException();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("interrupted");
    } catch (ExecutionException failure) {
      throw unknown(host, failure.getCause());
    }
  }

  private static UnknownHostException unknown(String host, @Nullable Throwable cause) {
    if (cause instanceof UnknownHostException unknown) {
      return unknown;
    }
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }

  /** Nobody said in time where the host is, or that there is none. */
  static final class LateException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    LateException() {
      super("the name of the host was looked up for too long");
    }
  }
}

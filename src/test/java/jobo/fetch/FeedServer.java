package jobo.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** As little of a server as there can be: one body for all, in as few system calls as it takes. */
final class FeedServer implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong ofTheGone = new AtomicLong();
  private final byte[] condition;
  private final byte[] whole;
  private final byte[] unchanged;

  FeedServer(int bytes, Validators newest) throws IOException {
    condition = ("If-None-Match: " + newest.etag()).getBytes(US_ASCII);
    String head = "HTTP/1.1 %s\r\nETag: " + newest.etag() + "\r\nContent-Length: %d\r\n\r\n";
    byte[] start = head.formatted("200 OK", bytes).getBytes(US_ASCII);
    whole = Arrays.copyOf(start, start.length + bytes);
    Arrays.fill(whole, start.length, whole.length, (byte) 'a');
    unchanged = head.formatted("304 Not Modified", 0).getBytes(US_ASCII);
    start(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  int connections() {
    return connections.get();
  }

  /** The processor time of all threads so far, in nanoseconds. */
  long processorTime() {
    return ofTheGone.get()
        + threads.stream()
            .mapToLong(it -> Math.max(0, THREADS.getThreadCpuTime(it.threadId())))
            .sum();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        connections.incrementAndGet();
        start(() -> answer(client));
      }
    } catch (IOException closed) {
      // the measurement is over
    }
  }

  private void start(Runnable work) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .unstarted(
                () -> {
                  work.run();
                  threads.remove(Thread.currentThread());
                  ofTheGone.addAndGet(THREADS.getCurrentThreadCpuTime());
                });
    threads.add(thread);
    thread.start();
  }

  /** A client that asks one thing at a time sends each question in one piece. */
  private void answer(Socket client) {
    byte[] question = new byte[8192];
    try (client;
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream()) {
      for (int length = in.read(question); length > 0; length = in.read(question)) {
        out.write(isConditional(question, length) ? unchanged : whole);
      }
    } catch (IOException gone) {
      // so is the connection
    }
  }

  private boolean isConditional(byte[] question, int length) {
    for (int at = 0; at + condition.length <= length; at++) {
      if (Arrays.equals(question, at, at + condition.length, condition, 0, condition.length)) {
        return true;
      }
    }
    return false;
  }
}

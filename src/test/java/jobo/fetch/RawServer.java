package jobo.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A server on this machine that knows no HTTP beyond reading questions, and answers as told. */
final class RawServer implements AutoCloseable {
  /** What a server does once it has been asked; then it hangs up. */
  interface Answer {
    void give(Socket client, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Predicate<String> honestly;
  private final Answer answer;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final AtomicInteger questions = new AtomicInteger();

  /** A server that answers some paths honestly. */
  RawServer(Predicate<String> honestly, Answer answer) throws IOException {
    this(InetAddress.ofLiteral("127.0.0.1"), honestly, answer);
  }

  RawServer(InetAddress address, Predicate<String> honestly, Answer answer) throws IOException {
    this.server = new ServerSocket(0, 50, address);
    this.honestly = honestly;
    this.answer = answer;
    Thread.ofVirtual().start(this::accept);
  }

  URI address() {
    return URI.create(
        "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/");
  }

  int questions() {
    return questions.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : clients) {
      client.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        clients.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket client) {
    try (client) {
      var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
      String question = in.readLine();
      for (String line = question; line != null && !line.isEmpty(); line = in.readLine()) {
        // headers
      }
      if (question != null) {
        questions.incrementAndGet();
        give(question, client);
      }
    } catch (IOException | InterruptedException gone) {
      // the client has seen enough
    }
  }

  private void give(String question, Socket client) throws IOException, InterruptedException {
    OutputStream out = client.getOutputStream();
    if (honestly.test(question.split(" ", -1)[1])) {
      out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhonest".getBytes(ISO_8859_1));
    } else {
      answer.give(client, out);
    }
    out.flush();
  }
}

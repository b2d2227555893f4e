package jobo.manyfeeds;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Serves the files of a folder on loopback with ETags. */
sealed interface FeedServer extends AutoCloseable permits NginxServer, TaggedServer {

  /** The address that the files lie under, with a slash at its end. */
  URI base();

  /** What serves. */
  String name();

  @Override
  void close();

  /** nginx where it is installed, or else a server in this process. */
  static FeedServer over(Path folder) {
    return installed("nginx")
        .<FeedServer>map(it -> NginxServer.start(it, folder))
        .orElseGet(() -> new TaggedServer(folder));
  }

  /** A program on the path, or where system administrators' programs lie. */
  static Optional<Path> installed(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(
            Arrays.stream(path.split(File.pathSeparator, -1)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .filter(it -> !it.isEmpty())
        .map(it -> Path.of(it, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A port that nobody has at this moment. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}

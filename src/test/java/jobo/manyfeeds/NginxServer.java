package jobo.manyfeeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An nginx of the benchmark's own, with its configuration beside the files. */
final class NginxServer implements FeedServer {
  private static final int TRIES = 200;
  private final Process process;
  private final int port;

  private NginxServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static NginxServer start(Path program, Path folder) {
    try {
      Path work = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "nginx");
      int port = FeedServer.freePort();
      Path configuration = work.resolve("nginx.conf");
      Files.writeString(configuration, configuration(work, port, folder.toAbsolutePath()));
      Path log = work.resolve("start.log");
      Process process =
          new ProcessBuilder(
                  program.toString(), "-p", work.toString(), "-c", configuration.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      NginxServer server = new NginxServer(process, port);
      server.awaitStart(log);
      return server;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String configuration(Path work, int port, Path folder) {
    // Started by root it would give up the right to read the benchmark's folder.
    String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
    return """
      daemon off;
      %1$s
      worker_processes 2;
      pid %2$s/nginx.pid;
      error_log %2$s/error.log warn;
      events { worker_connections 1024; }
      http {
        access_log off;
        sendfile on;
        tcp_nopush on;
        gzip off;
        etag on;
        keepalive_requests 10000000;
        keepalive_timeout 300s;
        types { application/xml xml; }
        client_body_temp_path %2$s/body; proxy_temp_path %2$s/proxy; fastcgi_temp_path %2$s/fastcgi;
        uwsgi_temp_path %2$s/uwsgi; scgi_temp_path %2$s/scgi;
        server { listen 127.0.0.1:%3$d backlog=1024; root %4$s; }
      }
      """
        .formatted(user, work, port, folder);
  }

  private void awaitStart(Path log) throws IOException {
    for (int left = TRIES; left > 0; left--) {
      if (!process.isAlive()) {
        throw new IllegalStateException("nginx did not start: " + Files.readString(log));
      }
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
    process.destroy();
    throw new IllegalStateException("nginx listens on no port: " + Files.readString(log));
  }

  @Override
  public URI base() {
    return URI.create("http://127.0.0.1:%d/".formatted(port));
  }

  @Override
  public String name() {
    return "nginx, 2 workers";
  }

  @Override
  public void close() {
    process.destroy(); // asks it to end, workers too
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

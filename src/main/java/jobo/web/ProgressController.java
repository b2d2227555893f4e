package jobo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import jobo.chat.ProgressBoard;
import jobo.chat.RunProgress;
import jobo.digest.DigestSettings;
import jobo.language.Language;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How far the run has come, as Server-Sent Events that end with it. */
@RestController
final class ProgressController {
  private static final int MOST_ONLOOKERS = 32;

  /** Now and then something is written, so that an onlooker who left is noticed. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

  private final ProgressBoard board;
  private final JsonMapper json;
  private final Language language;
  private final Semaphore places = new Semaphore(MOST_ONLOOKERS);
  private final Set<RunWatch> watches = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  ProgressController(ProgressBoard board, JsonMapper json, DigestSettings settings) {
    this.board = board;
    this.json = json;
    this.language = settings.language();
  }

  @GetMapping("/progress")
  void progress(@RequestParam @Nullable String lang, HttpServletResponse response)
      throws InterruptedException {
    Messages messages = Messages.in(Parameters.language("lang", lang, language));
    if (!places.tryAcquire()) {
      throw new RequestProblem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "More than %d look on already: try again in a minute.".formatted(MOST_ONLOOKERS));
    }
    RunWatch watch = new RunWatch(board);
    watches.add(watch);
    try (watch) {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      tell(watch, messages, response);
    } catch (IOException gone) {
      // an onlooker may leave at any time
    } finally {
      watches.remove(watch);
      places.release();
    }
  }

  private void tell(RunWatch watch, Messages messages, HttpServletResponse response)
      throws IOException, InterruptedException {
    response.getWriter().write(": looking on\n\n");
    response.flushBuffer();
    boolean done = false;
    while (!done && !closing) {
      Optional<RunProgress> progress = watch.next(SIGN_OF_LIFE);
      done = progress.filter(RunProgress::done).isPresent();
      response
          .getWriter()
          .write(
              progress
                  .map(it -> "data: " + json.writeValueAsString(RunNews.of(it, messages)) + "\n\n")
                  .orElse(": waiting\n\n"));
      response.flushBuffer();
    }
  }

  /** Lets the onlookers go, for whom a server that ends in peace would wait. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
    watches.forEach(RunWatch::end);
  }
}

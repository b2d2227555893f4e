package jobo.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jobo.chat.CommandHandler;
import jobo.chat.Conversation;
import jobo.chat.Request;
import jobo.delivery.Message;
import jobo.document.HtmlRenderer;
import jobo.language.Messages;
import org.springframework.http.HttpStatus;

/**
 * Has requests of the chat box handled: a few at a time, none for longer than the time-out. Safe
 * for use by many threads.
 */
final class ChatTurns {
  /** Replies stand within the page, below the second level of the chat box's own heading. */
  static final int TOP_HEADING = 3;

  /** Steps beyond these are dropped: each takes the place of the one before anyway. */
  private static final int MOST_WAITING = 64;

  private final CommandHandler commands;
  private final HtmlRenderer renderer;
  private final Duration timeout;
  private final Semaphore places;

  ChatTurns(CommandHandler commands, HtmlRenderer renderer, Duration timeout, int atATime) {
    this.commands = commands;
    this.renderer = renderer;
    this.timeout = timeout;
    this.places = new Semaphore(atATime);
  }

  /** Begins to handle a request, or turns it down where too many are being handled. */
  Turn begin(Request request) {
    if (!places.tryAcquire()) {
      throw new RequestProblem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Too many questions are being answered: ask again in a moment.");
    }
    return new Turn(request);
  }

  /** One request on its way. Used by one thread, and closed by it. */
  final class Turn implements Conversation, AutoCloseable {
    private final BlockingQueue<ChatLine> lines = new ArrayBlockingQueue<>(MOST_WAITING);
    private final long deadline = System.nanoTime() + timeout.toNanos();
    private final Request request;
    private final Thread worker;

    private Turn(Request request) {
      this.request = request;
      this.worker = Thread.ofVirtual().name("chat-page").start(this::work);
    }

    private void work() {
      try {
        commands.handle(request, this);
      } catch (RuntimeException problem) {
        put(ChatLine.error(failed()));
      } finally {
        places.release();
      }
    }

    /** The next line to show; the last one says so of itself. */
    ChatLine next() {
      try {
        ChatLine line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        return line == null ? ChatLine.error(failed()) : line;
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return ChatLine.error(failed());
      }
    }

    @Override
    public void step(String text) {
      // Nobody misses a step; the reply needs the last place.
      if (lines.remainingCapacity() > 1) {
        put(ChatLine.step(text));
      }
    }

    @Override
    public List<String> reply(Message message) {
      put(
          ChatLine.reply(
              new ChatLine.Reply(
                  renderer.render(message.document()),
                  message.buttons().stream()
                      .map(it -> new ChatLine.Press(it.label(), it.command()))
                      .toList(),
                  message.asks())));
      return List.of();
    }

    /** Ends the work, for which nobody waits any more. */
    @Override
    public void close() {
      worker.interrupt();
    }

    private void put(ChatLine line) {
      boolean _ = lines.offer(line);
    }

    private String failed() {
      return Messages.in(request.language()).text("page.ask-failed");
    }
  }
}

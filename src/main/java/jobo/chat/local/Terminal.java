package jobo.chat.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jobo.chat.CommandHandler;
import jobo.chat.Conversation;
import jobo.chat.ProgressBoard;
import jobo.chat.Request;
import jobo.chat.Rights;
import jobo.delivery.Access;
import jobo.delivery.Button;
import jobo.delivery.Departure;
import jobo.delivery.Hindrance;
import jobo.delivery.Message;
import jobo.delivery.Messenger;
import jobo.delivery.Parcel;
import jobo.delivery.Sending;
import jobo.document.PlainRenderer;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chat in the terminal: prints what is sent to it, reads commands and questions line by line,
 * and shows runs as they go. Without an input it stays silent and the program serves on.
 */
public final class Terminal implements Messenger {
  private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
  private static final ChatAddress CHAT = new ChatAddress(Platform.LOCAL, "terminal");

  private static final String ONE_CHAT =
      "of the local chats only the terminal is written to, and the page gets answers alone";

  private final Screen screen;
  private final PlainRenderer renderer;
  private final Language language;
  private int printed;

  /** A terminal; an interactive one has somebody in front of it. */
  public Terminal(PrintStream out, boolean interactive, PlainRenderer renderer, Language language) {
    this.screen = new Screen(out, interactive);
    this.renderer = renderer;
    this.language = language;
  }

  /** The one chat that this messenger reaches. */
  public static ChatAddress chat() {
    return CHAT;
  }

  @Override
  public Platform platform() {
    return Platform.LOCAL;
  }

  @Override
  public synchronized Sending send(ChatAddress chat, Message message, String key) {
    return send(new Parcel(chat, text(message), key, null), Departure.FREE);
  }

  @Override
  public List<String> bodies(Message message) {
    return List.of(text(message));
  }

  /** Text is as plain as it gets. */
  @Override
  public Optional<String> plainer(String body) {
    return Optional.empty();
  }

  @Override
  public synchronized Sending send(Parcel parcel, Departure departure) {
    if (!parcel.chat().equals(CHAT)) {
      return new Sending.Unreachable(ONE_CHAT);
    }
    if (!departure.begins()) {
      return new Sending.Withheld();
    }
    screen.print(parcel.body());
    printed++;
    return new Sending.Sent(String.valueOf(printed));
  }

  @Override
  public Access access(ChatAddress chat) {
    return Access.barred(Hindrance.LOCAL_CHAT.reason());
  }

  /** Does some work and shows meanwhile what the board shows. */
  public void showing(ProgressBoard board, Runnable work) {
    ProgressBoard.Watch watch = board.watch(new ProgressLine(screen, Messages.in(language)));
    try {
      work.run();
    } finally {
      watch.close();
    }
  }

  /** Prints a line of Jobo's own. */
  public void say(String line) {
    screen.print(line + "\n");
  }

  /** Reads commands until the input ends, which it may at once. */
  public void read(InputStream input, CommandHandler commands) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      prompt();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          commands.handle(new Request(CHAT, language, line, Rights.ALL), conversation());
        }
        prompt();
      }
    } catch (IOException problem) {
      LOG.warn("The terminal can no longer be read: {}", problem.getMessage());
    }
  }

  private void prompt() {
    if (screen.isInteractive()) {
      screen.print("\n조보> ");
    }
  }

  private Conversation conversation() {
    return new Conversation() {
      @Override
      public void step(String text) {
        screen.pass("  " + text);
      }

      @Override
      public void reply(Message message) {
        send(CHAT, message, "");
      }
    };
  }

  /** Buttons cannot be pressed here, so their commands are shown. */
  private String text(Message message) {
    StringBuilder text = new StringBuilder("\n").append(renderer.render(message.document()));
    if (!message.buttons().isEmpty()) {
      text.append('\n');
      message.buttons().forEach(it -> text.append(line(it)).append('\n'));
    }
    return text.toString();
  }

  private static String line(Button button) {
    return button.label().equals(button.command())
        ? "  → " + button.command()
        : "  → %s  %s".formatted(button.command(), button.label());
  }
}

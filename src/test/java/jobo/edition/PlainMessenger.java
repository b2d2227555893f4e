package jobo.edition;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jobo.delivery.Message;
import jobo.delivery.UnusedMessenger;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.PlainRenderer;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;

/**
 * A platform whose messages are plain text of limited length, shorter under a picture. It only
 * writes them.
 */
public final class PlainMessenger extends UnusedMessenger {
  private static final PlainRenderer PLAIN = new PlainRenderer(ZoneOffset.UTC, 400);

  private final int longest;
  private final int longestCaption;
  private final AtomicInteger written = new AtomicInteger();
  private Runnable whileWriting = () -> {};

  public PlainMessenger(int longest, int longestCaption) {
    this.longest = longest;
    this.longestCaption = longestCaption;
  }

  /** With the lengths of Telegram. */
  public static PlainMessenger usual() {
    return new PlainMessenger(4_096, 1_024);
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
  }

  @Override
  public List<String> bodies(Message message) {
    written.incrementAndGet();
    whileWriting.run();
    boolean pictured = !message.attachments().isEmpty();
    int room = pictured ? longestCaption : longest;
    String text = visible(PLAIN.render(withoutPictures(message.document())));
    String frame =
        (message.silent() ? "(silent)\n" : "")
            + message.attachments().stream()
                .map(it -> "(picture %s)%n".formatted(it.file()))
                .collect(Collectors.joining());
    String keys =
        message.buttons().stream()
            .map(it -> "%n[%s: %s]".formatted(it.label(), it.command()))
            .collect(Collectors.joining());
    List<String> bodies = new ArrayList<>();
    for (int from = 0; from < text.length(); from += room) {
      bodies.add(frame + text.substring(from, Math.min(text.length(), from + room)) + keys);
    }
    return bodies;
  }

  @Override
  public Optional<URI> link(ChatAddress chat, String remoteId) {
    return Optional.of(URI.create("https://chat.example/" + remoteId));
  }

  /** How many messages were written so far. */
  int written() {
    return written.get();
  }

  /** What happens whenever a message is being written. */
  public void whileWriting(Runnable event) {
    whileWriting = event;
  }

  /** Who sees the picture needs no words for it. */
  private static Document withoutPictures(Document document) {
    return new Document(
        document.language(),
        document.blocks().stream().filter(it -> !(it instanceof Block.Picture)).toList());
  }

  /** The text without the addresses that its links lead to. */
  private static String visible(String text) {
    return text.replaceAll("‹\\d+› http\\S+\n", "").replaceAll("‹\\d+›|=+\n", "").strip();
  }
}

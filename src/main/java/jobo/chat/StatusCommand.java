package jobo.chat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.article.CategorySet;
import jobo.delivery.Access;
import jobo.delivery.Button;
import jobo.delivery.DeliveryKey;
import jobo.delivery.Message;
import jobo.delivery.OutboxPart;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;

/**
 * How deliveries to a chat are doing. What perhaps was sent, or was not, is sent once more by
 * {@code /status again}, its subscription, date and part, as the buttons type it.
 */
final class StatusCommand implements Command {
  private static final int DELIVERIES = 20;
  private static final Pattern AGAIN =
      Pattern.compile("again ([A-Za-z0-9-]{1,40}) (\\d{4}-\\d{2}-\\d{2}) (\\d{1,3})");

  private final SubscriptionDesk desk;
  private final CategorySet categories;

  StatusCommand(SubscriptionDesk desk, CategorySet categories) {
    this.desk = desk;
    this.categories = categories;
  }

  @Override
  public CommandName name() {
    return CommandName.STATUS;
  }

  @Override
  public boolean changesChat(String arguments) {
    return arguments.toLowerCase(Locale.ROOT).startsWith("again");
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    SubscriptionPieces pieces =
        new SubscriptionPieces(desk, new SubscriptionText(categories, request.language()));
    return changesChat(arguments) ? again(request, arguments, pieces) : status(request, pieces);
  }

  private Message again(Request request, String arguments, SubscriptionPieces pieces) {
    boolean done =
        part(arguments)
            .map(it -> desk.again(request.chat(), it.delivery(), it.number()))
            .orElse(false);
    String key = done ? "status.again-done" : "status.again-none";
    return new Message(
        Document.of(
            pieces.language(),
            Block.Heading.of(2, Inline.text(pieces.messages().text("status.again-title"))),
            SubscriptionPieces.line(pieces.messages().text(key))),
        List.of(),
        List.of(new Button(pieces.messages().text("subscription.status"), "/status")));
  }

  private record Part(DeliveryKey delivery, int number) {}

  private static Optional<Part> part(String arguments) {
    Matcher matcher = AGAIN.matcher(arguments);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      DeliveryKey key =
          new DeliveryKey(new SubscriptionId(matcher.group(1)), LocalDate.parse(matcher.group(2)));
      return Optional.of(new Part(key, Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private Message status(Request request, SubscriptionPieces pieces) {
    List<Subscription> all = desk.of(request.chat());
    DeliveryReport report =
        DeliveryReport.of(desk.deliveries(request.chat(), DELIVERIES), all, desk.now());
    if (all.isEmpty() && report.trouble().isEmpty()) {
      return pieces.none("status.title");
    }
    ZoneId home = all.isEmpty() ? desk.zone() : all.getFirst().schedule().zone();
    Access access = desk.access(request.chat());
    boolean silent = access.barred().isPresent() || desk.suspension(request.chat()).isPresent();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(2, Inline.text(pieces.messages().text("status.title"))));
    all.forEach(
        it ->
            blocks.add(
                SubscriptionPieces.line(
                    "%s %s · %s"
                        .formatted(silent ? "⚠️" : "✅", pieces.text().line(it), pieces.next(it)))));
    StatusLines lines = new StatusLines(pieces, home);
    blocks.addAll(lines.last(report));
    blocks.addAll(lines.waiting(report));
    blocks.addAll(pieces.reach(request.chat(), home, access));
    blocks.addAll(lines.plainer(report));
    blocks.addAll(lines.trouble(report));
    return new Message(new Document(pieces.language(), blocks), List.of(), buttons(report, pieces));
  }

  private static List<Button> buttons(DeliveryReport report, SubscriptionPieces pieces) {
    List<Button> buttons = new ArrayList<>();
    for (OutboxPart part : report.trouble()) {
      buttons.add(
          new Button(
              pieces.messages().text("status.again", buttons.size() + 1),
              "/status again %s %s %d"
                  .formatted(
                      part.delivery().subscription(), part.delivery().date(), part.number())));
    }
    buttons.add(new Button(pieces.messages().text("subscription.list"), "/subscriptions"));
    return buttons;
  }
}

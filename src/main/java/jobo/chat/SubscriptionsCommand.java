package jobo.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jobo.article.CategorySet;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.subscription.Subscription;

/** What a chat gets, and when next. */
final class SubscriptionsCommand implements Command {
  private final SubscriptionDesk desk;
  private final CategorySet categories;

  SubscriptionsCommand(SubscriptionDesk desk, CategorySet categories) {
    this.desk = desk;
    this.categories = categories;
  }

  @Override
  public CommandName name() {
    return CommandName.SUBSCRIPTIONS;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    SubscriptionPieces pieces =
        new SubscriptionPieces(desk, new SubscriptionText(categories, request.language()));
    List<Subscription> all = desk.of(request.chat());
    if (all.isEmpty()) {
      return pieces.none("subscriptions.title");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(2, Inline.text(pieces.messages().text("subscriptions.title"))));
    blocks.add(Block.Listing.bullets(all.stream().map(it -> item(it, pieces)).toList()));
    ZoneId zone = all.getFirst().schedule().zone();
    blocks.addAll(pieces.suspended(request.chat(), zone));
    return new Message(new Document(request.language(), blocks), List.of(), buttons(all, pieces));
  }

  private static Block.Item item(Subscription subscription, SubscriptionPieces pieces) {
    return Block.Item.of(
        Inline.strong(pieces.text().categories(subscription)),
        Inline.text(" · " + pieces.text().when(subscription)),
        Inline.text(" · " + Setting.LANGUAGE.value(subscription, pieces.language())),
        new Inline.Break(),
        Inline.text(pieces.next(subscription)));
  }

  private static List<Button> buttons(List<Subscription> all, SubscriptionPieces pieces) {
    List<Button> buttons = new ArrayList<>();
    for (Subscription subscription : all) {
      buttons.add(pieces.settings(subscription));
      buttons.add(pieces.unsubscribe(subscription));
    }
    buttons.add(new Button(pieces.messages().text("subscription.status"), "/status"));
    return buttons;
  }
}

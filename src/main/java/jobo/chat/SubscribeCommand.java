package jobo.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jobo.article.CategorySet;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.subscription.Subscription;

/**
 * Subscribes a chat. The same categories again change the subscription that is there; other ones
 * are another subscription, at first like the last one.
 */
final class SubscribeCommand implements Command {
  private final SubscriptionDesk desk;
  private final CategorySet categories;

  SubscribeCommand(SubscriptionDesk desk, CategorySet categories) {
    this.desk = desk;
    this.categories = categories;
  }

  @Override
  public CommandName name() {
    return CommandName.SUBSCRIBE;
  }

  @Override
  public boolean changesChat(String arguments) {
    return true;
  }

  @Override
  public List<Choice> choices(CommandOption option, String typed, Language language) {
    return SubscriptionChoices.of(option, typed, categories, language);
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    TypedSubscription typed = TypedSubscription.parse(arguments, categories, request.language());
    List<Subscription> all = desk.of(request.chat());
    Optional<Subscription> same =
        all.stream().filter(it -> it.categories().equals(typed.categories())).findFirst();
    SubscriptionPieces pieces =
        new SubscriptionPieces(desk, new SubscriptionText(categories, request.language()));
    return same.map(it -> changed(it, typed, pieces))
        .orElseGet(() -> added(request, typed, all, pieces));
  }

  private Message added(
      Request request, TypedSubscription typed, List<Subscription> all, SubscriptionPieces pieces) {
    if (all.size() >= SubscriptionDesk.MOST) {
      throw new UserMistake(
          pieces.messages().text("subscribe.too-many", SubscriptionDesk.MOST),
          List.of(new Button("/subscriptions", "/subscriptions")));
    }
    Subscription plain =
        all.isEmpty()
            ? desk.usual(request.chat(), typed.categories(), request.language())
            : desk.like(all.getLast(), typed.categories());
    Subscription wanted = typed.changed(plain);
    desk.save(wanted);
    return reply(
        "subscribe.done", wanted, List.of(), pieces.next(wanted, "subscribe.first"), pieces);
  }

  private Message changed(Subscription before, TypedSubscription typed, SubscriptionPieces pieces) {
    Subscription wanted = typed.changed(before);
    if (wanted.equals(before)) {
      return reply("subscribe.same", before, List.of(), pieces.next(before), pieces);
    }
    desk.save(wanted);
    return reply(
        "subscribe.changed", wanted, changes(before, wanted, pieces), pieces.next(wanted), pieces);
  }

  private static List<String> changes(
      Subscription before, Subscription after, SubscriptionPieces pieces) {
    Language language = pieces.language();
    return Arrays.stream(Setting.values())
        .filter(it -> !it.value(before, language).equals(it.value(after, language)))
        .map(it -> pieces.change(it, before, after))
        .toList();
  }

  private Message reply(
      String title,
      Subscription subscription,
      List<String> changes,
      String next,
      SubscriptionPieces pieces) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(2, Inline.text(pieces.messages().text(title))));
    blocks.add(
        Block.Paragraph.of(
            Inline.strong(pieces.text().categories(subscription)),
            new Inline.Break(),
            Inline.text(pieces.text().when(subscription)),
            Inline.text(" · " + Setting.LANGUAGE.value(subscription, pieces.language()))));
    changes.forEach(it -> blocks.add(SubscriptionPieces.line(it)));
    blocks.add(SubscriptionPieces.line("⏰ " + next));
    blocks.addAll(
        pieces.reach(
            subscription.chat(), subscription.schedule().zone(), desk.access(subscription.chat())));
    return new Message(
        new Document(pieces.language(), blocks), List.of(), buttons(subscription, pieces));
  }

  private static List<Button> buttons(Subscription subscription, SubscriptionPieces pieces) {
    String one =
        subscription.categories().size() == 1
            ? " " + subscription.categories().iterator().next()
            : "";
    return List.of(
        new Button(pieces.messages().text("subscription.today"), "/digest" + one),
        pieces.settings(subscription),
        pieces.unsubscribe(subscription),
        new Button(pieces.messages().text("subscription.list"), "/subscriptions"));
  }
}

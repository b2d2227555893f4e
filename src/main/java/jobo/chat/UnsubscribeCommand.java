package jobo.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.subscription.Subscription;

/**
 * Ends what a chat gets: some categories at once, a subscription or all of them after asking.
 *
 * <p>Who gets all and wants one no more gets all others from then on, each by its name.
 */
final class UnsubscribeCommand implements Command {
  private static final String YES = "yes";

  private final SubscriptionDesk desk;
  private final CategorySet categories;

  UnsubscribeCommand(SubscriptionDesk desk, CategorySet categories) {
    this.desk = desk;
    this.categories = categories;
  }

  @Override
  public CommandName name() {
    return CommandName.UNSUBSCRIBE;
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
    SubscriptionPieces pieces =
        new SubscriptionPieces(desk, new SubscriptionText(categories, request.language()));
    List<Subscription> all = desk.of(request.chat());
    String[] words = arguments.toLowerCase(Locale.ROOT).split(" ", -1);
    boolean sure = words[words.length - 1].equals(YES);
    if (all.isEmpty()) {
      return pieces.none("unsubscribe.title");
    }
    if (arguments.isEmpty() || (sure && words.length == 1)) {
      return sure ? ended(all, pieces) : asked(all, all, pieces);
    }
    List<Subscription> one = desk.find(request.chat(), words[0]).stream().toList();
    if (!one.isEmpty() && words.length <= 2) {
      return sure ? ended(one, pieces) : asked(one, all, pieces);
    }
    if (SubscriptionIds.isLike(words[0])) {
      throw gone(pieces);
    }
    return without(arguments, all, pieces);
  }

  /** Such a subscription is none of this chat's, or no more. */
  static UserMistake gone(SubscriptionPieces pieces) {
    return new UserMistake(
        pieces.messages().text("subscription.gone"),
        List.of(new Button("/subscriptions", "/subscriptions")));
  }

  private Message asked(
      List<Subscription> wanted, List<Subscription> all, SubscriptionPieces pieces) {
    boolean one = wanted.size() == 1;
    String command = one && all.size() > 1 ? wanted.getFirst().id() + " " + YES : YES;
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        new Button(
            pieces.messages().text(one ? "unsubscribe.yes-one" : "unsubscribe.yes"),
            "/unsubscribe " + command));
    buttons.add(new Button(pieces.messages().text("unsubscribe.no"), "/subscriptions"));
    if (!one) {
      wanted.forEach(it -> buttons.add(pieces.unsubscribe(it)));
    }
    return reply("unsubscribe.sure", wanted, buttons, pieces);
  }

  private Message ended(List<Subscription> wanted, SubscriptionPieces pieces) {
    wanted.forEach(desk::remove);
    return reply("unsubscribe.done", wanted, List.of(pieces.subscribe()), pieces);
  }

  private static Message reply(
      String title, List<Subscription> listed, List<Button> buttons, SubscriptionPieces pieces) {
    return new Message(
        Document.of(
            pieces.language(),
            Block.Heading.of(2, Inline.text(pieces.messages().text(title))),
            Block.Listing.bullets(
                listed.stream()
                    .map(it -> Block.Item.of(Inline.text(pieces.text().line(it))))
                    .toList())),
        List.of(),
        buttons);
  }

  private Message without(String arguments, List<Subscription> all, SubscriptionPieces pieces) {
    Set<CategoryId> unwanted = unwanted(arguments, pieces);
    if (unwanted.isEmpty()) {
      return asked(all, all, pieces);
    }
    List<String> lines = new ArrayList<>();
    all.forEach(it -> without(unwanted, it, lines, pieces));
    String names = pieces.text().names(unwanted);
    if (lines.isEmpty()) {
      throw new UserMistake(
          pieces.messages().text("unsubscribe.not-subscribed", names),
          List.of(new Button("/subscriptions", "/subscriptions")));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Heading.of(2, Inline.text(pieces.messages().text("unsubscribe.without", names))));
    blocks.add(
        Block.Listing.bullets(lines.stream().map(it -> Block.Item.of(Inline.text(it))).toList()));
    return new Message(
        new Document(pieces.language(), blocks),
        List.of(),
        List.of(
            new Button(pieces.messages().text("subscription.list"), "/subscriptions"),
            pieces.subscribe()));
  }

  /** The categories that were typed; none where that means all. */
  private Set<CategoryId> unwanted(String arguments, SubscriptionPieces pieces) {
    List<TypedPart> parts = TypedWords.read(arguments, categories);
    OddWords odd = new OddWords(categories, pieces.language());
    if (parts.stream().anyMatch(TypedPart.Odd.class::isInstance)) {
      throw odd.mistake("/unsubscribe", parts);
    }
    Set<CategoryId> unwanted = TypedSubscription.categories(parts, pieces.language());
    String others =
        parts.stream()
            .filter(it -> !(it instanceof TypedPart.OfCategory))
            .filter(it -> !(it instanceof TypedPart.Everything))
            .map(TypedPart::typed)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      throw new UserMistake(pieces.messages().text("unsubscribe.categories-only", others));
    }
    return unwanted;
  }

  /** Takes categories from a subscription, and says what that makes of it. */
  private void without(
      Set<CategoryId> unwanted,
      Subscription subscription,
      List<String> lines,
      SubscriptionPieces pieces) {
    Set<CategoryId> had = new HashSet<>(subscription.categories());
    if (subscription.isForAll()) {
      categories.categories().stream().map(Category::id).forEach(had::add);
    }
    Set<CategoryId> left = new HashSet<>(had);
    left.removeAll(unwanted);
    if (left.equals(had)) {
      return;
    }
    String before = pieces.text().line(subscription);
    if (left.isEmpty()) {
      desk.remove(subscription);
      lines.add(pieces.messages().text("unsubscribe.removed", before));
      return;
    }
    Subscription changed = subscription.withCategories(left);
    desk.save(changed);
    String key = subscription.isForAll() ? "unsubscribe.from-all" : "unsubscribe.left";
    lines.add(pieces.messages().text(key, before, pieces.text().categories(changed)));
  }
}

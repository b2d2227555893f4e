package jobo.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jobo.article.CategorySet;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.subscription.Subscription;

/**
 * Shows and changes how a subscription arrives: {@code /settings}, {@code /settings time 08:30},
 * and what its buttons type, which name the subscription: {@code /settings k3f9w2x7t1 time 08:30}.
 */
final class SettingsCommand implements Command {
  private static final int LONGEST_SHOWN = 40;

  private final SubscriptionDesk desk;
  private final CategorySet categories;

  SettingsCommand(SubscriptionDesk desk, CategorySet categories) {
    this.desk = desk;
    this.categories = categories;
  }

  @Override
  public CommandName name() {
    return CommandName.SETTINGS;
  }

  @Override
  public boolean changesChat(String arguments) {
    return true;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    SubscriptionPieces pieces =
        new SubscriptionPieces(desk, new SubscriptionText(categories, request.language()));
    List<Subscription> all = desk.of(request.chat());
    if (all.isEmpty()) {
      return pieces.none("settings.title");
    }
    List<String> words = arguments.isEmpty() ? List.of() : List.of(arguments.split(" ", -1));
    Optional<Subscription> named =
        words.stream().findFirst().flatMap(it -> desk.find(request.chat(), it));
    List<String> wanted = named.isPresent() ? words.subList(1, words.size()) : words;
    if (named.isEmpty() && !wanted.isEmpty() && SubscriptionIds.isLike(wanted.getFirst())) {
      throw UnsubscribeCommand.gone(pieces);
    }
    Optional<Setting> setting = wanted.stream().findFirst().map(it -> setting(it, pieces));
    Optional<Subscription> one =
        named.or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    String value = wanted.stream().skip(1).collect(Collectors.joining(" "));
    if (one.isEmpty() && setting.isPresent() && !value.isEmpty()) {
      change(all.getFirst(), setting.get(), value, "/settings", pieces); // mistakes come first
    }
    return one.map(it -> of(it, setting, value, pieces))
        .orElseGet(() -> which(all, String.join(" ", wanted), pieces));
  }

  private Subscription change(
      Subscription subscription,
      Setting setting,
      String value,
      String command,
      SubscriptionPieces pieces) {
    String before = "%s %s ".formatted(command, setting.typed());
    return new SettingChange(setting, value, before, categories, pieces.language())
        .of(subscription);
  }

  private static Setting setting(String word, SubscriptionPieces pieces) {
    return Setting.typed(word)
        .orElseThrow(
            () ->
                new UserMistake(
                    pieces
                        .messages()
                        .text(
                            "settings.unknown",
                            VisibleText.cut(word, LONGEST_SHOWN),
                            Arrays.stream(Setting.values())
                                .map(Setting::typed)
                                .collect(Collectors.joining(", "))),
                    List.of(new Button("/settings", "/settings"))));
  }

  private Message which(List<Subscription> all, String wanted, SubscriptionPieces pieces) {
    List<Button> buttons =
        all.stream()
            .filter(it -> Button.fits(command(it, wanted)))
            .map(it -> new Button(pieces.text().label(it), command(it, wanted)))
            .toList();
    return new Message(
        Document.of(
            pieces.language(),
            Block.Heading.of(2, Inline.text(pieces.messages().text("settings.title"))),
            Block.Paragraph.of(Inline.text(pieces.messages().text("settings.which"))),
            Block.Listing.bullets(
                all.stream()
                    .map(it -> Block.Item.of(Inline.text(pieces.text().line(it))))
                    .toList())),
        List.of(),
        buttons);
  }

  private Message of(
      Subscription subscription,
      Optional<Setting> setting,
      String value,
      SubscriptionPieces pieces) {
    if (setting.isEmpty()) {
      return panel("settings.title", Optional.empty(), subscription, pieces);
    }
    return value.isEmpty()
        ? choices(subscription, setting.get(), pieces)
        : changed(subscription, setting.get(), value, pieces);
  }

  private Message changed(
      Subscription before, Setting setting, String value, SubscriptionPieces pieces) {
    Language language = pieces.language();
    Subscription after = change(before, setting, value, command(before, ""), pieces);
    if (after.equals(before)) {
      String same = pieces.messages().text("settings.same", setting.label(language));
      return panel("settings.title", Optional.of(same), before, pieces);
    }
    desk.save(after);
    return panel(
        "settings.changed", Optional.of(pieces.change(setting, before, after)), after, pieces);
  }

  private static Message panel(
      String title, Optional<String> news, Subscription subscription, SubscriptionPieces pieces) {
    Language language = pieces.language();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(2, Inline.text(pieces.messages().text(title))));
    news.ifPresent(it -> blocks.add(SubscriptionPieces.line(it)));
    List<Block.Item> items = new ArrayList<>();
    items.add(Block.Item.of(Inline.strong(pieces.text().categories(subscription))));
    for (Setting setting : Setting.values()) {
      items.add(
          Block.Item.of(
              Inline.text(setting.label(language) + ": "),
              Inline.strong(setting.value(subscription, language))));
    }
    blocks.add(Block.Listing.bullets(items));
    blocks.add(SubscriptionPieces.line("⏰ " + pieces.next(subscription)));
    return new Message(
        new Document(language, blocks), List.of(), panelButtons(subscription, pieces));
  }

  private static List<Button> panelButtons(Subscription subscription, SubscriptionPieces pieces) {
    List<Button> buttons = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      buttons.add(
          new Button(setting.label(pieces.language()), command(subscription, setting.typed())));
    }
    buttons.add(pieces.unsubscribe(subscription));
    buttons.add(new Button(pieces.messages().text("subscription.list"), "/subscriptions"));
    return buttons;
  }

  private static Message choices(
      Subscription subscription, Setting setting, SubscriptionPieces pieces) {
    Language language = pieces.language();
    List<Choice> choices = setting.choices(language);
    String now = setting.value(subscription, language);
    List<Button> buttons = new ArrayList<>();
    for (Choice choice : choices) {
      String mark = choice.label().equals(now) ? "✔ " : "";
      String value = setting.typed() + " " + choice.value();
      buttons.add(new Button(mark + choice.label(), command(subscription, value)));
    }
    buttons.add(new Button(pieces.messages().text("settings.back"), command(subscription, "")));
    return new Message(
        new Document(language, about(subscription, setting, pieces)), List.of(), buttons);
  }

  private static List<Block> about(
      Subscription subscription, Setting setting, SubscriptionPieces pieces) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(2, Inline.text(setting.label(pieces.language()))));
    blocks.add(
        Block.Paragraph.of(
            Inline.text(pieces.text().label(subscription) + " · "),
            Inline.strong(setting.value(subscription, pieces.language()))));
    blocks.add(SubscriptionPieces.line(pieces.messages().text("settings.hint", setting)));
    if (setting.isOpen()) {
      String example = "/settings %s %s".formatted(setting.typed(), setting.example());
      blocks.add(SubscriptionPieces.line(pieces.messages().text("settings.typed", example)));
    }
    return blocks;
  }

  private static String command(Subscription subscription, String rest) {
    return "/settings %s %s".formatted(subscription.id(), rest).strip();
  }
}

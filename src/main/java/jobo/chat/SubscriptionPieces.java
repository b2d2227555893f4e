package jobo.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jobo.delivery.Access;
import jobo.delivery.Button;
import jobo.delivery.Hindrance;
import jobo.delivery.Message;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import jobo.language.VisibleText;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.Subscription;

/** What the replies about subscriptions have in common. */
record SubscriptionPieces(SubscriptionDesk desk, SubscriptionText text) {
  private static final int LONGEST_REASON = 200;

  /** The reply where nothing is subscribed, which says how to. */
  Message none(String title) {
    Messages messages = messages();
    return new Message(
        Document.of(
            language(),
            Block.Heading.of(2, Inline.text(messages.text(title))),
            Block.Paragraph.of(Inline.text(messages.text("subscription.none")))),
        List.of(),
        List.of(subscribe()));
  }

  /** When the next digest goes out, or that the chat is out of reach. */
  String next(Subscription subscription) {
    return next(subscription, "subscription.next");
  }

  /** The same in the words of a key. */
  String next(Subscription subscription, String key) {
    return desk.next(subscription)
        .map(it -> messages().text(key, text.moment(it, subscription, desk.now())))
        .orElseGet(() -> messages().text("subscription.suspended-one"));
  }

  /** An instant near to now in a zone. */
  String near(Instant instant, ZoneId zone) {
    return ReaderDates.near(instant, desk.now(), zone, language());
  }

  /** Since when and why nothing is sent to the chat, where that is so. */
  List<Block> suspended(ChatAddress chat, ZoneId zone) {
    return desk.suspension(chat).stream()
        .map(it -> messages().text("reach.suspended", near(it.since(), zone), shown(it.reason())))
        .map(SubscriptionPieces::warning)
        .toList();
  }

  /** Why the chat gets nothing, or what it goes without, and where to mend it. */
  List<Block> reach(ChatAddress chat, ZoneId zone, Access access) {
    if (chat.platform() == Platform.LOCAL) {
      return List.of(warning(messages().text("reach.local")));
    }
    List<Block> blocks = new ArrayList<>(suspended(chat, zone));
    access
        .barred()
        .ifPresent(
            it -> {
              blocks.add(warning(messages().text("reach.barred", shown(it))));
              mend(chat.platform(), "barred").ifPresent(blocks::add);
            });
    access
        .unknown()
        .ifPresent(it -> blocks.add(line("❔ " + messages().text("reach.unknown", shown(it)))));
    access.lacks().stream().sorted().forEach(it -> lack(chat.platform(), it, blocks));
    return blocks;
  }

  private void lack(Platform platform, Access.Lack lack, List<Block> blocks) {
    blocks.add(warning(messages().text("reach.lacks", lack)));
    mend(platform, lack.name().toLowerCase(Locale.ROOT)).ifPresent(blocks::add);
  }

  /** Where somebody who manages the chat mends it, in the platform's own words. */
  private Optional<Block> mend(Platform platform, String what) {
    return switch (platform) {
      case DISCORD -> Optional.of(line("→ " + messages().text("reach.discord." + what)));
      case TELEGRAM -> Optional.of(line("→ " + messages().text("reach.telegram")));
      case LOCAL -> Optional.empty();
    };
  }

  private static Block warning(String text) {
    return line("⚠️ " + text);
  }

  /** A line of its own. */
  static Block line(String text) {
    return Block.Paragraph.of(Inline.text(text));
  }

  /** Why something was not sent: in the reader's words, or what a platform said, cut. */
  String shown(String reason) {
    return shown(reason, messages());
  }

  /** The same in the words of some messages. */
  static String shown(String reason, Messages messages) {
    return Hindrance.of(reason)
        .map(it -> messages.text("hindrance", it))
        .orElseGet(() -> VisibleText.cut(VisibleText.line(reason), LONGEST_REASON));
  }

  /** What a change makes of a setting. */
  String change(Setting setting, Subscription before, Subscription after) {
    return messages()
        .text(
            "settings.change",
            setting.label(language()),
            setting.value(before, language()),
            setting.value(after, language()));
  }

  /** The button that subscribes to everything. */
  Button subscribe() {
    return new Button(messages().text("subscription.subscribe"), "/subscribe");
  }

  /** The button to a subscription's settings. */
  Button settings(Subscription subscription) {
    return new Button(
        messages().text("subscription.settings", text.label(subscription)),
        "/settings " + subscription.id());
  }

  /** The button that ends a subscription, after asking. */
  Button unsubscribe(Subscription subscription) {
    return new Button(
        messages().text("subscription.unsubscribe", text.label(subscription)),
        "/unsubscribe " + subscription.id());
  }

  /** The reader's language. */
  Language language() {
    return text.language();
  }

  /** The texts of the reader's language. */
  Messages messages() {
    return text.messages();
  }
}

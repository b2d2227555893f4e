package jobo.chat.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Reads from an update what was said to Jobo, if anything was. In private everything is; in groups
 * commands, replies to Jobo's messages and mentions of it; in channels commands. Other bots, edits
 * and what a linked channel sends along say nothing.
 */
final class TurnReader {
  /** As which administrators write who stay anonymous. */
  private static final long ANONYMOUS_ADMINISTRATOR = 1_087_968_824L;

  private static final Pattern COMMAND =
      Pattern.compile("(/[A-Za-z0-9_]+)(?:@([A-Za-z0-9_]+))?(?=\\s|$)(.*)", Pattern.DOTALL);

  private final long self;
  private final String name;
  private final Language language;

  /**
   * A reader for one bot.
   *
   * @param name its user name, without the at sign
   * @param language of chats that have none of their own
   */
  TurnReader(long self, String name, Language language) {
    this.self = self;
    this.name = name.toLowerCase(Locale.ROOT);
    this.language = language;
  }

  /** What the update says, if it is for Jobo. */
  Optional<Turn> read(Update update) {
    if (update.getCallbackQuery() != null) {
      return pressed(update.getUpdateId(), update.getCallbackQuery());
    }
    Message message = update.getMessage() != null ? update.getMessage() : update.getChannelPost();
    if (message == null || message.getText() == null || !isPerson(message)) {
      return Optional.empty();
    }
    return said(message).map(text -> turn(update.getUpdateId(), message, text));
  }

  private Optional<Turn> pressed(int update, CallbackQuery query) {
    if (query.getMessage() == null || query.getData() == null || !query.getData().startsWith("/")) {
      return Optional.empty();
    }
    Integer topic =
        query.getMessage() instanceof Message message ? topic(message) : null; // old ones tell less
    Turn.Kind kind = kind(query.getMessage().getChat());
    return Optional.of(
        new Turn(
            update,
            kind,
            query.getMessage().getChatId(),
            topic,
            query.getMessage().getMessageId(),
            query.getFrom().getId(),
            kind == Turn.Kind.PRIVATE ? language(query.getFrom()) : language,
            query.getData(),
            query.getId(),
            query.getMessage().getMessageId()));
  }

  private Turn turn(int update, Message message, String text) {
    Turn.Kind kind = kind(message.getChat());
    return new Turn(
        update,
        kind,
        message.getChatId(),
        topic(message),
        message.getMessageId(),
        person(message),
        kind == Turn.Kind.PRIVATE ? language(message.getFrom()) : language,
        text,
        null,
        isReplyToSelf(message) ? message.getReplyToMessage().getMessageId() : null);
  }

  private static Turn.Kind kind(Chat chat) {
    if (chat.isUserChat()) {
      return Turn.Kind.PRIVATE;
    }
    return chat.isChannelChat() ? Turn.Kind.CHANNEL : Turn.Kind.GROUP;
  }

  /** Bots write to no one here, but an anonymous administrator writes as one. */
  private static boolean isPerson(Message message) {
    if (Boolean.TRUE.equals(message.getIsAutomaticForward()) || message.getViaBot() != null) {
      return false;
    }
    User from = message.getFrom();
    boolean bot = from != null && Boolean.TRUE.equals(from.getIsBot());
    return !bot || (from.getId() == ANONYMOUS_ADMINISTRATOR && message.getSenderChat() != null);
  }

  private static long person(Message message) {
    if (message.getSenderChat() != null) {
      return message.getSenderChat().getId();
    }
    return message.getFrom() == null ? message.getChatId() : message.getFrom().getId();
  }

  /** What was said to Jobo, without its name. */
  private Optional<String> said(Message message) {
    String text = message.getText().strip();
    Matcher command = COMMAND.matcher(text);
    if (command.matches()) {
      String addressed = command.group(2);
      boolean ours = addressed == null || addressed.toLowerCase(Locale.ROOT).equals(name);
      String asked = command.group(1) + command.group(3);
      return ours ? Optional.of(StartLink.command(asked).orElse(asked)) : Optional.empty();
    }
    if (message.getChat().isUserChat()) {
      return Optional.of(text);
    }
    boolean channel = message.getChat().isChannelChat();
    boolean mentioned = mention().matcher(text).find();
    return !channel && (mentioned || isReplyToSelf(message))
        ? Optional.of(mention().matcher(text).replaceAll("").strip()).filter(it -> !it.isEmpty())
        : Optional.empty();
  }

  private Pattern mention() {
    return Pattern.compile(
        "(?<![A-Za-z0-9_])@" + Pattern.quote(name) + "(?![A-Za-z0-9_])", Pattern.CASE_INSENSITIVE);
  }

  private boolean isReplyToSelf(Message message) {
    Message replied = message.getReplyToMessage();
    return replied != null && replied.getFrom() != null && replied.getFrom().getId() == self;
  }

  private static @Nullable Integer topic(Message message) {
    return Boolean.TRUE.equals(message.getIsTopicMessage()) ? message.getMessageThreadId() : null;
  }

  private Language language(@Nullable User user) {
    String tag = user == null ? null : user.getLanguageCode();
    return Optional.ofNullable(tag).flatMap(Language::tagged).orElse(language);
  }
}

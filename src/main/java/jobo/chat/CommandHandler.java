package jobo.chat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import jobo.article.CategorySet;
import jobo.article.Sources;
import jobo.ask.Exchange;
import jobo.collect.SourceStore;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.digest.Archive;
import jobo.digest.EditionDesk;
import jobo.digest.Masthead;
import jobo.document.Document;
import jobo.edition.ArticleTrails;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.VisibleText;
import jobo.subscription.ChatAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what people write on any platform and replies. Nothing that is written makes it fail: what
 * it does not understand it explains, and what breaks is logged and answered. Safe for use by many
 * threads.
 */
public final class CommandHandler {
  private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_SHOWN = 40;
  private static final int LONGEST_CHOICE = 100;

  private final Map<CommandName, Command> commands = new EnumMap<>(CommandName.class);
  private final Function<ChatAddress, Optional<Language>> languages;
  private final @Nullable QuestionDesk questions;

  /** A handler of all commands. */
  public static CommandHandler of(
      EditionDesk desk,
      CategorySet categories,
      Archive archive,
      Masthead masthead,
      QuestionDesk questions,
      Sources sources,
      SourceStore states,
      ArticleTrails trails,
      Invitations invitations,
      SubscriptionDesk subscriptions,
      Privacy privacy) {
    return new CommandHandler(
        List.of(
            new DigestCommand(desk, categories, archive, masthead, questions),
            new AskCommand(questions, trails::zone, masthead),
            new SubscribeCommand(subscriptions, categories),
            new UnsubscribeCommand(subscriptions, categories),
            new SubscriptionsCommand(subscriptions, categories),
            new SettingsCommand(subscriptions, categories),
            new StatusCommand(subscriptions, categories),
            new CategoriesCommand(desk, categories),
            new SourcesCommand(sources, states, masthead),
            new WhyCommand(trails, categories, sources, states, masthead),
            new ForgetCommand(questions),
            new PrivacyCommand(privacy),
            new HelpCommand(invitations)),
        subscriptions::language,
        questions);
  }

  CommandHandler(List<Command> commands) {
    this(commands, chat -> Optional.empty());
  }

  CommandHandler(List<Command> commands, Function<ChatAddress, Optional<Language>> languages) {
    this(commands, languages, null);
  }

  CommandHandler(
      List<Command> commands,
      Function<ChatAddress, Optional<Language>> languages,
      @Nullable QuestionDesk questions) {
    commands.forEach(it -> this.commands.put(it.name(), it));
    this.languages = languages;
    this.questions = questions;
  }

  /** Handles one request; the conversation gets exactly one reply. */
  public void handle(Request request, Conversation conversation) {
    Message reply = reply(inChatsLanguage(request), conversation::step);
    shown(request.chat(), reply.shows(), conversation.reply(reply));
  }

  /**
   * A question that replies to a message goes on from what another message shows.
   *
   * @param message of Jobo's, which asks for that question
   */
  public void goOn(Request request, String message) {
    try {
      String shows =
          questions == null ? null : questions.before(request).map(Exchange::id).orElse(null);
      shown(request.chat(), shows, List.of(message));
    } catch (RuntimeException problem) {
      LOG.error("What a question goes on from is not known", problem);
    }
  }

  /** Without it a reply to these messages is a question of its own. */
  private void shown(ChatAddress chat, @Nullable String shows, List<String> messages) {
    if (questions == null || shows == null) {
      return;
    }
    try {
      questions.shown(chat, shows, messages);
    } catch (RuntimeException problem) {
      LOG.error("What messages show is not kept", problem);
    }
  }

  /** The values of a command's option to choose from while somebody types; never fails. */
  public List<Choice> choices(
      CommandName name, CommandOption option, String typed, Language language) {
    Command command = commands.get(name);
    try {
      String line = VisibleText.cut(VisibleText.line(typed), LONGEST_CHOICE);
      return command == null ? List.of() : command.choices(option, line, language);
    } catch (RuntimeException problem) {
      LOG.error("The choices of an option failed: {} {}", name, option, problem);
      return List.of();
    }
  }

  /** What everybody in a chat reads stands in the language in which the chat is told. */
  private Request inChatsLanguage(Request request) {
    if (!request.forEverybody()) {
      return request;
    }
    try {
      return languages.apply(request.chat()).map(request::in).orElse(request);
    } catch (RuntimeException problem) {
      LOG.error("The language of a chat is not known", problem);
      return request;
    }
  }

  private Message reply(Request request, Consumer<String> steps) {
    Messages messages = Messages.in(request.language());
    try {
      return understood(request, steps);
    } catch (UserMistake mistake) {
      return mistake.message(request.language());
    } catch (RuntimeException problem) {
      LOG.error("A command failed: platform={}", request.chat().platform(), problem);
      return Message.of(Document.text(request.language(), messages.text("command.failed")));
    }
  }

  private Message understood(Request request, Consumer<String> steps) {
    String text = VisibleText.cut(VisibleText.line(request.text()), LONGEST_TEXT);
    if (!text.startsWith("/")) {
      return run(CommandName.ASK, request, text, steps);
    }
    String[] parts = text.substring(1).split(" ", 2);
    String word = parts[0].replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
    String arguments = parts.length > 1 ? parts[1].strip() : "";
    Optional<CommandName> name = CommandName.typed(word);
    if (name.isEmpty()) {
      throw unknown(word, request.language());
    }
    return run(name.get(), request, arguments, steps);
  }

  private Message run(CommandName name, Request request, String arguments, Consumer<String> steps) {
    Command command = commands.get(name);
    if (command == null) {
      throw unknown(name.typed(), request.language());
    }
    if (command.changesChat(arguments) && !request.rights().mayManage()) {
      throw new UserMistake(Messages.in(request.language()).text("command.administrators-only"));
    }
    return command.run(request, arguments, steps);
  }

  private static UserMistake unknown(String word, Language language) {
    CommandName nearest = CommandName.nearest(word);
    String shown = VisibleText.cut(word, LONGEST_SHOWN);
    return new UserMistake(
        Messages.in(language).text("command.unknown", shown, nearest.typed()),
        Stream.of(nearest, CommandName.HELP)
            .distinct()
            .map(it -> new Button("/" + it.typed(), "/" + it.typed()))
            .toList());
  }
}

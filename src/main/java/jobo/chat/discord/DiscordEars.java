package jobo.chat.discord;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jobo.chat.Choice;
import jobo.chat.CommandName;
import jobo.chat.CommandOption;
import jobo.language.Language;
import jobo.language.VisibleText;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happens on Discord. What waits three seconds for its acknowledgement gets it here and
 * now, before any work: nothing here waits for anything.
 */
final class DiscordEars extends ListenerAdapter {
  private static final int MOST_CHOICES = 25;
  private static final int LONGEST_CHOICE = 100;

  private final Language language;
  private final Listener listener;

  /** Who is told what was heard. */
  interface Listener {

    /** An interaction that was acknowledged. */
    void asked(DiscordTurn turn, IReplyCallback interaction);

    /** A message with a question or command. */
    void said(DiscordTurn turn, Message message);

    /** A reply to Jobo whose words Discord kept back. */
    void mumbled(Message message);

    /** The values of an option to choose from. */
    List<Choice> choices(CommandName name, CommandOption option, String typed, Language language);
  }

  /**
   * Ears.
   *
   * @param language of those who have none of Jobo's
   */
  DiscordEars(Language language, Listener listener) {
    this.language = language;
    this.listener = listener;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    // In the order in which they are typed elsewhere: people fill them in as they like.
    String options =
        CommandName.named(event.getName()).stream()
            .flatMap(it -> it.options().stream())
            .flatMap(it -> Optional.ofNullable(event.getOption(it.typed())).stream())
            .map(OptionMapping::getAsString)
            .collect(Collectors.joining(" "));
    take(event, ("/" + event.getName() + " " + options).strip(), false, null);
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    pressed(event, event, event.getComponentId(), event.getMessage());
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    String command = event.getValues().isEmpty() ? "" : event.getValues().getFirst();
    pressed(event, event, command, event.getMessage());
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    String question =
        Optional.ofNullable(event.getValue(AskForm.field())).map(it -> it.getAsString()).orElse("");
    take(event, AskForm.COMMAND + " " + question, false, event.getMessage());
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    String typed = event.getFocusedOption().getValue();
    List<net.dv8tion.jda.api.interactions.commands.Command.Choice> choices =
        choices(event.getName(), event.getFocusedOption().getName(), typed, language(event))
            .stream()
            .limit(MOST_CHOICES)
            .map(
                it ->
                    new net.dv8tion.jda.api.interactions.commands.Command.Choice(
                        VisibleText.cut(it.label(), LONGEST_CHOICE), it.value()))
            .toList();
    Calls.begun(event.replyChoices(choices), "telling the choices");
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Message message = event.getMessage();
    if (event.getAuthor().isBot() || event.isWebhookMessage() || message.getType().isSystem()) {
      return;
    }
    boolean inPrivate = !event.isFromGuild();
    boolean mentioned = message.getMentions().getUsers().contains(event.getJDA().getSelfUser());
    String text = withoutMention(message.getContentRaw(), event.getJDA().getSelfUser().getId());
    if (!text.isBlank() && (inPrivate || mentioned)) {
      String chat = inPrivate ? "dm/" + event.getAuthor().getId() : event.getChannel().getId();
      boolean manages = inPrivate || manages(event.getMember());
      listener.said(
          new DiscordTurn(
              message.getIdLong(),
              chat,
              null,
              language,
              text,
              manages,
              false,
              event.getAuthor().getId(),
              repliedTo(message)),
          message);
    } else if (message.getContentRaw().isBlank() && !inPrivate && isReplyToSelf(message)) {
      listener.mumbled(message);
    }
  }

  /** In a server a button's reply is seen by who pressed it alone: many may read one message. */
  private void pressed(IReplyCallback event, IModalCallback form, String command, Message message) {
    if (command.equals(AskForm.COMMAND)) {
      Calls.begun(form.replyModal(AskForm.in(language(event))), "showing the form");
    } else {
      take(event, command, event.isFromGuild(), message);
    }
  }

  private void take(IReplyCallback event, String text, boolean secret, @Nullable Message message) {
    Calls.begun(event.deferReply(secret), "acknowledging");
    String chat =
        event.isFromGuild()
            ? String.valueOf(event.getChannelIdLong())
            : "dm/" + event.getUser().getId();
    listener.asked(
        new DiscordTurn(
            event.getIdLong(),
            chat,
            event.getToken(),
            language(event),
            text,
            !event.isFromGuild() || manages(event.getMember()),
            secret,
            event.getUser().getId(),
            message == null ? null : id(message)),
        event);
  }

  private List<Choice> choices(String command, String option, String typed, Language spoken) {
    Optional<CommandName> name = CommandName.named(command);
    return name.stream()
        .flatMap(it -> it.options().stream())
        .filter(it -> it.typed().equals(option))
        .findFirst()
        .map(it -> listener.choices(name.orElseThrow(), it, typed, spoken))
        .orElse(List.of());
  }

  /** Discord checks commands, too, but servers can grant them to others, and buttons to all. */
  private static boolean manages(@Nullable Member member) {
    return member != null && member.hasPermission(Permission.MANAGE_SERVER);
  }

  private Language language(Interaction interaction) {
    return Language.tagged(interaction.getUserLocale().getLocale()).orElse(language);
  }

  private static String withoutMention(String text, String self) {
    return text.replaceAll("<@!?" + self + ">", " ").strip();
  }

  /** The message that a message replies to, which stands in the same channel. */
  static @Nullable String repliedTo(Message message) {
    MessageReference reference = message.getMessageReference();
    return reference == null || reference.getMessageIdLong() == 0
        ? null
        : new RemoteId(message.getChannelIdLong(), reference.getMessageIdLong()).toString();
  }

  private static String id(Message message) {
    return new RemoteId(message.getChannelIdLong(), message.getIdLong()).toString();
  }

  private static boolean isReplyToSelf(Message message) {
    Message replied = message.getReferencedMessage();
    return replied != null && replied.getAuthor().equals(message.getJDA().getSelfUser());
  }
}

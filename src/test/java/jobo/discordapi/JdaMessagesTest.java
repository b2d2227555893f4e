package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The breadth of what the real library sends: none of it breaks the document. */
class JdaMessagesTest {
  private final DiscordServer server = DiscordServer.start();
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");
  private final JdaBot bot = new JdaBot(server);

  @BeforeEach
  void isReady() {
    bot.next(ReadyEvent.class);
    server.rates().hold(Strictness.NONE);
  }

  @AfterEach
  void nothingBrokeTheDocument() {
    bot.close();
    server.close();
    assertThat(server.violations()).isEmpty();
  }

  private TextChannel channel() {
    return Objects.requireNonNull(bot.shards().getTextChannelById(text.id()));
  }

  private static FileUpload file(String name) {
    return FileUpload.fromData("x".getBytes(StandardCharsets.UTF_8), name);
  }

  private SlashCommandInteractionEvent runs() {
    bot.shards()
        .getShards()
        .getFirst()
        .updateCommands()
        .addCommands(Commands.slash("go", "x"))
        .complete();
    server.runs(minsu, text, "go");
    return bot.next(SlashCommandInteractionEvent.class);
  }

  @Test
  void commandsOfAllKindsAreRegistered() {
    OptionData option =
        new OptionData(OptionType.INTEGER, "count", "How many")
            .setRequiredRange(1, 10)
            .addChoice("one", 1)
            .setNameLocalization(DiscordLocale.KOREAN, "개수")
            .setDescriptionLocalization(DiscordLocale.KOREAN, "몇 개");
    bot.shards()
        .getShards()
        .getFirst()
        .updateCommands()
        .addCommands(
            Commands.slash("set", "Settings")
                .setContexts(InteractionContextType.GUILD)
                .setDefaultPermissions(
                    DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .addSubcommands(
                    new SubcommandData("language", "Language").addOptions(option),
                    new SubcommandData("where", "Where")
                        .addOption(OptionType.CHANNEL, "channel", "Channel", true)),
            Commands.message("Summarize"))
        .complete();
    assertThat(server.commands()).hasSize(2);
    assertThat(server.commands().getFirst().path("default_member_permissions").asString(""))
        .isEqualTo("32");
    assertThat(server.refusals()).isEmpty();
  }

  @Test
  void messagesOfAllKindsAreSentAndChanged() {
    var sent =
        channel()
            .sendMessage("one")
            .addEmbeds(
                new EmbedBuilder()
                    .setTitle("t", "https://a.example")
                    .setAuthor("a")
                    .setFooter("f")
                    .addField("n", "v", true)
                    .setImage("attachment://a.png")
                    .build())
            .addFiles(file("a.png").setDescription("d"))
            .addComponents(
                ActionRow.of(Button.link("https://a.example", "Open"), Button.secondary("x", "X")))
            .setSuppressedNotifications(true)
            .setNonce("abc")
            .complete();
    channel().editMessageById(sent.getIdLong(), "two").setFiles(file("b.txt")).complete();
    Message message = server.awaits(text, it -> it.content().equals("two"));
    assertThat(message.attachments()).extracting(Attachment::filename).containsExactly("b.txt");
    sent.reply("three").mentionRepliedUser(false).complete();
    channel().sendTyping().complete();
    assertThat(channel().getHistory().retrievePast(10).complete()).hasSize(2);
    channel().retrieveMessageById(sent.getIdLong()).complete().delete().complete();
    assertThat(message.isDeleted()).isTrue();
    Objects.requireNonNull(bot.shards().retrieveUserById(minsu.id()).complete())
        .openPrivateChannel()
        .complete()
        .sendMessage("psst")
        .complete();
    server.awaits(server.directMessages(minsu), it -> it.content().equals("psst"));
    assertThat(server.refusals()).isEmpty();
  }

  @Test
  void messagesOfTheSecondVersionAreSent() {
    channel()
        .sendMessageComponents(
            Container.of(
                TextDisplay.of("Hello"),
                Separator.createDivider(Separator.Spacing.SMALL),
                ActionRow.of(Button.primary("x", "X"))))
        .useComponentsV2()
        .complete();
    Message message = server.awaits(text, it -> it.text().equals("Hello"));
    server.presses(minsu, message, "X");
    bot.next(ButtonInteractionEvent.class)
        .editComponents(TextDisplay.of("Bye"))
        .useComponentsV2()
        .complete();
    assertThat(message.text()).isEqualTo("Bye");
    assertThat(server.refusals()).isEmpty();
  }

  @Test
  void interactionsAreAnsweredInAllWays() {
    SlashCommandInteractionEvent event = runs();
    var hook =
        event
            .reply("one")
            .addFiles(file("a.txt"))
            .addComponents(
                ActionRow.of(
                    StringSelectMenu.create("s").addOption("A", "a").addOption("B", "b").build()))
            .complete();
    hook.editOriginalAttachments(List.of()).complete();
    hook.retrieveOriginal().complete();
    var followUp = hook.sendMessage("two").addFiles(file("b.txt")).complete();
    hook.editMessageById(followUp.getIdLong(), "three").complete();
    hook.deleteMessageById(followUp.getIdLong()).complete();
    Message message = server.awaits(text, it -> it.content().equals("one"));
    server.selects(minsu, message, "s", "b");
    StringSelectInteractionEvent selected = bot.next(StringSelectInteractionEvent.class);
    assertThat(selected.getValues()).containsExactly("b");
    selected.editMessage("four").setComponents().complete();
    selected.getHook().deleteOriginal().complete();
    assertThat(message.isDeleted()).isTrue();
    assertThat(server.refusals()).isEmpty();
  }

  @Test
  void refusalsAreUnderstood() {
    server.faults().nextTo(text, 1, Fault.missingAccess());
    assertThatExceptionOfType(ErrorResponseException.class)
        .isThrownBy(() -> channel().sendMessage("x").complete())
        .matches(it -> it.getErrorResponse() == ErrorResponse.MISSING_ACCESS);
    server.closesDirectMessages(minsu);
    assertThatExceptionOfType(ErrorResponseException.class)
        .isThrownBy(
            () ->
                bot.shards()
                    .retrieveUserById(minsu.id())
                    .complete()
                    .openPrivateChannel()
                    .complete()
                    .sendMessage("x")
                    .complete())
        .matches(it -> it.getErrorResponse() == ErrorResponse.CANNOT_SEND_TO_USER);
  }

  /** The library's own client repeats what was cut off; the nonce keeps it from being doubled. */
  @Test
  void whatWasCutOffIsSentOnce() {
    server.faults().next(1, "POST", "/channels/{channel}/messages", Fault.cutAfter());
    channel().sendMessage("x").submit().exceptionally(it -> null).join();
    assertThat(server.calls("POST", "/channels/{channel}/messages")).hasSize(2);
    assertThat(server.sent(text)).hasSize(1);
  }

  @Test
  void tooMuchAtOnceIsWaitedFor() {
    server
        .faults()
        .next(
            1,
            "POST",
            "/channels/{channel}/messages",
            Fault.tooManyRequests(Duration.ofMillis(50)));
    channel().sendMessage("x").complete();
    assertThat(server.sent(text)).hasSize(1);
    assertThat(server.awaitsCalls("POST", "/channels/{channel}/messages", 2)).hasSize(2);
  }
}

package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.NewsChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.forums.ForumTagSnowflake;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildUnavailableEvent;
import net.dv8tion.jda.api.events.guild.override.PermissionOverrideCreateEvent;
import net.dv8tion.jda.api.events.guild.update.GuildUpdateLocaleEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real library at this server: what it sends is taken, and what it reads it understands. */
class JdaTest {
  private final DiscordServer server = DiscordServer.start();
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");
  private final Channel news = server.announcementChannel(guild, "news");
  private final JdaBot bot = new JdaBot(server);

  @BeforeEach
  void isReady() {
    next(ReadyEvent.class);
    server.rates().hold(Strictness.NONE);
  }

  @AfterEach
  void nothingWasWrong() {
    bot.close();
    server.close();
    assertThat(server.violations()).isEmpty();
    assertThat(server.refusals()).isEmpty();
  }

  private <E extends GenericEvent> E next(Class<E> type) {
    return bot.next(type);
  }

  private TextChannel textChannel() {
    return Objects.requireNonNull(bot.shards().getTextChannelById(text.id()));
  }

  private void registers(CommandData... commands) {
    bot.shards().getShards().getFirst().updateCommands().addCommands(commands).complete();
  }

  @Test
  void aCommandIsRegisteredRunDeferredAndAnsweredWithAnEmbedAndAButton() {
    registers(
        Commands.slash("digest", "Today's news")
            .addOption(OptionType.STRING, "topic", "What about", true));
    Interaction run = server.runs(minsu, text, "digest", Map.of("topic", "LLM"));

    SlashCommandInteractionEvent event = next(SlashCommandInteractionEvent.class);
    assertThat(event.getOptions().getFirst().getAsString()).isEqualTo("LLM");
    event.deferReply().complete();
    assertThat(server.awaitsAcknowledgement(run)).isEqualTo(Acknowledgement.DEFERRED_MESSAGE);
    event
        .getHook()
        .editOriginalEmbeds(new EmbedBuilder().setTitle("News").setDescription("Much").build())
        .setComponents(ActionRow.of(Button.primary("more:1", "More")))
        .complete();
    Message answer = server.awaitsAnswer(run);
    assertThat(answer.text()).isEqualTo("News\nMuch");

    Interaction press = server.presses(minsu, answer, "More");
    ButtonInteractionEvent pressed = next(ButtonInteractionEvent.class);
    assertThat(pressed.getComponentId()).isEqualTo("more:1");
    pressed.deferEdit().complete();
    pressed.getHook().editOriginal("No more").complete();
    pressed.getHook().sendMessage("Psst").setEphemeral(true).complete();
    assertThat(server.awaitsAcknowledgement(press)).isEqualTo(Acknowledgement.DEFERRED_UPDATE);
    assertThat(answer.content()).isEqualTo("No more");
    assertThat(press.followUps()).singleElement().matches(Message::isEphemeral);
  }

  @Test
  void choicesAreOfferedWhileSomebodyTypes() {
    registers(
        Commands.slash("digest", "Today's news")
            .addOptions(new OptionData(OptionType.STRING, "topic", "About", true, true)));
    Interaction typing = server.types(minsu, text, "digest", "topic", Map.of("topic", "L"));
    next(CommandAutoCompleteInteractionEvent.class).replyChoice("LLM", "llm").complete();
    assertThat(server.awaitsChoices(typing)).containsExactly(new Choice("LLM", "llm"));
  }

  @Test
  void aFormIsShownAndSent() {
    registers(Commands.slash("ask", "A question"));
    Interaction run = server.runs(minsu, server.directMessages(minsu), "ask");
    TextInput input = TextInput.create("question", TextInputStyle.PARAGRAPH).build();
    next(SlashCommandInteractionEvent.class)
        .replyModal(Modal.create("ask:1", "Ask").addComponents(Label.of("Question", input)).build())
        .complete();
    assertThat(server.awaitsModal(run).title()).isEqualTo("Ask");
    Interaction sent = server.submits(minsu, run, Map.of("Question", "Why?"));
    ModalInteractionEvent event = next(ModalInteractionEvent.class);
    assertThat(event.getValues().getFirst().getAsString()).isEqualTo("Why?");
    event.reply("Because").setEphemeral(true).complete();
    assertThat(server.awaitsAnswer(sent).content()).isEqualTo("Because");
  }

  @Test
  void aFileIsSentAndItsMessageBecomesAThread() {
    FileUpload file = FileUpload.fromData("a,b".getBytes(StandardCharsets.UTF_8), "table.csv");
    MessageCreateData data =
        new MessageCreateBuilder()
            .setContent("Hi @everyone")
            .setAllowedMentions(
                EnumSet.noneOf(net.dv8tion.jda.api.entities.Message.MentionType.class))
            .addFiles(file)
            .build();
    net.dv8tion.jda.api.entities.Message sent = textChannel().sendMessage(data).complete();
    assertThat(sent.getAttachments().getFirst().getFileName()).isEqualTo("table.csv");
    sent.createThreadChannel("Talk").complete().sendMessage("In here").setNonce("abc").complete();

    Message message = server.sent(text).getFirst();
    assertThat(message.attachments().getFirst().bytes().utf8()).isEqualTo("a,b");
    assertThat(server.pings()).isEmpty();
    Channel thread = message.thread().orElseThrow();
    assertThat(server.awaits(thread, it -> true).nonce()).isEqualTo("abc");
  }

  @Test
  void anAnnouncementIsCrossposted() {
    NewsChannel channel = Objects.requireNonNull(bot.shards().getNewsChannelById(news.id()));
    channel.sendMessage("News").complete().crosspost().complete();
    assertThat(server.awaits(news, it -> true).isCrossposted()).isTrue();
  }

  @Test
  void messagesCarryTheirTextOnlyWhereTheyNameTheBot() {
    server.says(minsu, text, "just talking");
    server.says(minsu, text, server.bot().mention() + " hello");
    assertThat(next(MessageReceivedEvent.class).getMessage().getContentRaw()).isEmpty();
    assertThat(next(MessageReceivedEvent.class).getMessage().getContentRaw()).endsWith("hello");
  }

  @Test
  void aPostOfAForumIsOpened() {
    Channel forum = server.forum(guild, "digest", true, "daily");
    next(ChannelCreateEvent.class);
    ForumChannel channel = Objects.requireNonNull(bot.shards().getForumChannelById(forum.id()));
    channel
        .createForumPost("Today", MessageCreateData.fromContent("News"))
        .setTags(ForumTagSnowflake.fromId(forum.tags().getFirst().id()))
        .complete()
        .getMessage()
        .editMessage("More news")
        .complete();
    Channel post =
        server.events().stream()
            .filter(it -> it.kind() == Event.Kind.THREAD_OPENED)
            .map(it -> (Channel) it.about())
            .findFirst()
            .orElseThrow();
    assertThat(server.sent(post)).singleElement().matches(it -> it.content().equals("More news"));
  }

  @Test
  void whatBecomesOfGuildsAndChannelsIsHeard() {
    server.botMayNot(text, Permission.SEND_MESSAGES);
    next(PermissionOverrideCreateEvent.class);
    assertThat(textChannel().canTalk()).isFalse();
    server.speaks(guild, "en-US");
    next(GuildUpdateLocaleEvent.class);
    server.deletes(text);
    next(ChannelDeleteEvent.class);
    server.kicksBot(guild);
    next(GuildLeaveEvent.class);
    server.addsBot(guild);
    next(GuildJoinEvent.class);
  }

  @Test
  void whatIsNoPayloadIsSurvived() {
    server.gateway().sendsGarbage();
    server.says(minsu, server.directMessages(minsu), "are you there?");
    assertThat(next(MessageReceivedEvent.class).getMessage().getContentRaw())
        .isEqualTo("are you there?");
  }

  @Test
  void membersAreFoundByTheirIds() {
    User stranger = server.user("Stranger", "ko");
    assertThat(textChannel().getGuild().retrieveMembersByIds(minsu.id(), stranger.id()).get())
        .singleElement()
        .matches(it -> it.getIdLong() == minsu.id());
  }

  @Test
  void aGuildThatIsDownForAWhileIsNotLeft() {
    server.goesDown(guild);
    next(GuildUnavailableEvent.class);
    server.comesBack(guild);
    next(GuildAvailableEvent.class);
  }

  @Test
  void aBotThatIsAskedToConnectAnewComesBack() {
    server.gateway().reconnects();
    next(SessionResumeEvent.class);
    server.gateway().invalidates(true);
    next(SessionResumeEvent.class);
    assertThat(server.gateway().heard(2)).hasSize(1);
  }

  @Test
  void aCutSessionIsResumedWithWhatWasMissed() {
    server.gateway().cut();
    server.says(minsu, server.directMessages(minsu), "are you there?");
    assertThat(next(MessageReceivedEvent.class).getMessage().getContentRaw())
        .isEqualTo("are you there?");
    next(SessionResumeEvent.class);
    assertThat(server.gateway().heard(6)).hasSize(1);
    assertThat(server.gateway().heard(2)).hasSize(1);
  }
}

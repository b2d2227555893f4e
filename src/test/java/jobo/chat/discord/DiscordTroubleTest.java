package jobo.chat.discord;

import static jobo.chat.discord.DiscordScene.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jobo.SettableClock;
import jobo.chat.CommandHandler;
import jobo.chat.CommandHandlers;
import jobo.chat.CommandName;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.delivery.Sending;
import jobo.discordapi.Acknowledgement;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Guild;
import jobo.discordapi.Interaction;
import jobo.discordapi.Permission;
import jobo.discordapi.Strictness;
import jobo.discordapi.User;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on Discord, and that it stays where it is. */
class DiscordTroubleTest {
  private final SettableClock clock = new SettableClock(Instant.now());
  private final TestDatabase database = TestDatabase.h2();
  private final DiscordServer server = DiscordServer.start(clock);
  private final User minsu = server.user("Minsu", "en-US");
  private final Guild guild = server.guild("AI", "en-US", minsu);
  private final Channel channel = server.textChannel(guild, "general");

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  @Test
  void anInteractionIsAcknowledgedBeforeItsWorkIsDoneAndWhileOthersWork()
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    try (DiscordHouse _ = open(CommandHandlers.doing(steps -> hold(begun, gate)))) {
      Interaction first = server.runs(minsu, channel, "help");
      begun.await();
      Interaction second = server.runs(minsu, channel, "help");
      assertThat(server.awaitsAcknowledgement(first)).isEqualTo(Acknowledgement.DEFERRED_MESSAGE);
      assertThat(server.awaitsAcknowledgement(second)).isEqualTo(Acknowledgement.DEFERRED_MESSAGE);
      assertThat(server.isFailed(first)).isFalse();
      gate.countDown();
      answer(first, "done");
      answer(second, "done");
    }
  }

  @Test
  void whileEveryProcessorWritesADigestOthersAreAcknowledged() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    int busy = 2 * Runtime.getRuntime().availableProcessors();
    CountDownLatch begun = new CountDownLatch(busy);
    CommandHandler commands =
        CommandHandlers.doing(
            steps -> {
              begun.countDown();
              while (gate.getCount() > 0) {
                Thread.onSpinWait();
              }
            });
    try (DiscordHouse _ = open(commands)) {
      for (int chat = 0; chat < busy; chat++) {
        server.runs(minsu, server.textChannel(guild, "busy-" + chat), "help");
      }
      begun.await();
      Interaction run = server.runs(minsu, channel, "help");
      assertThat(server.awaitsAcknowledgement(run)).isEqualTo(Acknowledgement.DEFERRED_MESSAGE);
      assertThat(gate.getCount()).as("they still write").isEqualTo(1);
      gate.countDown();
      answer(run, "done");
    }
  }

  @Test
  void aSlowChatDoesNotDelayAnother() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    CommandHandler commands =
        CommandHandlers.doing(
            steps -> {
              if (calls.incrementAndGet() == 1) {
                hold(begun, gate);
              }
            });
    try (DiscordHouse _ = open(commands)) {
      Interaction slow = server.runs(minsu, channel, "help");
      begun.await();
      Interaction quick = server.runs(minsu, server.textChannel(guild, "other"), "help");
      answer(quick, "done");
      gate.countDown();
      answer(slow, "done");
    }
  }

  @Test
  void longWorkShowsItsStepsInThePlaceOfTheReply() {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    CommandHandler commands =
        CommandHandlers.doing(
            steps -> {
              steps.accept("searching");
              hold(new CountDownLatch(1), first);
              steps.accept("reading");
              hold(new CountDownLatch(1), second);
            });
    try (DiscordHouse _ = open(commands)) {
      Interaction run = server.runs(minsu, channel, "help");
      jobo.discordapi.Message reply = answer(run, "⏳ searching");
      first.countDown();
      assertThat(answer(run, "⏳ reading")).isEqualTo(reply);
      second.countDown();
      assertThat(answer(run, "done")).isEqualTo(reply);
      assertThat(visible(reply)).doesNotContain("⏳");
      Channel direct = server.directMessages(minsu);
      server.says(minsu, direct, "/help");
      server.awaits(direct, it -> visible(it).contains("done"));
    }
  }

  @Test
  void whenTheTokenHasRunOutTheReplyIsAMessage() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    try (DiscordHouse _ = open(CommandHandlers.doing(steps -> hold(begun, gate)))) {
      Interaction run = server.runs(minsu, channel, "help");
      server.awaitsAcknowledgement(run);
      clock.advance(Duration.ofMinutes(16));
      gate.countDown();
      jobo.discordapi.Message late =
          server.awaits(channel, it -> it.interaction().isEmpty() && visible(it).contains("done"));
      assertThat(late.channel()).isEqualTo(channel);
    }
  }

  @Test
  void aHandlerThatThrowsIsAnsweredAndTheNextQuestionToo() {
    AtomicInteger calls = new AtomicInteger();
    CommandHandler commands =
        CommandHandlers.doing(
            steps -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("broken");
              }
            });
    try (DiscordHouse _ = open(commands)) {
      answer(server.runs(minsu, channel, "help"), "went wrong");
      answer(server.runs(minsu, channel, "help"), "done");
    }
  }

  @Test
  void whatACrashCutOffIsToldToItsAsker() {
    long interaction = 5;
    DiscordTurn turn =
        new DiscordTurn(
            interaction,
            "" + channel.id(),
            null,
            Language.ENGLISH,
            "/ask What is new?",
            true,
            false,
            "" + minsu.id(),
            null);
    assertThat(database.discordTurns().begin(turn, clock.instant())).isTrue();
    try (DiscordHouse _ = open(CommandHandlers.doing(steps -> {}))) {
      server.awaits(channel, it -> visible(it).contains("What is new?"));
      assertThat(database.discordTurns().endInterrupted()).isEmpty();
    }
  }

  @Test
  void anInteractionThatACrashCutOffIsToldInItsPlaceAndToNobodyElse() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    TestDatabase after = TestDatabase.h2();
    try (DiscordHouse _ = open(CommandHandlers.doing(steps -> hold(begun, gate)))) {
      Interaction run = server.runs(minsu, channel, "help");
      server.awaitsAcknowledgement(run);
      begun.await();
      after.discordTurns().begin(cutOff(run, run.token()), clock.instant());
      Interaction lost = server.runs(minsu, server.textChannel(guild, "other"), "help");
      server.awaitsAcknowledgement(lost);
      after.discordTurns().begin(cutOff(lost, "no-token-any-more"), clock.instant());
      try (DiscordHouse _ = DiscordHouse.open(server, CommandHandlers.doing(steps -> {}), after)) {
        answer(run, "may not have answered");
      }
      assertThat(server.sent(channel)).hasSize(1);
      assertThat(server.sent(lost.channel())).allMatch(it -> it.interaction().isPresent());
      gate.countDown();
    } finally {
      after.close();
    }
  }

  private static DiscordTurn cutOff(Interaction interaction, String token) {
    String chat = "" + interaction.channel().id();
    return new DiscordTurn(
        interaction.id(), chat, token, Language.ENGLISH, "/digest llm", false, true, "42", null);
  }

  @Test
  void aMissingPermissionIsNamed() {
    try (DiscordHouse house = open(CommandHandlers.doing(steps -> {}))) {
      server.botMayNot(channel, Permission.EMBED_LINKS);
      assertThat(eventually(house, it -> it instanceof Sending.Unreachable))
          .isEqualTo(new Sending.Unreachable("missing permission: Embed Links"));
      server.botMay(channel, Permission.EMBED_LINKS);
      server.botMayNot(channel, Permission.SEND_MESSAGES);
      assertThat(
              eventually(
                  house, it -> it instanceof Sending.Unreachable(var why) && why.contains("Send")))
          .isEqualTo(new Sending.Unreachable("missing permission: Send Messages"));
      server.kicksBot(guild);
      assertThat(
              eventually(
                  house,
                  it -> it instanceof Sending.Unreachable(var why) && why.contains("not there")))
          .isInstanceOf(Sending.Unreachable.class);
    }
  }

  @Test
  void onlyWhoMayManageTheServerChangesWhatAChannelGetsWhateverDiscordAllows() {
    User jiwoo = server.user("Jiwoo", "en-US");
    User emma = server.user("Emma", "en-US");
    server.joins(guild, jiwoo, emma);
    server.grants(guild, jiwoo, Permission.MANAGE_GUILD);
    try (DiscordHouse _ = open(CommandHandlers.forAdministrators())) {
      answer(server.runs(minsu, channel, "help"), "done");
      answer(server.runs(jiwoo, channel, "help"), "done");
      Interaction refused = server.runs(emma, channel, "help");
      jobo.discordapi.Message told = answer(refused, "Only administrators");
      answer(server.pressesId(jiwoo, told, "/help"), "done");
      answer(server.pressesId(emma, told, "/help"), "Only administrators");
      answer(server.runs(emma, server.directMessages(emma), "help"), "done");
      server.says(emma, channel, server.bot().mention() + " /help");
      server.awaits(channel, it -> it.replyTo().isPresent() && visible(it).contains("관리자만"));
    }
  }

  @Test
  void optionsAreReadInTheirOrderHoweverTheyWereFilledIn() {
    SequencedMap<String, String> filled = new LinkedHashMap<>();
    filled.put("days", "weekdays");
    filled.put("time", "08:00");
    filled.put("category", "llm");
    try (DiscordHouse _ = open(CommandHandlers.echoing(CommandName.SUBSCRIBE))) {
      answer(server.runs(minsu, channel, "subscribe", filled), "<llm 08:00 weekdays>");
      answer(server.runs(minsu, channel, "subscribe", filled.reversed()), "<llm 08:00 weekdays>");
    }
  }

  @Test
  void theSameKeyAgainIsTheSameMessage() {
    try (DiscordHouse house = open(CommandHandlers.doing(steps -> {}))) {
      Sending first = house.messenger().send(address(channel), saying("hello"), "key");
      Sending again = house.messenger().send(address(channel), saying("hello"), "key");
      Sending other = house.messenger().send(address(channel), saying("hello"), "other");
      assertThat(first).isInstanceOf(Sending.Sent.class).isEqualTo(again).isNotEqualTo(other);
      assertThat(server.sent(channel)).hasSize(2);
    }
  }

  @Test
  void whatIsAnnouncedIsPublishedAndAForumGetsAPostWithItsTag() {
    Channel news = server.announcementChannel(guild, "news");
    Channel forum = server.forum(guild, "ideas", true, "AI");
    try (DiscordHouse house = open(CommandHandlers.doing(steps -> {}))) {
      Document document =
          Document.of(
              Language.ENGLISH,
              Block.Heading.of(1, Inline.text("The morning")),
              Block.Paragraph.of(Inline.text("Nothing new.")));
      house.messenger().send(address(news), Message.of(document), "a");
      server.awaits(news, jobo.discordapi.Message::isCrossposted);
      assertThat(house.messenger().send(address(forum), Message.of(document), "b"))
          .isInstanceOf(Sending.Sent.class);
      assertThat(server.violations()).isEmpty();
    }
  }

  @Test
  void aLongMessageGoesOnInAThreadWhereThatIsAllowed() {
    Document document =
        new Document(
            Language.ENGLISH,
            IntStream.range(0, 60)
                .<Block>mapToObj(
                    it -> Block.Paragraph.of(Inline.text(it + " " + "word ".repeat(60))))
                .toList());
    Message longMessage =
        new Message(document, List.of(), List.of(new Button("Next", "/digest llm")));
    try (DiscordHouse house = open(CommandHandlers.doing(steps -> {}, longMessage))) {
      house.messenger().send(address(channel), longMessage, "a");
      Channel thread = server.awaits(channel, it -> it.thread().isPresent()).thread().orElseThrow();
      server.awaits(thread, it -> !it.buttons().isEmpty());
      Interaction run = server.runs(minsu, channel, "help");
      Channel under =
          server
              .awaits(
                  channel,
                  it -> it.interaction().filter(run::equals).isPresent() && it.thread().isPresent())
              .thread()
              .orElseThrow();
      server.awaits(under, it -> !it.buttons().isEmpty());
      Channel narrow = server.textChannel(guild, "narrow");
      server.botMayNot(narrow, Permission.CREATE_PUBLIC_THREADS);
      Interaction there = server.runs(minsu, narrow, "help");
      server.awaits(narrow, it -> !it.buttons().isEmpty());
      assertThat(there.original().flatMap(jobo.discordapi.Message::thread)).isEmpty();
      assertThat(server.violations()).isEmpty();
    }
  }

  @Test
  void moreButtonsThanDiscordTakesAreAMenu() {
    List<Button> buttons =
        IntStream.range(0, 60)
            .mapToObj(it -> new Button("Category " + it, "/help c" + it))
            .toList();
    Message many = new Message(Document.text(Language.ENGLISH, "done"), List.of(), buttons);
    try (DiscordHouse _ = open(CommandHandlers.doing(steps -> {}, many))) {
      Interaction run = server.runs(minsu, channel, "help");
      jobo.discordapi.Message reply = answer(run, "done");
      assertThat(reply.components()).hasSize(3);
      Interaction chosen = server.selects(minsu, reply, "menu:1", "/help c30");
      answer(chosen, "done");
      assertThat(server.violations()).isEmpty();
    }
  }

  private DiscordHouse open(CommandHandler commands) {
    server.rates().hold(Strictness.NONE);
    return DiscordHouse.open(server, commands, database);
  }

  private jobo.discordapi.Message answer(Interaction interaction, String said) {
    return server.awaits(
        interaction.channel(),
        it ->
            it.interaction().filter(interaction::equals).isPresent() && visible(it).contains(said));
  }

  /** What is told of a permission comes over the gateway, a little after it was changed. */
  private Sending eventually(DiscordHouse house, java.util.function.Predicate<Sending> wanted) {
    for (int look = 0; look < 300; look++) {
      Sending sending = house.messenger().send(address(channel), saying("hello"), "look " + look);
      if (wanted.test(sending)) {
        return sending;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("It was never so");
  }

  private static ChatAddress address(Channel channel) {
    return new DiscordChat(channel.id(), false).address();
  }

  private static Message saying(String text) {
    return Message.of(Document.text(Language.ENGLISH, text));
  }

  private static void hold(CountDownLatch begun, CountDownLatch gate) {
    begun.countDown();
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

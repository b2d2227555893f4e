package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jobo.chat.CommandHandlers;
import jobo.delivery.Message;
import jobo.delivery.Sending;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Fault;
import jobo.discordapi.Strictness;
import jobo.document.Document;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer of Discord to a message, and what it calls for. */
class DiscordAnswersTest {
  private static final Message HELLO = Message.of(Document.text(Language.ENGLISH, "hello"));

  private static TestDatabase database;
  private static DiscordServer server;
  private static DiscordHouse house;
  private static Channel channel;
  private static int sent;

  @BeforeAll
  static void open() {
    database = TestDatabase.h2();
    server = DiscordServer.start();
    server.rates().hold(Strictness.NONE);
    channel = server.textChannel(server.guild("AI", "ko", server.user("Minsu", "ko")), "general");
    house = DiscordHouse.open(server, CommandHandlers.doing(steps -> {}), database);
  }

  @AfterAll
  static void close() {
    house.close();
    server.close();
    database.close();
  }

  @AfterEach
  void well() {
    server.faults().end();
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(Fault.unauthorized(), new Sending.Unauthorized("401 ")),
        Arguments.of(Fault.missingAccess(), new Sending.Unreachable("403 ")),
        Arguments.of(Fault.missingPermissions(), new Sending.Unreachable("403 ")),
        Arguments.of(Fault.unknownChannel(), new Sending.Unreachable("404 ")),
        Arguments.of(Fault.cannotSendToUser(), new Sending.Unreachable("403 ")),
        Arguments.of(Fault.status(400, 50035, "Invalid Form Body"), new Sending.Refused("400 ")),
        Arguments.of(
            Fault.status(400, 50006, "Cannot send an empty message"), new Sending.Refused("400 ")),
        Arguments.of(
            Fault.status(400, 200000, "Message was blocked by automatic moderation"),
            new Sending.Refused("400 ")),
        Arguments.of(
            Fault.status(403, 240000, "Message blocked by harmful links filter"),
            new Sending.Refused("403 ")),
        // A plainer message would not open it either; somebody has to.
        Arguments.of(
            Fault.status(400, 50083, "Thread is archived"), new Sending.Unreachable("400 ")));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerIsToldByWhatItCallsFor(Fault fault, Sending expected) {
    server.faults().next(1, "POST", "/channels/{channel}/messages", fault);
    Sending sending = send();
    assertThat(sending).hasSameClassAs(expected);
    assertThat(sending.toString()).contains(expected.toString().replaceAll(".*=(\\d+ ).*", "$1"));
  }

  @Test
  void whatIsAskedToWaitIsSentWhenItsTimeHasCome() {
    server
        .faults()
        .next(
            1,
            "POST",
            "/channels/{channel}/messages",
            Fault.tooManyRequests(Duration.ofMillis(200)));
    assertThat(send()).isInstanceOf(Sending.Sent.class);
  }

  static Stream<Fault> passing() {
    return Stream.of(
        Fault.serverError(), Fault.unavailable(), Fault.cutAfter(), Fault.brokenJson());
  }

  @ParameterizedTest
  @MethodSource("passing")
  void whateverHappensOnceAndMayHaveArrivedIsThereOnce(Fault fault) {
    server.faults().next(1, "POST", "/channels/{channel}/messages", fault);
    int before = server.sent(channel).size();
    String key = "passing " + sent++;
    Sending first = house.messenger().send(address(), HELLO, key);
    Sending second = house.messenger().send(address(), HELLO, key);
    assertThat(first)
        .isInstanceOfAny(Sending.Sent.class, Sending.Later.class, Sending.Unclear.class);
    assertThat(second).isInstanceOf(Sending.Sent.class);
    assertThat(server.sent(channel)).hasSize(before + 1);
  }

  @Test
  void whatDiscordItselfFailsAtAgainAndAgainMayHaveArrived() {
    for (Fault fault : List.of(Fault.unavailable(), Fault.serverError(), Fault.htmlPage())) {
      server.faults().next(20, "POST", "/channels/{channel}/messages", fault);
      assertThat(send()).as("%s", fault).isInstanceOf(Sending.Unclear.class);
      server.faults().end();
    }
  }

  @Test
  void whatNobodyEverSentDidNotArriveWhateverWentWrong() {
    server.faults().next(20, "POST", "/users/@me/channels", Fault.serverError());
    ChatAddress person = new DiscordChat(server.user("Jiwoo", "ko").id(), true).address();
    assertThat(house.messenger().send(person, HELLO, "key " + sent++))
        .isInstanceOf(Sending.Later.class);
  }

  private static Sending send() {
    return house.messenger().send(address(), HELLO, "key " + sent++);
  }

  private static ChatAddress address() {
    return new DiscordChat(channel.id(), false).address();
  }
}

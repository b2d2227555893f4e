package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.FastClock;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Fault;
import jobo.delivery.Message;
import jobo.delivery.Sending;
import jobo.demo.WireHouse;
import jobo.document.Document;
import jobo.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer of Telegram to a message, and what it calls for. */
class AnswersTest {
  /** Longer than a busy machine takes for an answer. */
  private static final Duration AMPLE = Duration.ofSeconds(30);

  private static final Message HELLO = Message.of(Document.text(Language.ENGLISH, "hello"));

  private final InstantSource clock = FastClock.from(WireHouse.CALENDAR.close(WireHouse.TODAY));
  private final BotApiServer server = BotApiServer.start();
  private final Chat chat = server.privateChat(server.user("Minsu", "en"));
  private final SendingQueue queue = new SendingQueue(clock);

  @AfterEach
  void close() {
    queue.close();
    server.close();
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(
            Fault.status(400, "Bad Request: can't parse entities: Unsupported start tag"),
            new Sending.Refused("400 Bad Request: can't parse entities: Unsupported start tag")),
        Arguments.of(
            Fault.status(400, "Bad Request: message is too long"),
            new Sending.Refused("400 Bad Request: message is too long")),
        Arguments.of(
            Fault.status(400, "Bad Request: chat not found"),
            new Sending.Unreachable("400 Bad Request: chat not found")),
        Arguments.of(
            Fault.status(400, "Bad Request: TOPIC_CLOSED"),
            new Sending.Unreachable("400 Bad Request: TOPIC_CLOSED")),
        Arguments.of(
            Fault.status(400, "Bad Request: not enough rights to send text messages to the chat"),
            new Sending.Unreachable(
                "400 Bad Request: not enough rights to send text messages to the chat")),
        Arguments.of(Fault.unauthorized(), new Sending.Unauthorized("401 Unauthorized")),
        Arguments.of(Fault.status(404, "Not Found"), new Sending.Unauthorized("404 Not Found")),
        Arguments.of(
            Fault.blocked(), new Sending.Unreachable("403 Forbidden: bot was blocked by the user")),
        Arguments.of(
            Fault.status(403, "Forbidden: bot was kicked from the supergroup chat"),
            new Sending.Unreachable("403 Forbidden: bot was kicked from the supergroup chat")),
        Arguments.of(
            Fault.tooManyRequests(40),
            new Sending.Later(Duration.ofSeconds(40), "429 Too Many Requests: retry after 40")),
        Arguments.of(
            Fault.tooManyRequests(1_000_000),
            new Sending.Later(Duration.ofHours(1), "429 Too Many Requests: retry after 1000000")),
        Arguments.of(
            Fault.serverError(),
            new Sending.Later(Duration.ofSeconds(5), "500 Internal Server Error")),
        Arguments.of(
            Fault.badGateway(), new Sending.Later(Duration.ofSeconds(5), "502 Bad Gateway")),
        Arguments.of(
            Fault.status(504, "Gateway Timeout"), new Sending.Unclear("504 Gateway Timeout")),
        Arguments.of(
            Fault.cutBefore(),
            new Sending.Unclear("the connection ended before Telegram answered")),
        Arguments.of(
            Fault.cutAfter(), new Sending.Unclear("the connection ended before Telegram answered")),
        Arguments.of(Fault.held(), new Sending.Unclear("Telegram did not answer in time")),
        Arguments.of(Fault.heldAnswer(), new Sending.Unclear("Telegram did not answer in time")));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerIsToldByWhatItCallsFor(Fault fault, Sending sending) {
    server.faults().next(1, "sendMessage", fault);
    Duration longest = fault instanceof Fault.Held ? Duration.ofMillis(300) : AMPLE;
    assertThat(send(server.address(), chat.id(), longest)).isEqualTo(sending);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void anAnswerThatNobodyCanReadMayHaveArrived(Fault fault) {
    server.faults().next(1, "sendMessage", fault);
    assertThat(send(server.address(), chat.id())).isInstanceOf(Sending.Unclear.class);
  }

  static Stream<Fault> unreadable() {
    return Stream.of(Fault.brokenJson(), Fault.htmlPage());
  }

  @Test
  void aGroupThatBecameASupergroupIsFollowedToItsNewAddress() {
    Chat group = server.group("모임", server.user("Jiwoo", "ko"));
    Chat supergroup = server.upgrades(group);
    assertThat(send(server.address(), group.id()))
        .isEqualTo(new Sending.Moved(new TelegramChat(supergroup.id(), null).address()));
  }

  @Test
  void whereNobodyListensNothingWasSent() throws Exception {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    assertThat(send(nobody, chat.id()))
        .isEqualTo(new Sending.Later(Duration.ofSeconds(5), "Telegram cannot be reached"));
  }

  private Sending send(URI address, long to) {
    return send(address, to, AMPLE);
  }

  private Sending send(URI address, long to, Duration longest) {
    TelegramSettings settings = new TelegramSettings(server.token(), address);
    return new TelegramMessenger(
            TelegramConfiguration.client(settings, longest),
            settings.bot(),
            queue,
            new TelegramRenderer(ZoneOffset.UTC, TelegramHouse.BASE),
            file -> Optional.empty())
        .send(new TelegramChat(to, null).address(), HELLO, "key");
  }
}

package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Fault;
import jobo.botapi.Topic;
import jobo.botapi.User;
import jobo.delivery.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Telegram grants, asked for without a message. */
class TelegramAccessTest {
  private static final Access NO_PICTURES = Access.lacking(Set.of(Access.Lack.PICTURES));

  private final BotApiServer server = BotApiServer.start();
  private final User minsu = server.user("Minsu", "ko");

  /** Longer than a busy machine takes for an answer. */
  private final TelegramAccess access = access(Duration.ofSeconds(30));

  @AfterEach
  void close() {
    assertThat(server.calls("sendMessage")).isEmpty();
    assertThat(server.violations()).isEmpty();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whereJoboWritesNothingIsLacking(Place place) {
    assertThat(granted(place.open(server, minsu))).isEqualTo(Access.FULL);
  }

  /** What somebody does who owns a chat. */
  interface Change {
    void make(BotApiServer server, Chat chat, User owner);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change(
            Place.PRIVATE_KOREAN,
            (it, chat, owner) -> it.blocks(owner),
            barred("403 Forbidden: bot was blocked by the user")),
        change(
            Place.PRIVATE_KOREAN,
            (it, chat, owner) -> it.deactivates(owner),
            barred("403 Forbidden: user is deactivated")),
        change(
            Place.GROUP,
            (it, chat, owner) -> it.kicks(chat, it.bot()),
            barred("403 Forbidden: bot was kicked from the group chat")),
        change(
            Place.SUPERGROUP,
            (it, chat, owner) -> it.leaves(chat, it.bot()),
            barred("403 Forbidden: bot is not a member of the supergroup chat")),
        change(
            Place.SUPERGROUP,
            (it, chat, owner) -> it.restricts(chat, it.bot()),
            barred("restricted without can_send_messages")),
        change(
            Place.SUPERGROUP, (it, chat, owner) -> it.restrictsToText(chat, it.bot()), NO_PICTURES),
        change(
            Place.SUPERGROUP,
            (it, chat, owner) -> it.forbidsMessages(chat),
            barred("the chat's permissions are without can_send_messages")),
        change(Place.SUPERGROUP, (it, chat, owner) -> it.forbidsPhotos(chat), NO_PICTURES),
        change(
            Place.SUPERGROUP,
            (it, chat, owner) -> {
              it.forbidsMessages(chat);
              it.promotes(chat, it.bot());
            },
            Access.FULL),
        change(Place.CHANNEL, (it, chat, owner) -> it.demotes(chat, it.bot()), barred("member")),
        change(
            Place.CHANNEL,
            (it, chat, owner) -> it.promotesToEdit(chat, it.bot()),
            barred("administrator without can_post_messages")),
        change(
            Place.CHANNEL,
            (it, chat, owner) -> it.kicks(chat, it.bot()),
            barred("403 Forbidden: bot was kicked from the channel chat")),
        change(Place.GROUP, (it, chat, owner) -> it.forbidsPhotos(it.upgrades(chat)), NO_PICTURES));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatIsTakenFromItIsTold(Place place, Change change, Access granted) {
    Chat chat = place.open(server, minsu);
    change.make(server, chat, minsu);
    assertThat(granted(chat)).isEqualTo(granted);
  }

  @Test
  void aTopicThatWasClosedIsBarredAndItsNeighbourIsNot() {
    Chat forum = server.forum("AI", minsu);
    Topic open = server.topic(forum, "open");
    Topic closed = server.topic(forum, "closed");
    server.closes(forum, closed);
    assertThat(granted(forum, open)).isEqualTo(Access.FULL);
    assertThat(granted(forum, closed).barred())
        .hasValue("400 Bad Request: message thread not found");
  }

  static Stream<Arguments> troubles() {
    return Stream.of("sendChatAction", "getChat", "getChatMember")
        .flatMap(
            method ->
                Stream.of(
                        Fault.tooManyRequests(40),
                        Fault.serverError(),
                        Fault.badGateway(),
                        Fault.htmlPage(),
                        Fault.status(504, "Gateway Timeout"),
                        Fault.status(400, "Bad Request: nobody knows this"),
                        Fault.unauthorized(),
                        Fault.cutBefore(),
                        Fault.held())
                    .map(fault -> Arguments.of(method, fault)));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void withoutAnAnswerNothingIsKnown(String method, Fault fault) {
    Chat group = server.supergroup("AI", minsu);
    server.faults().next(1, method, fault);
    TelegramAccess asking =
        fault instanceof Fault.Held ? access(Duration.ofMillis(300)) : this.access;
    Access granted = asking.in(new TelegramChat(group.id(), null));
    assertThat(granted.unknown()).isPresent();
    assertThat(granted.barred()).isEmpty();
    assertThat(granted.isFree()).isFalse();
  }

  @Test
  void aChatThatIsSaidToHaveMovedAgainAndAgainIsNotFollowedForEver() {
    Chat chat = server.privateChat(minsu);
    server.faults().nextTo(chat, 1_000, Fault.migrated(chat));
    assertThat(granted(chat)).isEqualTo(Access.unknown("the chat has moved"));
    assertThat(server.calls()).hasSize(2);
  }

  private TelegramAccess access(Duration longest) {
    TelegramSettings settings = new TelegramSettings(server.token(), server.address());
    return new TelegramAccess(TelegramConfiguration.client(settings, longest), server.bot().id());
  }

  private Access granted(Chat chat) {
    return access.in(new TelegramChat(chat.id(), null));
  }

  private Access granted(Chat forum, Topic topic) {
    return access.in(new TelegramChat(forum.id(), Math.toIntExact(topic.id())));
  }

  private static Arguments change(Place place, Change change, Access granted) {
    return Arguments.of(place, change, granted);
  }

  private static Access barred(String reason) {
    return Access.barred(reason);
  }
}

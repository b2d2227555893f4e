package jobo.chat.discord;

import static jobo.chat.discord.DiscordScene.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import jobo.chat.CommandHandlers;
import jobo.delivery.Access;
import jobo.delivery.Attachment;
import jobo.delivery.Departure;
import jobo.delivery.Message;
import jobo.delivery.Parcel;
import jobo.delivery.Sending;
import jobo.delivery.Trace;
import jobo.discordapi.Channel;
import jobo.discordapi.Event;
import jobo.discordapi.Fault;
import jobo.discordapi.Permission;
import jobo.discordapi.Strictness;
import jobo.document.Block;
import jobo.document.Document;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the parts of a delivery go on Discord, whatever becomes of the parts before them. */
class DiscordDeliveryTest extends DeliveringDiscord {
  private static final String CREATE = "/channels/{channel}/messages";
  private static final String THREADS = "/channels/{channel}/messages/{message}/threads";

  @Test
  void whatFollowsStandsInAThreadOfTheFirstAlsoAfterARestart() {
    String first = sent(channel, "one", null);
    assertThat(server.sent(channel).getFirst().thread()).as("for one part alone").isEmpty();
    sent(channel, "two", first);
    restart();
    sent(channel, "three", first);
    assertThat(server.sent(channel)).hasSize(1);
    Channel thread = server.sent(channel).getFirst().thread().orElseThrow();
    assertThat(thread.name()).isEqualTo("The morning");
    assertThat(said(thread)).containsExactly("two", "three");
  }

  @Test
  void aThreadThatWasMadeWithoutAnybodyLearningOfItIsUsed() {
    String first = sent(channel, "one", null);
    server.faults().next(1, "POST", THREADS, Fault.cutAfter());
    // The library's event thread may be just about to learn of the thread, too.
    Parcel parcel = new Parcel(address(channel), body("two"), "key", first);
    eventually(() -> messenger().send(parcel, Departure.FREE) instanceof Sending.Sent);
    assertThat(server.calls("POST", THREADS)).hasSize(2);
    Channel thread = server.sent(channel).getFirst().thread().orElseThrow();
    assertThat(said(thread)).containsExactly("two");
    assertThat(server.sent(channel)).hasSize(1);
  }

  @Test
  void anArchivedThreadIsFoundByItsMessage() {
    String first = sent(channel, "one", null);
    sent(channel, "two", first);
    Channel thread = server.sent(channel).getFirst().thread().orElseThrow();
    restart(() -> server.archives(thread));
    assertThat(sent(channel, "three", first)).startsWith(thread.id() + "/");
    assertThat(said(thread)).containsExactly("two", "three");
    assertThat(thread.isArchived()).isFalse();
  }

  @Test
  void whatFollowsIsNotLostWithItsFirstMessageOrThread() {
    String first = sent(channel, "one", null);
    server.deletes(minsu, server.sent(channel).getFirst());
    assertThat(sent(channel, "two", first)).startsWith(channel.id() + "/");

    String second = sent(channel, "three", null);
    sent(channel, "four", second);
    Channel thread = server.sent(channel).getLast().thread().orElseThrow();
    server.locks(thread);
    assertThat(sent(channel, "five", second)).startsWith(channel.id() + "/");
    server.deletes(thread);
    assertThat(sent(channel, "six", second)).startsWith(channel.id() + "/");
    assertThat(said(channel)).contains("two", "three", "five", "six");
  }

  @Test
  void whereThreadsAreNotAllowedTheChannelGetsItAll() {
    server.botMayNot(channel, Permission.CREATE_PUBLIC_THREADS);
    awaitLack(channel, Access.Lack.THREADS);
    String first = sent(channel, "one", null);
    sent(channel, "two", first);
    assertThat(said(channel)).containsExactly("one", "two");
    assertThat(server.calls("POST", THREADS)).isEmpty();
  }

  @Test
  void inPrivateAndInAThreadAllStandsInPlace() {
    Channel talk = server.thread(minsu, channel, "Talk");
    for (ChatAddress chat : List.of(address(talk), person)) {
      eventually(() -> messenger().access(chat).equals(Access.FULL));
      Sending.Sent first = (Sending.Sent) send(chat, "one", null);
      assertThat(send(chat, "two", first.remoteId())).isInstanceOf(Sending.Sent.class);
    }
    assertThat(said(talk)).containsExactly("one", "two");
    assertThat(said(server.directMessages(minsu))).containsExactly("one", "two");
    assertThat(server.calls("POST", THREADS)).isEmpty();
  }

  @Test
  void aForumGetsAPostInWhichWhatFollowsStands() {
    Channel forum = server.forum(guild, "ideas", true, "AI");
    restart(); // so that its tags are known
    String first = sent(forum, "one", null);
    restart();
    sent(forum, "two", first);
    Channel post = posts().getFirst();
    assertThat(posts()).hasSize(1);
    assertThat(first).isEqualTo(post.id() + "/" + post.id());
    assertThat(post.name()).isEqualTo("The morning");
    assertThat(post.appliedTags()).hasSize(1);
    assertThat(said(post)).containsExactly("one", "two");
    server.deletes(post);
    sent(forum, "three", first);
    assertThat(said(posts().getLast())).containsExactly("three");
  }

  @Test
  void aForumsPostIsNotRepeatedByTheLibraryAsNothingKeepsItFromBeingThereTwice() {
    Channel forum = server.forum(guild, "ideas", false);
    awaitFree(forum);
    server.faults().next(1, "POST", "/channels/{channel}/threads", Fault.unavailable());
    assertThat(send(address(forum), "one", null)).isInstanceOf(Sending.Unclear.class);
    assertThat(server.calls("POST", "/channels/{channel}/threads")).hasSize(1);
  }

  @Test
  void theFirstOfAnAnnouncementIsPublishedAndOnce() {
    Channel news = server.announcementChannel(guild, "news");
    awaitFree(news);
    Parcel parcel = new Parcel(address(news), body("one"), "key", null);
    Sending first = messenger().send(parcel, Departure.FREE);
    server.awaits(news, jobo.discordapi.Message::isCrossposted);
    assertThat(messenger().send(parcel, Departure.FREE)).isEqualTo(first);
    sent(news, "two", ((Sending.Sent) first).remoteId());
    assertThat(server.calls("POST", "/channels/{channel}/messages/{message}/crosspost")).hasSize(1);
  }

  @Test
  void withoutTheRightToAttachAPictureIsToldInWords() {
    Attachment picture = new Attachment("day.png", new byte[] {1});
    Document document = Document.of(Language.ENGLISH, new Block.Picture("day.png", "3 bars"));
    Message message = new Message(document, List.of(picture), List.of());
    server.botMayNot(channel, Permission.ATTACH_FILES);
    awaitLack(channel, Access.Lack.PICTURES);
    assertThat(messenger().send(address(channel), message, "key")).isInstanceOf(Sending.Sent.class);
    jobo.discordapi.Message sent = server.sent(channel).getFirst();
    assertThat(visible(sent)).contains("3 bars");
    assertThat(sent.attachments()).isEmpty();
  }

  @Test
  void aWithheldPartIsNotAskedAboutAgainAndMakesNoRequest() {
    int before = server.calls("POST", CREATE).size();
    Parcel parcel = new Parcel(address(channel), body("one"), "key", null);
    assertThat(messenger().send(parcel, () -> false)).isEqualTo(new Sending.Withheld());
    assertThat(server.calls("POST", CREATE)).hasSize(before);
    Departure broken =
        () -> {
          throw new IllegalStateException("no database");
        };
    assertThat(messenger().send(parcel, broken)).isEqualTo(new Sending.Withheld());
    assertThat(server.calls("POST", CREATE)).hasSize(before);
  }

  @Test
  void whatJdaRepeatsByItselfIsThereOnce() {
    server.faults().next(1, "POST", CREATE, Fault.unavailable());
    sent(channel, "one", null);
    assertThat(server.calls("POST", CREATE)).hasSize(2);
    assertThat(said(channel)).containsExactly("one");
  }

  @Test
  void whatIsGrantedIsTold() {
    server.botMayNot(
        channel,
        Permission.ATTACH_FILES,
        Permission.READ_MESSAGE_HISTORY,
        Permission.SEND_MESSAGES_IN_THREADS);
    eventually(
        () ->
            messenger()
                .access(address(channel))
                .equals(Access.lacking(EnumSet.allOf(Access.Lack.class))));
    server.botMayNot(channel, Permission.SEND_MESSAGES, Permission.EMBED_LINKS);
    eventually(() -> messenger().access(address(channel)).barred().isPresent());
    assertThat(messenger().access(address(channel)))
        .isEqualTo(Access.barred("missing permission: Send Messages, Embed Links"));
    server.kicksBot(guild);
    eventually(() -> messenger().access(address(channel)).equals(Access.barred(BodySender.ABSENT)));
  }

  @Test
  void withoutASessionNothingIsClaimed() {
    try (DiscordHouse away =
        DiscordHouse.beginning(
            server, "wrong.token", CommandHandlers.doing(steps -> {}), database)) {
      Parcel parcel = new Parcel(address(channel), body("one"), key(), null);
      assertThat(away.messenger().access(address(channel)))
          .isEqualTo(Access.unknown("not connected to Discord"));
      assertThat(away.messenger().trace(parcel, Instant.EPOCH)).isInstanceOf(Trace.NotNow.class);
      assertThat(away.messenger().send(parcel, Departure.FREE)).isInstanceOf(Sending.Later.class);
      assertThat(away.messenger().link(address(channel), "5/7")).isEmpty();
    }
  }

  @Test
  void aMessageIsLookedAtInItsServerOrInPrivate() {
    String id = sent(channel, "one", null);
    assertThat(messenger().link(address(channel), id))
        .hasToString("Optional[https://discord.com/channels/%d/%s]".formatted(guild.id(), id));
    assertThat(messenger().link(person, "5/7"))
        .hasToString("Optional[https://discord.com/channels/@me/5/7]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5/", "a/b", "0/1", "99999999999999999999/1"})
  void whatIsNoIdOfAFirstPartLetsTheChannelHaveIt(String first) {
    assertThat(RemoteId.of(first)).isEmpty();
    assertThat(sent(channel, "two", first)).startsWith(channel.id() + "/");
  }

  @Test
  void manyChannelsAtOnceKeepToThePaceOverAll() {
    List<Channel> channels =
        IntStream.range(0, 120).mapToObj(it -> server.textChannel(guild, "c" + it)).toList();
    awaitFree(channels.getLast());
    server.rates().hold(Strictness.ALL);
    List<Sending> sendings =
        channels.parallelStream().map(it -> send(address(it), "one", null)).toList();
    assertThat(sendings).hasOnlyElementsOfType(Sending.Sent.class);
    assertThat(server.refusals()).isEmpty();
    assertThat(server.rates().mostInAnySecond()).isBetween(40, 50);
  }

  private List<Channel> posts() {
    return server.events().stream()
        .filter(it -> it.kind() == Event.Kind.THREAD_OPENED)
        .map(it -> (Channel) it.about())
        .toList();
  }
}

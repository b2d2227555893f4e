package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jobo.delivery.Access;
import jobo.delivery.Attachment;
import jobo.delivery.Departure;
import jobo.delivery.Message;
import jobo.delivery.Parcel;
import jobo.delivery.Sending;
import jobo.delivery.Trace;
import jobo.discordapi.Channel;
import jobo.discordapi.Fault;
import jobo.discordapi.Permission;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

/** Whether a part has arrived is told by what stands in its chat. */
class DiscordTraceTest extends DeliveringDiscord {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final String CREATE = "/channels/{channel}/messages";

  @Test
  void whatHasArrivedIsFoundWhereverItStands() {
    String first = sent(channel, "one", null);
    String again = sent(channel, "one", null);
    String second = sent(channel, "two", first);
    assertThat(trace(channel, "one", null)).isEqualTo(new Trace.Found(List.of(again, first)));
    assertThat(trace(channel, "two", first)).isEqualTo(new Trace.Found(List.of(second)));
    assertThat(trace(channel, "two", null)).isEqualTo(new Trace.Absent());
    assertThat(trace(channel, "three", first)).isEqualTo(new Trace.Absent());
    Sending.Sent said = (Sending.Sent) send(person, "one", null);
    assertThat(trace(person, "one", null)).isEqualTo(new Trace.Found(List.of(said.remoteId())));
  }

  @Test
  void whatIsInAForumIsFoundByWhatItSaysOrElseByItsTitle() {
    Channel forum = server.forum(guild, "ideas", false);
    awaitFree(forum);
    assertThat(trace(forum, "one", null)).isEqualTo(new Trace.Absent());
    String first = sent(forum, "one", null);
    server.thread(minsu, forum, "The morning");
    assertThat(trace(forum, "one", null)).isEqualTo(new Trace.Found(List.of(first)));
    assertThat(trace(forum, "other", null)).isEqualTo(new Trace.Absent());
    server.botMayNot(forum, Permission.READ_MESSAGE_HISTORY);
    awaitLack(forum, Access.Lack.HISTORY);
    assertThat(trace(forum, "one", null)).isEqualTo(new Trace.Found(List.of(first)));
  }

  @Test
  void everyFormIsFoundAsItWasSent() {
    Attachment picture = new Attachment("day.png", new byte[] {1});
    Document document =
        Document.of(
            Language.ENGLISH,
            Block.Heading.of(1, Inline.text("The  morning")),
            new Block.Picture("day.png", "3 *bars*"),
            Block.Paragraph.of(
                Inline.text("It is "),
                Inline.strong("new_"),
                Inline.link("here", java.net.URI.create("https://wire.example/a_b?(c)")),
                Inline.text(". "),
                new Inline.Moment(LONG_AGO)));
    Optional<String> body =
        Optional.of(
            messenger().bodies(new Message(document, List.of(picture), List.of())).getFirst());
    for (; body.isPresent(); body = messenger().plainer(body.get())) {
      Parcel parcel = new Parcel(address(channel), body.get(), key(), null);
      Sending.Sent sent = (Sending.Sent) messenger().send(parcel, Departure.FREE);
      Trace.Found found = (Trace.Found) messenger().trace(parcel, LONG_AGO);
      assertThat(found.remoteIds()).as(body.get()).contains(sent.remoteId());
    }
    assertThat(server.sent(channel)).hasSize(4);
  }

  @Test
  void howeverMuchOthersWriteWhatArrivedIsFound() {
    String first = sent(channel, "one", null);
    IntStream.range(0, 250).forEach(it -> server.says(minsu, channel, "talk " + it));
    assertThat(trace(channel, "one", null)).isEqualTo(new Trace.Found(List.of(first)));
    assertThat(trace(channel, "two", null)).isEqualTo(new Trace.Absent());
    IntStream.range(0, 250).forEach(it -> server.says(minsu, channel, "talk " + it));
    assertThat(trace(channel, "two", null)).as("not all was read").isEqualTo(new Trace.Unknown());
  }

  @Test
  void whatIsOlderOrByOthersIsNoTrace() {
    sent(channel, "one", null);
    Parcel parcel = new Parcel(address(channel), body("one"), "key", null);
    assertThat(messenger().trace(parcel, Instant.now().plus(Duration.ofHours(1))))
        .isEqualTo(new Trace.Absent());
    server.says(minsu, channel, server.bot().mention() + " two");
    assertThat(trace(channel, server.bot().mention() + " two", null)).isEqualTo(new Trace.Absent());
  }

  @Test
  void whatCannotBeReadNowIsReadLaterAndWhatMayNotBeReadIsNotKnown() {
    sent(channel, "one", null);
    server.faults().next(1, "GET", CREATE, Fault.serverError());
    assertThat(trace(channel, "one", null)).isInstanceOf(Trace.NotNow.class);
    server.botMayNot(channel, Permission.READ_MESSAGE_HISTORY);
    awaitLack(channel, Access.Lack.HISTORY);
    assertThat(trace(channel, "one", null)).isEqualTo(new Trace.Unknown());
  }
}

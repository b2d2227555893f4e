package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import jobo.SettableClock;
import jobo.botapi.BotApiServer;
import jobo.botapi.Call;
import jobo.botapi.Chat;
import jobo.botapi.Fault;
import jobo.botapi.Sent;
import jobo.botapi.Topic;
import jobo.botapi.User;
import jobo.delivery.Attachment;
import jobo.delivery.Button;
import jobo.delivery.Departure;
import jobo.delivery.Message;
import jobo.delivery.Parcel;
import jobo.delivery.Sending;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what was kept leaves for Telegram. */
class TelegramParcelTest {
  private static final Message STORY =
      new Message(
          Document.of(
              Language.ENGLISH,
              Block.Heading.of(1, Inline.text("Models & <more>")),
              Block.Paragraph.of(
                  Inline.strong("1 < 2"),
                  Inline.text(" \"&lt;\" "),
                  Inline.link("one", URI.create("https://wire.example/1?a=1&b=%22x%22")),
                  Inline.text(", "),
                  Inline.link("two", URI.create("https://wire.example/2")),
                  Inline.text(", "),
                  Inline.link("one again", URI.create("https://wire.example/1?a=1&b=%22x%22")))),
          List.of(),
          List.of(new Button("Help", "/help")));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
  private final BotApiServer server = BotApiServer.start(clock);
  private final User minsu = server.user("Minsu", "ko");
  private final Chat chat = server.privateChat(minsu);
  private final SendingQueue queue = new SendingQueue(clock);
  private final TelegramMessenger messenger =
      new TelegramMessenger(
          TelegramConfiguration.client(
              new TelegramSettings(server.token(), server.address()), Duration.ofSeconds(10)),
          server.bot().id(),
          queue,
          new TelegramRenderer(ZoneOffset.UTC, TelegramHouse.BASE),
          file -> Optional.empty());

  @AfterEach
  void close() {
    queue.close();
    server.close();
  }

  @Test
  void theFormsAreMarkupThenPlainWordsThenTheTitleAndWhereTheLinksLead() {
    String html = messenger.bodies(STORY).getFirst();
    String plain = messenger.plainer(html).orElseThrow();
    String links = messenger.plainer(plain).orElseThrow();
    assertThat(messenger.plainer(links)).isEmpty();

    assertThat(sent(html).html()).startsWith("<b>Models &amp; &lt;more&gt;</b>");
    assertThat(TelegramScene.visible(sent(plain)))
        .isEqualTo("Models & <more>\n\n1 < 2 \"&lt;\" one, two, one again".replace("\n\n", "\n"));
    assertThat(TelegramScene.visible(sent(links)))
        .isEqualTo("Models & <more>\nhttps://wire.example/1?a=1&b=%22x%22\nhttps://wire.example/2");
    assertThat(server.calls("sendMessage"))
        .extracting(it -> it.text("parse_mode"))
        .containsExactly("HTML", "", "");
    assertThat(server.sent(chat))
        .allSatisfy(it -> assertThat(it.mayPreview()).isFalse())
        .allSatisfy(it -> assertThat(it.buttons()).hasSize(1));
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void withoutLinksThePlainWordsAreThePlainestForm() {
    Message message = Message.of(Document.text(Language.ENGLISH, "nothing new"));
    String plain = messenger.plainer(messenger.bodies(message).getFirst()).orElseThrow();
    assertThat(messenger.plainer(plain)).isEmpty();
  }

  @Test
  void aPhotoWithoutWordsHasNoPlainerFormAndIsRefusedWhereItIsGone() {
    TelegramBody photo =
        new TelegramBody(TelegramBody.Form.PHOTO, "", "day.png", List.of(), false, false);
    assertThat(messenger.plainer(photo.written())).isEmpty();
    assertThat(send(photo.written())).isInstanceOf(Sending.Refused.class);
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void linksThatDoNotFitAMessageAreLeftOut() {
    Inline[] links =
        IntStream.range(0, 60)
            .mapToObj(it -> URI.create("https://wire.example/" + it + "/" + "x".repeat(150)))
            .map(it -> Inline.link("story", it))
            .toArray(Inline[]::new);
    String html =
        messenger
            .bodies(Message.of(Document.of(Language.ENGLISH, Block.Paragraph.of(links))))
            .getFirst();
    Sent sent = sent(messenger.plainer(messenger.plainer(html).orElseThrow()).orElseThrow());
    assertThat(sent.text()).hasSizeBetween(3_900, 4_096).startsWith("https://wire.example/0/");
    assertThat(sent.text().lines()).allMatch(it -> it.length() > 160);
  }

  @Test
  void aPictureTheChatDoesNotTakeIsRefusedAndItsWordsPass() {
    Chat group = server.supergroup("AI", minsu);
    server.forbidsPhotos(group);
    byte[] none = {};
    Message message =
        new Message(
            Document.of(
                Language.ENGLISH,
                Block.Heading.of(1, Inline.text("Today")),
                new Block.Picture("day.png", "3 bars")),
            List.of(new Attachment("day.png", none)),
            List.of());
    String photo = messenger.bodies(message).getFirst();
    assertThat(photo).contains("day.png");
    String words = messenger.plainer(photo).orElseThrow();
    assertThat(words).doesNotContain("day.png");
    assertThat(messenger.send(parcel(new TelegramChat(group.id(), null), words), Departure.FREE))
        .isInstanceOf(Sending.Sent.class);
    assertThat(server.sent(group).getFirst().text()).contains("3 bars");
  }

  @Test
  void aParcelForATopicArrivesInIt() {
    Chat forum = server.forum("AI", minsu);
    Topic topic = server.topic(forum, "LLM");
    TelegramChat place = new TelegramChat(forum.id(), Math.toIntExact(topic.id()));
    Sending sending =
        messenger.send(parcel(place, messenger.bodies(STORY).getFirst()), Departure.FREE);
    assertThat(sending)
        .isEqualTo(new Sending.Sent(String.valueOf(server.sent(forum).getLast().id())));
    assertThat(server.sent(forum).getLast().thread()).isEqualTo(topic.id());
  }

  @Test
  void theDepartureIsAskedOnlyWhenTheTurnHasCome() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    CompletableFuture<Sending> reply =
        queue.add(
            new Outgoing(
                chat.id(),
                false,
                () -> {
                  begun.countDown();
                  gate.await();
                  return new Sending.Sent("a reply");
                },
                new CompletableFuture<>()));
    begun.await();
    List<Long> asked = new CopyOnWriteArrayList<>();
    Departure departure = () -> asked.add(gate.getCount());
    Parcel parcel = parcel(new TelegramChat(chat.id(), null), messenger.bodies(STORY).getFirst());
    CompletableFuture<Sending> sending =
        CompletableFuture.supplyAsync(() -> messenger.send(parcel, departure));
    clock.advance(Duration.ofMinutes(1));
    gate.countDown();
    while (!sending.isDone()) {
      clock.advance(Duration.ofMillis(1));
    }
    assertThat(sending.join()).isInstanceOf(Sending.Sent.class);
    assertThat(reply.join()).isEqualTo(new Sending.Sent("a reply"));
    assertThat(asked).containsExactly(0L);
  }

  @Test
  void whatTelegramPutsOffIsLeftToWhoSentIt() {
    server.faults().next(1, "sendMessage", Fault.tooManyRequests(7));
    String body = messenger.bodies(STORY).getFirst();
    assertThat(send(body))
        .isEqualTo(
            new Sending.Later(Duration.ofSeconds(7), "429 Too Many Requests: retry after 7"));
    assertThat(server.calls("sendMessage")).extracting(Call::method).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-1001234567890, -, 77, https://t.me/c/1234567890/77",
        "-1001234567890, 5, 77, https://t.me/c/1234567890/5/77",
        "-1000000000001, -, 1, https://t.me/c/1/1",
        "-4001234567, -, 77, -",
        "1234567890, -, 77, -",
        "-1001234567890, -, 7/../7, -"
      })
  void supergroupsAndChannelsHaveAddressesForTheirMessages(
      long id, Integer topic, String message, String link) {
    assertThat(messenger.link(new TelegramChat(id, topic).address(), message))
        .isEqualTo(Optional.ofNullable(link).map(URI::create));
  }

  private Sent sent(String body) {
    assertThat(send(body)).isInstanceOf(Sending.Sent.class);
    clock.advance(Duration.ofSeconds(1));
    return server.sent(chat).getLast();
  }

  private Sending send(String body) {
    return messenger.send(parcel(new TelegramChat(chat.id(), null), body), Departure.FREE);
  }

  private static Parcel parcel(TelegramChat to, String body) {
    return new Parcel(to.address(), body, "key", null);
  }
}

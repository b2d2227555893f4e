package jobo.chat;

import static jobo.edition.Newsroom.CHAT;
import static jobo.edition.Newsroom.FIRST;
import static jobo.edition.Newsroom.articles;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jobo.BuiltInCategories;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.article.Sources;
import jobo.collect.SampleState;
import jobo.collect.SourceProblem;
import jobo.delivery.Message;
import jobo.delivery.OutboxPart;
import jobo.delivery.PartState;
import jobo.digest.Masthead;
import jobo.document.PlainRenderer;
import jobo.edition.DeliveryDesk;
import jobo.edition.Newsroom;
import jobo.edition.PlainMessenger;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.Length;
import jobo.subscription.Manners;
import jobo.subscription.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A chat in which somebody asks what became of articles. */
abstract class WhyScene {
  static final LocalDate SECOND = FIRST.plusDays(1);
  static final PlainRenderer PLAIN = new PlainRenderer(Newsroom.SEOUL, 2_000);
  static final Manners SHORT = new Manners(Length.SHORT, false, true);
  static final LocalTime EIGHT = LocalTime.of(8, 0);

  final Newsroom room = new Newsroom(TestDatabase.h2());
  final DeliveryDesk desk = room.desk(PlainMessenger.usual());

  @AfterEach
  void end() {
    room.close();
  }

  /** A chat whose delivery of one article is in the outbox. */
  void prepared(Manners manners) {
    room.subscribe("all", manners, EIGHT);
    room.day(FIRST, articles("a"));
    room.prepareAll(desk);
  }

  /** A day whose digest arrives. */
  void delivered(LocalDate date, String... ids) {
    room.day(date, articles(ids));
    room.prepareAll(desk);
    room.deliver();
  }

  OutboxPart part() {
    return room.database().outbox().due(Platform.TELEGRAM, room.clock().instant(), 9).getFirst();
  }

  void end(PartState state, String reason) {
    OutboxPart part = part();
    room.database().outbox().begin(part, room.clock().instant());
    room.database()
        .outbox()
        .ended(part, state, reason, room.clock().instant(), room.clock().instant());
  }

  void poll(@Nullable SourceProblem problem) {
    Source source = source();
    Instant now = room.clock().instant();
    room.database()
        .sources()
        .save(List.of(SampleState.polled(source.name(), source.url(), now, problem, now)));
  }

  static Source source() {
    return new Source(
        new SourceName("Lab feed"),
        URI.create("https://lab.example/feed"),
        SourceKind.FEED,
        Report.NEWS,
        null,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher("Lab"));
  }

  String why(String address) {
    return say(Language.ENGLISH, address);
  }

  String say(Language language, String typed) {
    try {
      return text(run(language, typed));
    } catch (UserMistake mistake) {
      return text(mistake.message(language));
    }
  }

  Message message(String address) {
    return run(Language.ENGLISH, address);
  }

  Message run(Language language, String typed) {
    WhyCommand command =
        new WhyCommand(
            room.trails(),
            BuiltInCategories.full(),
            new Sources(List.of(source())),
            room.database().sources(),
            new Masthead(false, Newsroom.SEOUL));
    Request request = new Request(CHAT, language, "/why " + typed, Rights.ALL);
    return command.run(request, typed, step -> {});
  }

  /** The text without the addresses that its links lead to. */
  static String text(Message message) {
    return PLAIN.render(message.document()).replaceAll("‹\\d+›", "");
  }
}

package jobo.chat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SampleArticle;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.article.Sources;
import jobo.ask.Answerers;
import jobo.collect.SampleState;
import jobo.collect.SourceProblem;
import jobo.collect.SourceState;
import jobo.collect.SourceStore;
import jobo.collect.SourceStoreInMemory;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.demo.WireArticles;
import jobo.demo.WireHouse;
import jobo.digest.Archive;
import jobo.digest.Masthead;
import jobo.document.PlainRenderer;
import jobo.edition.SampleTrails;
import jobo.fetch.FetchProblem;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.jspecify.annotations.Nullable;

/** A chat over the newswire, an hour after the close of its last day. */
final class WireChat implements AutoCloseable {
  /** The title of the one article that came after the last close. */
  static final String LATE = "Orrin releases Pike 9B, an open large language model";

  static final ChatAddress CHAT = new ChatAddress(Platform.LOCAL, "test");
  private static final PlainRenderer PLAIN = new PlainRenderer(WireHouse.ZONE, 100);

  private static final Source WELL = source("well");
  private static final Source TROUBLED = source("troubled");

  private final WireHouse house;
  private final CommandHandler commands;

  /** What came of one request. */
  record Heard(List<String> steps, List<Message> replies) {
    /** The one reply. */
    Message reply() {
      return replies.getFirst();
    }

    /** The reply as text. */
    String text() {
      return PLAIN.render(reply().document());
    }

    /** The reply as text in one line. */
    String line() {
      return text().replaceAll("\\s+", " ");
    }

    /** The commands of its buttons. */
    List<String> commands() {
      return reply().buttons().stream().map(Button::command).toList();
    }
  }

  private static SourceStore states() {
    SourceStoreInMemory states = new SourceStoreInMemory();
    Instant now = WireHouse.CALENDAR.close(WireHouse.TODAY);
    SourceProblem problem = SourceProblem.of(FetchProblem.NOT_FOUND, "HTTP 404");
    states.save(List.of(state(WELL, now, null, now)));
    states.save(List.of(state(TROUBLED, null, problem, now)));
    return states;
  }

  private static SourceState state(
      Source source, @Nullable Instant success, @Nullable SourceProblem problem, Instant now) {
    return SampleState.polled(source.name(), source.url(), success, problem, now);
  }

  private static Source source(String name) {
    return new Source(
        new SourceName(name),
        URI.create("https://" + name + ".example/feed"),
        SourceKind.FEED,
        Report.NEWS,
        null,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher(name));
  }

  private WireChat(WireHouse house, Path archive) {
    this.house = house;
    this.commands =
        CommandHandler.of(
            house.desk(),
            house.categories(),
            new Archive(archive, new Masthead(true, WireHouse.ZONE)),
            new Masthead(true, WireHouse.ZONE),
            QuestionDesks.on(
                house.database(),
                house.categories(),
                Answerers.of(WireArticles.all()),
                house.clock()),
            new Sources(List.of(WELL, TROUBLED)),
            states(),
            SampleTrails.of(house.database(), house.desk(), WireHouse.CALENDAR, house.clock()),
            new Invitations(),
            SubscriptionDesks.on(house.database(), house.clock()),
            new Privacy(Duration.ofDays(30), List.of()));
  }

  /** The chat; its charts are in a directory. */
  static WireChat open(Path archive) {
    WireHouse house = WireHouse.closedUntil(WireHouse.TODAY);
    Instant close = WireHouse.CALENDAR.close(WireHouse.TODAY);
    house.clock().set(close.plus(Duration.ofHours(1)));
    house.takeIn(
        List.of(
            SampleArticle.of("late")
                .title(LATE)
                .text("Its 9 billion parameters were trained on 3 trillion tokens in eleven weeks.")
                .at(close.plus(Duration.ofMinutes(30)))
                .article()));
    return new WireChat(house, archive);
  }

  WireHouse house() {
    return house;
  }

  /** Says something and hears what comes back. */
  Heard say(Language language, String text) {
    return say(commands, language, text);
  }

  /** Says something to a handler and hears what comes back. */
  static Heard say(CommandHandler commands, Language language, String text) {
    List<String> steps = new ArrayList<>();
    List<Message> replies = new ArrayList<>();
    commands.handle(
        new Request(CHAT, language, text, Rights.ALL),
        new Conversation() {
          @Override
          public void step(String step) {
            steps.add(replies.isEmpty() ? step : "after the reply: " + step);
          }

          @Override
          public List<String> reply(Message message) {
            replies.add(message);
            return List.of();
          }
        });
    return new Heard(steps, replies);
  }

  @Override
  public void close() {
    house.close();
  }
}

package jobo.chat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jobo.article.SampleArticle;
import jobo.article.Sources;
import jobo.ask.Answerer;
import jobo.collect.SourceStoreInMemory;
import jobo.delivery.Messengers;
import jobo.demo.WireArticles;
import jobo.demo.WireHouse;
import jobo.digest.Archive;
import jobo.digest.Masthead;
import jobo.edition.SampleTrails;
import jobo.language.Language;
import jobo.search.PassageIndex;

/** All of Jobo's commands over the newswire's days, for the tests of platforms. */
public final class WireCommands {
  private WireCommands() {}

  /** The commands; the charts of the last day are written into a directory. */
  public static CommandHandler of(WireHouse house, Path archives, Invitations invitations) {
    return of(house, archives, invitations, new Messengers(List.of()));
  }

  /** The same, with messengers that say what they may do in chats. */
  public static CommandHandler of(
      WireHouse house, Path archives, Invitations invitations, Messengers messengers) {
    Masthead masthead = new Masthead(true, WireHouse.ZONE);
    Archive archive = new Archive(archives, masthead);
    for (Language language : Language.values()) {
      house.desk().lastClosed(language).ifPresent(archive::write);
    }
    PassageIndex index = new PassageIndex();
    index.put(
        WireArticles.all().stream()
            .map(it -> new SampleArticle(it).in(SampleArticle.LLM))
            .toList());
    return CommandHandler.of(
        house.desk(),
        house.categories(),
        archive,
        masthead,
        QuestionDesks.on(
            house.database(),
            house.categories(),
            new Answerer(index, house.database().articles()),
            house.clock()),
        new Sources(List.of()),
        new SourceStoreInMemory(),
        SampleTrails.of(house.database(), house.desk(), WireHouse.CALENDAR, house.clock()),
        invitations,
        SubscriptionDesks.on(house.database(), house.clock(), messengers),
        new Privacy(Duration.ofDays(30), List.of()));
  }
}

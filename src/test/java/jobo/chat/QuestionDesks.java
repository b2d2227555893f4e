package jobo.chat;

import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.CategorySet;
import jobo.ask.Answerer;
import jobo.ask.AskSettings;
import jobo.ask.Dialogue;
import jobo.demo.WireHouse;
import jobo.store.TestDatabase;
import jobo.story.Story;
import jobo.story.StoryStore;

/** Makes desks for the tests of others. */
public final class QuestionDesks {
  private QuestionDesks() {}

  /** A desk on a database, with limits that nobody reaches. */
  public static QuestionDesk on(
      TestDatabase database, CategorySet categories, Answerer answerer, InstantSource clock) {
    return on(database, categories, answerer, new AskSettings(1_000, 1_000), clock);
  }

  /** A desk on a database. */
  public static QuestionDesk on(
      TestDatabase database,
      CategorySet categories,
      Answerer answerer,
      AskSettings limits,
      InstantSource clock) {
    return on(
        database, database.articles(), database.stories(), categories, answerer, limits, clock);
  }

  /** A desk on a database, over articles and stories that are elsewhere. */
  public static QuestionDesk on(
      TestDatabase database,
      ArticleStore articles,
      StoryStore stories,
      CategorySet categories,
      Answerer answerer,
      AskSettings limits,
      InstantSource clock) {
    Dialogue dialogue =
        new Dialogue(
            answerer,
            articles,
            it -> related(stories, it),
            categories,
            new Dialogue.Days(LocalTime.of(8, 0), WireHouse.ZONE));
    return new QuestionDesk(
        dialogue,
        database.conversations(),
        database.questionMeter(),
        limits,
        database.deliveries(),
        stories,
        clock);
  }

  private static Set<ArticleId> related(StoryStore stories, Set<ArticleId> articles) {
    return articles.stream()
        .flatMap(it -> stories.of(it).stream())
        .map(Story::articles)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}

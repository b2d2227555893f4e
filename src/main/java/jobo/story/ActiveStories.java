package jobo.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The stories that an article may still join: those of as many days as chats remember what they
 * were told, so that what only repeats a story is known for it.
 */
public final class ActiveStories {
  /** For how long after its newest article a story stays active. */
  public static final Duration STAY = Duration.ofDays(31);

  /** What is held of more would fill the memory of a small machine. */
  private static final int MOST_ARTICLES = 20_000;

  private ActiveStories() {}

  /** Of the stories that are young enough the newest, the oldest first. */
  public static List<Story> among(List<Story> young) {
    return among(young, MOST_ARTICLES);
  }

  static List<Story> among(List<Story> young, int mostArticles) {
    List<Story> active = new ArrayList<>();
    int articles = 0;
    for (Story story :
        young.stream().sorted(Comparator.comparing(Story::lastSeen).reversed()).toList()) {
      articles += story.articles().size();
      if (articles > mostArticles) {
        break;
      }
      active.addFirst(story);
    }
    return active;
  }
}

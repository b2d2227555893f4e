package jobo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * Decides which group of articles goes on with the id of which story, so that what was told keeps
 * its id when stories turn out to be one, or one to be two: an id stays where most of its articles
 * are, and of two ids the one that brings more articles, then the older one.
 */
final class Succession {

  private record Claim(int group, Story story, long told, long articles) {
    static final Comparator<Claim> STRONGEST_FIRST =
        Comparator.comparingLong(Claim::told)
            .thenComparingLong(Claim::articles)
            .reversed()
            .thenComparing(it -> it.story.firstSeen())
            .thenComparing(it -> it.story.id().value())
            .thenComparingInt(Claim::group);
  }

  private final Function<ArticleId, @Nullable Story> storyOf;
  private final Predicate<StoryId> isElsewhere;
  private final Instant toldUntil;
  private final Set<StoryId> taken = new HashSet<>();

  private Succession(
      Function<ArticleId, @Nullable Story> storyOf,
      Predicate<StoryId> isElsewhere,
      Instant toldUntil) {
    this.storyOf = storyOf;
    this.isElsewhere = isElsewhere;
    this.toldUntil = toldUntil;
  }

  /**
   * The stories of some groups.
   *
   * @param groups all articles of the stories that any of them was in until now
   * @param storyOf the story an article was in until now, or null
   * @param isElsewhere whether a story of that id has articles that are in none of the groups
   * @param toldUntil readers know the stories of what was collected before
   */
  static List<Story> stories(
      List<List<Held>> groups,
      Function<ArticleId, @Nullable Story> storyOf,
      Predicate<StoryId> isElsewhere,
      Instant toldUntil) {
    List<List<Held>> ordered =
        groups.stream()
            .map(it -> it.stream().sorted(Held.BY_AGE).toList())
            .sorted(Comparator.comparing(List::getFirst, Held.BY_AGE))
            .toList();
    return new Succession(storyOf, isElsewhere, toldUntil).succeed(ordered);
  }

  private List<Story> succeed(List<List<Held>> groups) {
    Map<Integer, Story> heirs = new HashMap<>();
    for (Claim claim : claims(groups)) {
      if (!heirs.containsKey(claim.group) && taken.add(claim.story.id())) {
        heirs.put(claim.group, claim.story);
      }
    }
    List<Story> stories = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      List<Held> articles = groups.get(group);
      Story before = heirs.get(group);
      stories.add(
          before == null
              ? story(freeId(articles.getFirst()), category(articles), articles)
              : story(before.id(), before.category(), articles));
    }
    return stories;
  }

  private List<Claim> claims(List<List<Held>> groups) {
    List<Claim> claims = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      int number = group;
      Map<Story, List<Held>> parts = new HashMap<>();
      for (Held article : groups.get(group)) {
        Story story = storyOf.apply(article.id);
        if (story != null) {
          parts.computeIfAbsent(story, _ -> new ArrayList<>()).add(article);
        }
      }
      parts.forEach((story, part) -> claims.add(new Claim(number, story, told(part), part.size())));
    }
    claims.sort(Claim.STRONGEST_FIRST);
    return claims;
  }

  private long told(List<Held> articles) {
    return articles.stream().filter(it -> it.collectedAt.isBefore(toldUntil)).count();
  }

  /** An article whose id names the story that it left begins one with a number behind it. */
  private StoryId freeId(Held first) {
    String plain = "s-" + first.id.value();
    StoryId id = new StoryId(plain);
    for (int number = 2; isElsewhere.test(id) || !taken.add(id); number++) {
      id = new StoryId(plain + "-" + number);
    }
    return id;
  }

  private static Story story(StoryId id, CategoryId category, List<Held> articles) {
    Instant last =
        articles.stream().map(it -> it.collectedAt).max(Comparator.naturalOrder()).orElseThrow();
    Held first = articles.getFirst();
    return new Story(
        id,
        category,
        first.report,
        articles.stream().map(it -> it.id).toList(),
        first.collectedAt,
        last);
  }

  /** That of most of its articles; of several, that of the oldest article. */
  private static CategoryId category(List<Held> oldestFirst) {
    Map<CategoryId, Long> counts =
        oldestFirst.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.category, LinkedHashMap::new, Collectors.counting()));
    long most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return counts.entrySet().stream()
        .filter(it -> it.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}

package jobo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

  private record Claim(int group, Story story, long articles) {
    static final Comparator<Claim> STRONGEST_FIRST =
        Comparator.comparingLong(Claim::articles)
            .reversed()
            .thenComparing(it -> it.story.firstSeen())
            .thenComparing(it -> it.story.id().value())
            .thenComparingInt(Claim::group);
  }

  private final Function<ArticleId, @Nullable Story> storyOf;
  private final Set<StoryId> taken = new HashSet<>();

  private Succession(Function<ArticleId, @Nullable Story> storyOf) {
    this.storyOf = storyOf;
  }

  /**
   * The stories of some groups.
   *
   * @param groups all articles of the stories that any of them was in until now
   * @param storyOf the story an article was in until now, or null
   */
  static List<Story> stories(
      List<List<Held>> groups, Function<ArticleId, @Nullable Story> storyOf) {
    List<List<Held>> ordered =
        groups.stream()
            .map(it -> it.stream().sorted(Held.BY_AGE).toList())
            .sorted(Comparator.comparing(List::getFirst, Held.BY_AGE))
            .toList();
    return new Succession(storyOf).succeed(ordered);
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
      groups.get(group).stream()
          .map(it -> storyOf.apply(it.id))
          .filter(Objects::nonNull)
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
          .forEach((story, articles) -> claims.add(new Claim(number, story, articles)));
    }
    claims.sort(Claim.STRONGEST_FIRST);
    return claims;
  }

  /** An article whose id names the story that it left begins one with a number behind it. */
  private StoryId freeId(Held first) {
    String plain = "s-" + first.id.value();
    StoryId id = new StoryId(plain);
    for (int number = 2; !taken.add(id); number++) {
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

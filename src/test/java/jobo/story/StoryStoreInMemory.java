package jobo.story;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.SortedArticle;

/** Keeps stories as long as it lives. Safe for use by many threads, as the real one is. */
public final class StoryStoreInMemory implements StoryStore {
  private static final Comparator<Story> ORDER =
      Comparator.comparing(Story::firstSeen).thenComparing(it -> it.id().value());

  private final Map<StoryId, Story> stories = new LinkedHashMap<>();
  private final Map<StoryId, StoryId> wentOn = new HashMap<>();
  private final Map<StoryId, Story> gone = new HashMap<>();
  private final ArticleStore articles;

  public StoryStoreInMemory(ArticleStore articles) {
    this.articles = articles;
  }

  @Override
  public synchronized List<SortedArticle> ungrouped(int limit) {
    return articles.page(Instant.EPOCH, Optional.empty(), Integer.MAX_VALUE).stream()
        .filter(it -> it.sorting().category() != null && of(it.article().id()).isEmpty())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Story> seenSince(Instant since) {
    return inOrder(it -> !it.lastSeen().isBefore(since)).toList();
  }

  @Override
  public synchronized List<Story> withArticlesCollected(Instant from, Instant until) {
    return inOrder(
            story ->
                articles.find(story.articles()).stream()
                    .map(it -> it.article().collectedAt())
                    .anyMatch(it -> !it.isBefore(from) && it.isBefore(until)))
        .toList();
  }

  @Override
  public synchronized Optional<Story> of(ArticleId article) {
    return inOrder(it -> it.articles().contains(article)).findFirst();
  }

  @Override
  public synchronized Map<ArticleId, StoryId> storiesOf(Collection<ArticleId> wanted) {
    Map<ArticleId, StoryId> found = new HashMap<>();
    wanted.forEach(id -> of(id).ifPresent(story -> found.put(id, story.id())));
    return found;
  }

  @Override
  public synchronized List<Story> page(Instant since, Optional<StoryId> after, int limit) {
    Story last = after.map(it -> stories.getOrDefault(it, gone.get(it))).orElse(null);
    if (after.isPresent() && last == null) {
      return List.of();
    }
    return inOrder(it -> !it.lastSeen().isBefore(since))
        .filter(it -> last == null || ORDER.compare(it, last) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void save(Collection<Story> changed) {
    for (Story story : changed) {
      if (articles.find(story.articles()).size() != story.articles().size()) {
        throw new IllegalArgumentException("An article of " + story.id() + " is not kept");
      }
    }
    Map<ArticleId, StoryId> now = new HashMap<>();
    changed.forEach(story -> story.articles().forEach(it -> now.put(it, story.id())));
    Set<StoryId> kept = changed.stream().map(Story::id).collect(Collectors.toSet());
    for (Story before : List.copyOf(stories.values())) {
      if (!kept.contains(before.id())) {
        leave(before, now);
      }
    }
    changed.forEach(it -> stories.put(it.id(), it));
    kept.forEach(wentOn::remove);
  }

  private void leave(Story before, Map<ArticleId, StoryId> now) {
    List<ArticleId> left = before.articles().stream().filter(it -> !now.containsKey(it)).toList();
    if (left.size() == before.articles().size()) {
      return;
    }
    stories.remove(before.id());
    if (left.isEmpty()) {
      StoryId heir = heir(before, now);
      wentOn.replaceAll((id, to) -> to.equals(before.id()) ? heir : to);
      wentOn.put(before.id(), heir);
      gone.put(before.id(), before);
    } else {
      stories.put(
          before.id(),
          new Story(
              before.id(),
              before.category(),
              before.report(),
              left,
              before.firstSeen(),
              before.lastSeen()));
    }
  }

  private static StoryId heir(Story before, Map<ArticleId, StoryId> now) {
    Map<StoryId, Long> taken =
        before.articles().stream()
            .collect(
                Collectors.groupingBy(
                    it -> Objects.requireNonNull(now.get(it)), Collectors.counting()));
    return taken.entrySet().stream()
        .max(
            Map.Entry.<StoryId, Long>comparingByValue()
                .thenComparing(it -> it.getKey().value(), Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  @Override
  public synchronized Optional<Story> find(StoryId id) {
    return Optional.ofNullable(stories.get(wentOn.getOrDefault(id, id)));
  }

  @Override
  public synchronized List<StoryId> idsOf(Story story) {
    return Stream.concat(
            Stream.of(story.id()),
            wentOn.entrySet().stream()
                .filter(it -> it.getValue().equals(story.id()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(StoryId::value)))
        .toList();
  }

  private Stream<Story> inOrder(Predicate<Story> wanted) {
    return stories.values().stream().filter(wanted).sorted(ORDER);
  }
}

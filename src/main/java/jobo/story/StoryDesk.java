package jobo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jobo.article.ArticleId;
import jobo.article.SortedArticle;

/**
 * Decides which articles tell one event. It holds the articles of the active stories and takes in
 * what comes; with each new article the few that are linked with it are divided into stories anew,
 * so that the stories do not depend on the order in which their articles came. Lives as long as its
 * node; for one thread at a time.
 */
public final class StoryDesk {
  /**
   * As long as there are so few articles, what is rare changes quickly; then all are compared anew
   * now and then. Later, word counts change slowly, and so much work would be felt.
   */
  private static final int FEW = 4_000;

  private final Map<ArticleId, Held> held = new LinkedHashMap<>();
  private final Map<ArticleId, Story> storyOf = new LinkedHashMap<>();
  private final Map<StoryId, Story> live = new HashMap<>();
  private final Likeness likeness = new Likeness();
  private Neighbours neighbours = new Neighbours(likeness);
  private int refreshAt = 1;
  private boolean changedSinceRefresh;

  /** The articles of the active stories that the desk does not hold yet. */
  public List<ArticleId> missing(Collection<Story> active) {
    return active.stream()
        .flatMap(it -> it.articles().stream())
        .filter(it -> !held.containsKey(it))
        .toList();
  }

  /**
   * Takes over the stories as they are kept, whoever grouped them, and forgets all others.
   *
   * @param active stories an article may still join
   * @param articles those of their articles that were {@link #missing}
   * @param meanings of these articles, as far as they are known
   */
  public void takeOver(
      Collection<Story> active, Collection<SortedArticle> articles, ArticleMeanings meanings) {
    storyOf.clear();
    live.clear();
    active.forEach(it -> live.put(it.id(), it));
    active.forEach(story -> story.articles().forEach(it -> storyOf.put(it, story)));
    held.values().removeIf(this::forgetUnlessActive);
    List<SortedArticle> wanted =
        articles.stream().filter(it -> storyOf.containsKey(it.article().id())).toList();
    link(wanted, meanings);
  }

  /** As {@link #takeOver(Collection, Collection, ArticleMeanings)}, where no model tells them. */
  public void takeOver(Collection<Story> active, Collection<SortedArticle> articles) {
    takeOver(active, articles, ArticleMeanings.none());
  }

  /**
   * Groups fresh articles among themselves and with the active stories.
   *
   * @param fresh articles without a story; those that are about no category are left out
   * @param meanings of these articles, and of any held {@link #withoutMeaning}
   * @param toldUntil of what was collected before, readers know which articles are one story
   * @return the stories that are new or have changed; a story that is not among them and whose
   *     articles all are has gone on in the story that has most of them
   */
  public List<Story> group(
      Collection<SortedArticle> fresh, ArticleMeanings meanings, Instant toldUntil) {
    Set<Held> touched = understand(meanings);
    touched.addAll(link(fresh, meanings));
    return divide(touched, toldUntil);
  }

  /** As {@link #group(Collection, ArticleMeanings, Instant)}, where no model tells meanings. */
  public List<Story> group(Collection<SortedArticle> fresh, Instant toldUntil) {
    return group(fresh, ArticleMeanings.none(), toldUntil);
  }

  /** The newest articles held that no model has told the meaning of, at most so many. */
  public List<ArticleId> withoutMeaning(Instant collectedSince, int most) {
    return held.values().stream()
        .filter(it -> it.meaning == null && !it.collectedAt.isBefore(collectedSince))
        .sorted(Held.BY_AGE.reversed())
        .limit(most)
        .map(it -> it.id)
        .toList();
  }

  /**
   * Divides everything anew, if there is not too much of it, so that readers see the same stories
   * whatever the order in which their articles came.
   *
   * @return as {@link #group}
   */
  public List<Story> settle(Instant toldUntil) {
    boolean settled = !changedSinceRefresh || held.size() > FEW;
    return settled ? List.of() : divide(refresh(List.of()), toldUntil);
  }

  private List<Story> divide(Set<Held> touched, Instant toldUntil) {
    Blocks blocks = new Blocks(this::mates, it -> told(it, toldUntil));
    List<Story> changed = new ArrayList<>();
    Set<Held> done = new HashSet<>();
    for (Held article : touched) {
      if (!done.contains(article)) {
        List<Set<Held>> around = blocks.around(article);
        Set<Held> divided = new HashSet<>();
        around.forEach(divided::addAll);
        done.addAll(divided);
        List<Story> stories =
            Succession.stories(
                groups(around, toldUntil), storyOf::get, it -> isElsewhere(it, divided), toldUntil);
        stories.stream().filter(it -> !isKnown(it)).forEach(changed::add);
        keep(stories, divided);
      }
    }
    return changed;
  }

  private List<List<Held>> groups(List<Set<Held>> blocks, Instant toldUntil) {
    return blocks.stream()
        .flatMap(
            block ->
                AverageLink.groups(
                    block, likeness, (one, other) -> toldAsOne(one, other, toldUntil))
                    .stream())
        .toList();
  }

  private boolean isElsewhere(StoryId id, Set<Held> divided) {
    Story story = live.get(id);
    return story != null && !divided.contains(held.get(story.articles().getFirst()));
  }

  private void keep(List<Story> stories, Set<Held> divided) {
    for (Held article : divided) {
      Story before = storyOf.get(article.id);
      if (before != null) {
        live.remove(before.id());
      }
    }
    for (Story story : stories) {
      live.put(story.id(), story);
      story.articles().forEach(it -> storyOf.put(it, story));
    }
  }

  private boolean toldAsOne(Held one, Held other, Instant toldUntil) {
    Story story = storyOf.get(one.id);
    return story != null
        && story.equals(storyOf.get(other.id))
        && one.collectedAt.isBefore(toldUntil)
        && other.collectedAt.isBefore(toldUntil);
  }

  private boolean isKnown(Story story) {
    Story known = storyOf.get(story.articles().getFirst());
    return known != null
        && known.id().equals(story.id())
        && Set.copyOf(known.articles()).equals(Set.copyOf(story.articles()));
  }

  private List<Held> mates(Held article) {
    Story story = storyOf.get(article.id);
    List<ArticleId> articles = story == null ? List.of() : story.articles();
    return articles.stream().map(held::get).filter(Objects::nonNull).toList();
  }

  private List<Held> told(Held article, Instant toldUntil) {
    return article.collectedAt.isBefore(toldUntil)
        ? mates(article).stream().filter(it -> it.collectedAt.isBefore(toldUntil)).toList()
        : List.of();
  }

  /** Links those anew whose meaning was told after they came. */
  private Set<Held> understand(ArticleMeanings meanings) {
    Set<Held> understood = new LinkedHashSet<>();
    for (ArticleId id : meanings.byArticle().keySet().stream().sorted().toList()) {
      Held one = held.get(id);
      Optional<Meaning> meaning = meanings.of(id);
      if (one != null && one.meaning == null && meaning.isPresent()) {
        neighbours.remove(one);
        likeness.understand(one, meaning.get());
        neighbours.add(one);
        understood.add(one);
        changedSinceRefresh = true;
      }
    }
    return understood;
  }

  /** Holds articles; gives back those whose neighbourhood has changed. */
  private Set<Held> link(Collection<SortedArticle> articles, ArticleMeanings meanings) {
    List<SortedArticle> reported =
        articles.stream()
            .filter(it -> it.isReported() && !held.containsKey(it.article().id()))
            .toList();
    List<Signature> signatures = reported.parallelStream().map(Signature::of).toList();
    List<Held> fresh = new ArrayList<>();
    for (int at = 0; at < reported.size(); at++) {
      Held one = likeness.hold(reported.get(at), signatures.get(at));
      if (held.putIfAbsent(one.id, one) == null) {
        likeness.add(one);
        meanings.of(one.id).ifPresent(it -> likeness.understand(one, it));
        changedSinceRefresh = true;
        fresh.add(one);
      }
    }
    if (held.size() >= refreshAt) {
      return refresh(fresh);
    }
    fresh.forEach(neighbours::add);
    return new LinkedHashSet<>(fresh);
  }

  private Set<Held> refresh(List<Held> fresh) {
    changedSinceRefresh = false;
    likeness.freeze();
    held.values().forEach(Held::forgetNorms);
    refreshAt = held.size() + Math.max(1, held.size() / 4);
    if (held.size() > FEW) {
      fresh.forEach(neighbours::add);
      return new LinkedHashSet<>(fresh);
    }
    neighbours = new Neighbours(likeness);
    List<Held> all = held.values().stream().sorted(Comparator.comparing(it -> it.id)).toList();
    all.forEach(it -> it.like.clear());
    all.forEach(neighbours::add);
    return new LinkedHashSet<>(all);
  }

  private boolean forgetUnlessActive(Held article) {
    boolean forgotten = !storyOf.containsKey(article.id);
    if (forgotten) {
      likeness.remove(article);
      changedSinceRefresh = true;
      neighbours.remove(article);
    }
    return forgotten;
  }
}

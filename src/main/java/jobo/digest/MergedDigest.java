package jobo.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.article.Evidence;
import jobo.story.StoryId;

/**
 * Closed digests of several dates as one, for readers who saw none of them. A story that went on
 * from day to day is told once, in the words of the newest day, and is new to these readers if it
 * was new on the first.
 */
final class MergedDigest {
  private final List<Digest> digests;

  /** The tellings of a story so far. */
  private record Telling(Edition edition, EditionStory story) {

    Telling goesOn(Telling newer) {
      EditionStory before = story;
      EditionStory now = newer.story;
      List<ArticleId> articles =
          Stream.concat(now.articles().stream(), before.articles().stream()).distinct().toList();
      Evidence evidence =
          before.evidence().compareTo(now.evidence()) < 0 ? before.evidence() : now.evidence();
      return new Telling(
          newer.edition,
          new EditionStory(
              now.id(),
              now.report(),
              articles,
              now.publishers(),
              evidence,
              before.update(),
              before.stale() && now.stale(),
              before.told(),
              Math.max(before.score(), now.score()),
              before.score() > now.score() ? before.reason() : now.reason()));
    }
  }

  MergedDigest(List<Digest> digests) {
    this.digests = digests.stream().sorted(Comparator.comparing(Digest::date)).toList();
    if (digests.stream().map(Digest::language).distinct().count() != 1) {
      throw new IllegalArgumentException("Digests of one language become one");
    }
  }

  Digest digest() {
    Digest newest = digests.getLast();
    EditionWindow window =
        new EditionWindow(
            newest.date(),
            digests.getFirst().window().from(),
            newest.window().until(),
            newest.window().closed());
    List<LocalDate> dates = digests.stream().map(Digest::date).toList();
    List<Edition> editions =
        newest.categories().categories().stream().map(Category::id).map(this::edition).toList();
    Map<ArticleId, Article> articles = new HashMap<>();
    digests.forEach(it -> articles.putAll(it.articles()));
    return new Digest(
        window,
        dates,
        newest.language(),
        newest.categories(),
        newest.sources(),
        editions,
        articles,
        null);
  }

  private Edition edition(CategoryId category) {
    EditionKey key =
        new EditionKey(digests.getLast().date(), category, digests.getLast().language());
    List<Edition> told =
        digests.stream()
            .flatMap(it -> it.told().stream())
            .filter(it -> it.key().category().equals(category))
            .toList();
    if (told.size() == 1) {
      return new Edition(
          key,
          told.getFirst().stories(),
          told.getFirst().sections(),
          Map.of(),
          told.getFirst().refused(),
          told.getFirst().modelWork());
    }
    List<Telling> tellings = tellings(told);
    return new Edition(
        key,
        tellings.stream().map(Telling::story).toList(),
        sections(tellings),
        Map.of(),
        told.stream().mapToInt(Edition::refused).sum(),
        told.stream().map(Edition::modelWork).filter(Objects::nonNull).reduce(null, (_, it) -> it));
  }

  private static List<Telling> tellings(List<Edition> told) {
    Map<StoryId, Telling> tellings = new LinkedHashMap<>();
    for (Edition edition : told) {
      for (EditionStory story : edition.stories()) {
        tellings.merge(story.id(), new Telling(edition, story), Telling::goesOn);
      }
    }
    return tellings.values().stream()
        .sorted(Comparator.comparingDouble((Telling it) -> it.story().score()).reversed())
        .toList();
  }

  /** What was said of a whole category on one day does not hold for several. */
  private static List<Section> sections(List<Telling> tellings) {
    List<Claim> events = new ArrayList<>();
    tellings.forEach(it -> events.addAll(it.edition().claimsOf(it.story().id())));
    return events.isEmpty() ? List.of() : List.of(new Section(Section.Kind.EVENTS, events));
  }
}

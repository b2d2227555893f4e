package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.BuiltInCategories;
import jobo.article.ArticleId;
import jobo.article.SortedArticle;
import jobo.classify.Classifier;
import jobo.demo.Newswire;
import jobo.demo.WireArticle;
import jobo.demo.WireArticles;
import jobo.demo.WireHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The events that the bundled newswire's articles were written of are the measure. */
@Tag("quality")
class StoryDeskNewswireTest {
  private static final Pattern TWIN = Pattern.compile("^twin: ([a-z0-9-]+)");

  /** B³ (Bagga and Baldwin, 1998): what is reached is kept; whoever groups better raises it. */
  private static final double LEAST_PRECISION = 0.999;

  private static final double LEAST_RECALL = 0.88;

  private final Map<String, WireArticle> wire =
      Newswire.bundled().articles().stream()
          .collect(Collectors.toMap(WireArticle::id, Function.identity()));

  enum Arrival {
    AT_ONCE,
    DAY_BY_DAY
  }

  @ParameterizedTest
  @EnumSource
  void storiesAreTheEventsAsFarAsBefore(Arrival arrival) {
    Map<String, StoryId> storyOf = storyOf(group(arrival));
    double precision = mean(storyOf.keySet(), it -> shared(it, storyOf) / sameStory(it, storyOf));
    double recall = mean(storyOf.keySet(), it -> shared(it, storyOf) / sameEvent(it, storyOf));
    System.out.printf(
        "Grouping %s: %d articles, %d stories of %d events; B3 precision %.4f, recall %.4f, F1 %.4f%n",
        arrival,
        storyOf.size(),
        storyOf.values().stream().distinct().count(),
        storyOf.keySet().stream().map(this::event).distinct().count(),
        precision,
        recall,
        2 * precision * recall / (precision + recall));

    assertThat(precision).isGreaterThanOrEqualTo(LEAST_PRECISION);
    assertThat(recall).isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  @ParameterizedTest
  @EnumSource
  void twinsThatDifferInANumberOrANameAreNeverOneStory(Arrival arrival) {
    Map<String, StoryId> storyOf = storyOf(group(arrival));
    int pairs = 0;
    for (WireArticle article : wire.values()) {
      Matcher twin = TWIN.matcher(article.quirk());
      if (twin.find()) {
        String other = twin.group(1);
        assertThat(wire).containsKey(other);
        assertThat(event(other)).isNotEqualTo(article.event());
        pairs++;
        StoryId story = storyOf.get(article.id());
        assertThat(story == null || !story.equals(storyOf.get(other)))
            .as("%s and %s", article.title(), Objects.requireNonNull(wire.get(other)).title())
            .isTrue();
      }
    }
    assertThat(pairs).as("twins of the newswire").isEqualTo(18);
  }

  @ParameterizedTest
  @EnumSource
  void everyArticleOfACategoryIsInOneStoryAndNoOtherIsInAny(Arrival arrival) {
    List<String> grouped =
        group(arrival).stream()
            .flatMap(it -> it.articles().stream())
            .map(ArticleId::value)
            .toList();
    assertThat(grouped)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            sorted().stream()
                .filter(it -> it.sorting().category() != null)
                .map(it -> it.article().id().value())
                .toList());
  }

  private Collection<Story> group(Arrival arrival) {
    List<SortedArticle> all = sorted();
    Map<StoryId, Story> stories = new LinkedHashMap<>();
    List<SortedArticle> known = new ArrayList<>();
    StoryDesk desk = new StoryDesk();
    for (Instant until : closes(arrival)) {
      List<SortedArticle> fresh =
          all.stream()
              .filter(it -> it.article().collectedAt().isBefore(until) && !known.contains(it))
              .toList();
      List<Story> changed = desk.group(fresh, Instant.MIN);
      Set<ArticleId> told =
          changed.stream().flatMap(it -> it.articles().stream()).collect(Collectors.toSet());
      stories.values().removeIf(it -> told.containsAll(it.articles()));
      changed.forEach(it -> stories.put(it.id(), it));
      known.addAll(fresh);
    }
    return stories.values();
  }

  private static List<Instant> closes(Arrival arrival) {
    Stream<LocalDate> dates = Newswire.dates().stream();
    return switch (arrival) {
      case AT_ONCE -> List.of(Instant.MAX);
      case DAY_BY_DAY -> dates.map(WireHouse.CALENDAR::close).toList();
    };
  }

  private static List<SortedArticle> sorted() {
    Classifier classifier = BuiltInCategories.classifier();
    return WireArticles.all().stream()
        .map(it -> new SortedArticle(it, classifier.sort(it)))
        .toList();
  }

  private static Map<String, StoryId> storyOf(Collection<Story> stories) {
    Map<String, StoryId> storyOf = new LinkedHashMap<>();
    stories.forEach(story -> story.articles().forEach(it -> storyOf.put(it.value(), story.id())));
    return storyOf;
  }

  private String event(String article) {
    return Objects.requireNonNull(wire.get(article)).event();
  }

  private static double mean(Collection<String> articles, Function<String, Double> value) {
    return articles.stream().collect(Collectors.averagingDouble(value::apply));
  }

  private double shared(String article, Map<String, StoryId> storyOf) {
    return storyOf.keySet().stream()
        .filter(it -> event(it).equals(event(article)))
        .filter(it -> Objects.equals(storyOf.get(it), storyOf.get(article)))
        .count();
  }

  private static double sameStory(String article, Map<String, StoryId> storyOf) {
    return storyOf.values().stream().filter(it -> it.equals(storyOf.get(article))).count();
  }

  private double sameEvent(String article, Map<String, StoryId> storyOf) {
    return storyOf.keySet().stream().filter(it -> event(it).equals(event(article))).count();
  }
}

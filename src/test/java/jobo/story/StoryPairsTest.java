package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pairs of headlines written for this test: of two events that look like one, and of one. */
@Tag("quality")
class StoryPairsTest {
  /** As alike as two texts can be, so that the headlines alone decide. */
  private static final String TEXT =
      "회사는 이날 오전 간담회에서 내용을 설명했다. The company explained it to reporters in the morning.";

  private record Told(String headline, String text) {}

  private record Pair(Told one, Told other) {}

  @Test
  void noHeadlinesOfTwoEventsAreOneStoryWhetherTheirTextsAreUnknownOrTheSame() {
    List<Pair> pairs = near();
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(210);
    List<Pair> wrong = pairs.stream().filter(StoryPairsTest::areOne).toList();
    List<Pair> wrongWithText =
        pairs.stream()
            .map(it -> new Pair(new Told(it.one.headline, TEXT), new Told(it.other.headline, TEXT)))
            .filter(StoryPairsTest::areOne)
            .toList();
    System.out.printf(
        "Near pairs: %d, wrongly one story: %d by headline, %d with one text%n",
        pairs.size(), wrong.size(), wrongWithText.size());
    assertThat(wrong).isEmpty();
    assertThat(wrongWithText).isEmpty();
  }

  @Test
  void fewHeadlinesThatShareANameAloneAreOneStory() {
    List<Pair> pairs = pairs("one-name-pairs.txt");
    long wrong = pairs.stream().filter(StoryPairsTest::areOne).count();
    System.out.printf("One-name pairs: %d, wrongly one story: %d%n", pairs.size(), wrong);
    assertThat(wrong).isLessThanOrEqualTo(1);
  }

  @Test
  void mostArticlesOfOneEventAreOneStoryWithinALanguageAndAcrossBoth() {
    List<Pair> pairs = pairs("true-pairs.txt");
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(60);
    List<Pair> missed = pairs.stream().filter(it -> !areOne(it)).toList();
    long across = pairs.stream().filter(StoryPairsTest::isAcross).count();
    System.out.printf(
        "True pairs: %d, one story: %d; across languages: %d, one story: %d%n",
        pairs.size(),
        pairs.size() - missed.size(),
        across,
        across - missed.stream().filter(StoryPairsTest::isAcross).count());
    assertThat(missed).hasSizeLessThanOrEqualTo(pairs.size() / 5);
  }

  @Test
  void pairsAreToldApartAmongAllTheOthersToo() {
    List<Pair> near = near();
    List<Pair> pairs = new ArrayList<>(pairs("true-pairs.txt"));
    pairs.addAll(near);
    List<SortedArticle> all = new ArrayList<>();
    for (int at = 0; at < pairs.size(); at++) {
      all.add(sorted("one-" + at, pairs.get(at).one));
      all.add(sorted("other-" + at, pairs.get(at).other));
    }
    List<Story> stories = new StoryDesk().group(all, Instant.MIN);
    List<Pair> joined = new ArrayList<>();
    for (int at = 0; at < pairs.size(); at++) {
      String one = "one-" + at;
      String other = "other-" + at;
      boolean together =
          stories.stream()
              .map(it -> it.articles().stream().map(Objects::toString).toList())
              .anyMatch(it -> it.contains(one) && it.contains(other));
      if (together) {
        joined.add(pairs.get(at));
      }
    }
    List<Pair> wrong = joined.stream().filter(near::contains).toList();
    System.out.printf(
        "All pairs at once: %d of %d true ones are one story, %d of %d near ones%n",
        joined.size() - wrong.size(), pairs.size() - near.size(), wrong.size(), near.size());
    assertThat(wrong).isEmpty();
    assertThat(joined.size() - wrong.size())
        .isGreaterThanOrEqualTo((pairs.size() - near.size()) * 4 / 5);
  }

  private static boolean isAcross(Pair pair) {
    return Language.of(pair.one.text) != Language.of(pair.other.text);
  }

  private static boolean areOne(Pair pair) {
    return new StoryDesk()
            .group(List.of(sorted("one", pair.one), sorted("other", pair.other)), Instant.MIN)
            .size()
        == 1;
  }

  private static SortedArticle sorted(String id, Told told) {
    SampleArticle article =
        SampleArticle.of(id).title(told.headline).language(Language.of(told.headline));
    return (told.text.isEmpty() ? article.titleOnly() : article.text(told.text))
        .in(SampleArticle.LLM);
  }

  private static List<Pair> near() {
    List<Pair> near = new ArrayList<>(pairs("near-pairs.txt"));
    near.addAll(pairs("near-pairs-further.txt"));
    return near;
  }

  private static List<Pair> pairs(String file) {
    return lines(file).map(StoryPairsTest::pair).toList();
  }

  private static Stream<String> lines(String file) {
    try (InputStream stream =
        Objects.requireNonNull(StoryPairsTest.class.getResourceAsStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.startsWith("#"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Pair pair(String line) {
    String[] sides = line.split(Pattern.quote(line.contains(" || ") ? " || " : " | "), 2);
    return new Pair(told(sides[0]), told(sides[1]));
  }

  private static Told told(String side) {
    String[] parts = side.split(" :: ", 2);
    return new Told(parts[0], parts.length == 2 ? parts[1] : "");
  }
}

package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.demo.WireArticles;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles of which nothing but a headline is known have few words, and chance shares some. */
class HeadlinesTest {
  private static final Instant LATER = SampleArticle.NOON.plusSeconds(3_600);

  /** So that words are as rare as they are among the news of some days. */
  private static final List<SortedArticle> OTHERS =
      WireArticles.all().stream().map(it -> headline("other-" + it.id(), it.title())).toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quill, an AI editor for notes     | Pantry, an AI cook book            | Lathe, an AI tool for makers
          Google opens AI campus in Seoul   | Court blocks face search           | 서울시, 민원 챗봇 시범 운영
          Tidewater opens Tokyo office      | Brindle hires safety chief         | 도쿄 로봇 전시회 개막
          Senate blocks AI adviser          | Senate AI panel holds 13th hearing | 이탈리아, 챗봇 서비스 차단
          """)
  void headlinesThatShareAPlaceANameOrAMouldAreOfSeveralStories(
      String one, String second, String third) {
    assertThat(stories(one, second, third)).hasSize(3);
  }

  @Test
  void headlinesThatTellOneEventAreOneStory() {
    assertThat(
            stories(
                "Saltmarsh opens greenhouse in Oulu",
                "Greenhouse of Saltmarsh opened in Oulu",
                "Oulu: Saltmarsh opens its greenhouse"))
        .hasSize(1);
  }

  @Test
  void whatAHeadlineTellsALongTimeLaterIsAnotherEventUnlessItSaysMuchOfTheSame() {
    SortedArticle first = headline("h-0", "Saltmarsh opens a greenhouse in Oulu");
    String alike = "Saltmarsh greenhouse draws a crowd";
    String same = "Saltmarsh opens a greenhouse in Oulu, its first";
    assertThat(grouped(first, later(alike, Duration.ofDays(1)))).hasSize(1);
    assertThat(grouped(first, later(alike, Duration.ofDays(9)))).hasSize(2);
    assertThat(grouped(first, later(same, Duration.ofDays(9)))).hasSize(1);
  }

  private static SortedArticle later(String title, Duration time) {
    return SampleArticle.of("h-1")
        .title(title)
        .titleOnly()
        .at(SampleArticle.NOON.plus(time))
        .in(SampleArticle.LLM);
  }

  private static List<List<String>> grouped(SortedArticle... articles) {
    List<SortedArticle> all = new ArrayList<>(OTHERS);
    all.addAll(List.of(articles));
    return ofHeadlines(new StoryDesk().group(all, Instant.MIN));
  }

  @Test
  void whatReadersWereToldAsOneStoryStaysOneThoughTwoHeadlinesAloneWouldBeNone() {
    SortedArticle one = headline("h-0", "Saltmarsh opens a greenhouse in Oulu");
    SortedArticle other = headline("h-1", "Tomatoes in the snow, a photo report");
    SortedArticle more = headline("h-2", "Greenhouse of Saltmarsh opened in Oulu");
    Story told = Story.begunBy(one, SampleArticle.LLM).with(other.article());
    assertThat(goingOn(told, List.of(one, other), more, Instant.MIN))
        .containsExactly(List.of("h-0", "h-2"), List.of("h-1"));
    assertThat(goingOn(told, List.of(one, other), more, LATER))
        .containsExactly(List.of("h-0", "h-1", "h-2"));
  }

  private static List<List<String>> goingOn(
      Story told, List<SortedArticle> its, SortedArticle more, Instant toldUntil) {
    List<Story> active = new ArrayList<>(new StoryDesk().group(OTHERS, Instant.MIN));
    active.add(told);
    List<SortedArticle> known = new ArrayList<>(OTHERS);
    known.addAll(its);
    StoryDesk next = new StoryDesk();
    next.takeOver(active, known);
    return ofHeadlines(next.group(List.of(more), toldUntil));
  }

  private static List<List<String>> stories(String... headlines) {
    return grouped(
        IntStream.range(0, headlines.length)
            .mapToObj(it -> headline("h-" + it, headlines[it]))
            .toArray(SortedArticle[]::new));
  }

  private static List<List<String>> ofHeadlines(List<Story> stories) {
    return stories.stream()
        .map(story -> story.articles().stream().map(Object::toString).toList())
        .filter(ids -> ids.getFirst().startsWith("h-"))
        .toList();
  }

  private static SortedArticle headline(String id, String title) {
    return SampleArticle.of(id)
        .title(title)
        .language(Language.of(title))
        .titleOnly()
        .in(SampleArticle.LLM);
  }
}

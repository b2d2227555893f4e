package jobo.collect.hackernews;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HackerNewsAddressTest {
  private static final String FRONT_PAGE = "https://hn.algolia.com/api/v1/search?tags=front_page";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hn.algolia.com/api/v1/search?tags=front_page",
        "https://hn.algolia.com/api/v1",
        "https://hn.algolia.com/api/v1/",
        "http://hn.algolia.com/api/v1/search",
        "https://hn.algolia.com",
        "https://hn.algolia.com/",
        "https://news.ycombinator.com",
        "https://news.ycombinator.com/",
        "https://news.ycombinator.com/news"
      })
  void theFrontPageIsMeantWhereNothingElseIsSaid(URI written) {
    assertThat(HackerNewsAddress.of(written))
        .contains(new HackerNewsAddress(URI.create(FRONT_PAGE), 0));
  }

  @ParameterizedTest
  @CsvSource({
    "https://hacker-news.firebaseio.com, topstories",
    "https://hacker-news.firebaseio.com/v0, topstories",
    "http://hacker-news.firebaseio.com/v0/, topstories",
    "https://hacker-news.firebaseio.com/v0/topstories.json, topstories",
    "https://hacker-news.firebaseio.com/v0/beststories, beststories",
    "https://news.ycombinator.com/best, beststories",
    "https://news.ycombinator.com/newest, newstories"
  })
  void theOfficialApiHasItsLists(URI written, String list) {
    assertThat(HackerNewsAddress.of(written))
        .contains(
            new HackerNewsAddress(
                URI.create("https://hacker-news.firebaseio.com/v0/" + list + ".json"), 0));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:80/v0, http://127.0.0.1:80/v0/topstories.json",
    "http://127.0.0.1:80/api/v1, http://127.0.0.1:80/api/v1/search?tags=front_page",
    "http://127.0.0.1:80/hn, http://127.0.0.1:80/hn",
    "https://hn.algolia.com/api/v1/search_by_date?tags=story&numericFilters=points%3E%3D100,"
        + " https://hn.algolia.com/api/v1/search_by_date?tags=story&numericFilters=points%3E%3D100",
    "https://hn.algolia.com/api/v1?tags=story&query=llm,"
        + " https://hn.algolia.com/api/v1/search?tags=story&query=llm"
  })
  void anotherHostOrQuestionStaysAsItIsWritten(URI written, URI list) {
    assertThat(HackerNewsAddress.of(written)).contains(new HackerNewsAddress(list, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "https://hacker-news.firebaseio.com/v0/newstories.json?points=100,"
        + " https://hacker-news.firebaseio.com/v0/newstories.json",
    "https://hacker-news.firebaseio.com/v0?print=pretty&points=100,"
        + " https://hacker-news.firebaseio.com/v0/topstories.json?print=pretty",
    "https://hn.algolia.com/api/v1/?points=100, " + FRONT_PAGE
  })
  void pointsAreAskedOfTheStoriesAndNotOfTheApi(URI written, URI list) {
    assertThat(HackerNewsAddress.of(written)).contains(new HackerNewsAddress(list, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "", "-1", "1e3", "9999999999"})
  void pointsThatAreNoNumberMeanNothing(String points) {
    assertThat(
            HackerNewsAddress.of(
                URI.create("https://hacker-news.firebaseio.com/v0?points=" + points)))
        .isEmpty();
  }
}

package jobo.collect.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivAddressTest {
  private static final String NEWEST = "&sortBy=submittedDate&sortOrder=descending&max_results=100";

  @ParameterizedTest
  @CsvSource({
    "https://export.arxiv.org/api/query?search_query=cat:cs.CL, cat:cs.CL",
    "http://export.arxiv.org/api/query?search_query=cat:cs.CL, cat:cs.CL",
    "http://arxiv.org/api/query?search_query=cat:cs.CL+OR+cat:cs.AI, cat:cs.CL+OR+cat:cs.AI",
    "https://arxiv.org/api/query?search_query=cat:cs.CL%20OR%20cat:cs.AI,"
        + " cat:cs.CL%20OR%20cat:cs.AI",
    "https://arxiv.org/list/cs.CL/recent, cat:cs.CL",
    "https://arxiv.org/list/cs.CL/new, cat:cs.CL",
    "https://www.arxiv.org/list/cs.CL/pastweek?skip=0&show=50, cat:cs.CL",
    "https://arxiv.org/list/cs.CL, cat:cs.CL",
    "http://arxiv.org/list/cs.CL/, cat:cs.CL",
    "https://arxiv.org/list/cs.CL+cs.AI/new, cat:cs.CL+OR+cat:cs.AI",
    "https://rss.arxiv.org/rss/cs.CL, cat:cs.CL",
    "https://rss.arxiv.org/atom/cs.CL+stat.ML, cat:cs.CL+OR+cat:stat.ML",
    "https://arxiv.org/list/cs/new, cat:cs.*",
    "https://arxiv.org/list/quant-ph/new, cat:quant-ph"
  })
  void whatPeopleWriteMeansTheNewestPapersOfTheApi(URI written, String query) {
    assertThat(ArxivAddress.query(written))
        .contains(URI.create("https://export.arxiv.org/api/query?search_query=" + query + NEWEST));
  }

  @ParameterizedTest
  @CsvSource({
    "https://export.arxiv.org/api/query?search_query=all:agents&max_results=10,"
        + " search_query=all:agents&max_results=10&sortBy=submittedDate&sortOrder=descending",
    "https://export.arxiv.org/api/query?sortOrder=ascending&search_query=all:agents&sortBy=relevance,"
        + " sortOrder=ascending&search_query=all:agents&sortBy=relevance&max_results=100",
    "https://export.arxiv.org/api/query?id_list=2401.00001&sortBy=submittedDate&sortOrder=descending"
        + "&max_results=5,"
        + " id_list=2401.00001&sortBy=submittedDate&sortOrder=descending&max_results=5"
  })
  void whatIsSaidOfOrderAndNumberStays(URI written, String query) {
    assertThat(ArxivAddress.query(written))
        .contains(URI.create("https://export.arxiv.org/api/query?" + query));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/api/query?search_query=cat:cs.CL, http://127.0.0.1:8080/api/query",
    "http://papers.example/list/cs.CL/new, http://papers.example/api/query",
    "https://notarxiv.org/api/query?search_query=cat:cs.CL, https://notarxiv.org/api/query"
  })
  void anotherHostIsAskedItself(URI written, String api) {
    assertThat(ArxivAddress.query(written))
        .contains(URI.create(api + "?search_query=cat:cs.CL" + NEWEST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://arxiv.org",
        "https://arxiv.org/",
        "https://arxiv.org/abs/2401.00001",
        "https://arxiv.org/list/",
        "https://export.arxiv.org/api/query",
        "https://export.arxiv.org/api/query?start=0"
      })
  void anAddressThatAsksNothingMeansNothing(URI written) {
    assertThat(ArxivAddress.query(written)).isEmpty();
  }
}

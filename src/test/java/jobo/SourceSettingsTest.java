package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.classify.CategoryCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SourceSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "feed, FEED, NEWS",
    "hacker-news, HACKER_NEWS, NEWS",
    "arxiv, ARXIV, PAPERS",
    "hugging-face-papers, HUGGING_FACE_PAPERS, PAPERS"
  })
  void aKindHasItsUsualReport(String kind, SourceKind read, Report usual) {
    Source source = source(Map.of("kind", kind));

    assertThat(source.kind()).isEqualTo(read);
    assertThat(source.report()).isEqualTo(usual);
  }

  @Test
  void aReportThatIsWrittenHolds() {
    assertThat(source(Map.of("kind", "arxiv", "report", "news")).report()).isEqualTo(Report.NEWS);
  }

  @ParameterizedTest
  @CsvSource({
    "https://hn.example/search?numericFilters=points>=100,"
        + " https://hn.example/search?numericFilters=points%3E=100",
    "https://papers.example/query?search_query=cat:cs.CL OR cat:cs.AI,"
        + " https://papers.example/query?search_query=cat:cs.CL%20OR%20cat:cs.AI",
    "HTTPS://lab.example/feed?a=%3E, HTTPS://lab.example/feed?a=%3E"
  })
  void anAddressIsTakenAsBrowsersTakeIt(String written, String address) {
    assertThat(source(Map.of("url", written)).url()).hasToString(address);
  }

  private static Source source(Map<String, String> written) {
    var source = new MapConfigurationPropertySource();
    source.put("name", "Lab");
    source.put("url", "https://lab.example/feed");
    written.forEach(source::put);
    return new Binder(source)
        .bind("", SourceSettings.class)
        .get()
        .source(
            0,
            BuiltIn.categories().select(CategoryCatalogue.Selection.INSIGHTS),
            Duration.ofMinutes(15));
  }
}

package jobo.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final Source TECH = source("Daybreak Tech", "daybreak", 2);
  private static final Source LINKS = source("Links", "Links", 1);
  private final Sources sources = new Sources(List.of(TECH, LINKS));

  @Test
  void aSourceOfAFamilySpeaksUnderItsOwnName() {
    assertThat(sources.voice(article(TECH.name(), TECH.publisher()))).isEqualTo("Daybreak Tech");
  }

  @Test
  void whoListsWhatOthersPublishSpeaksForNoneOfThem() {
    Publisher lab = new Publisher("lab.example");
    assertThat(sources.voice(article(LINKS.name(), lab))).isEqualTo("lab.example");
    assertThat(sources.voice(article(LINKS.name(), LINKS.publisher()))).isEqualTo("Links");
  }

  @Test
  void aSourceThatIsNotReadAnyMoreKeepsItsNameAndTheUsualWeight() {
    SourceName gone = new SourceName("Gone");
    assertThat(sources.voice(article(gone, new Publisher("house")))).isEqualTo("Gone");
    assertThat(sources.weight(gone)).isEqualTo(1);
    assertThat(sources.weight(TECH.name())).isEqualTo(2);
  }

  @Test
  void everySourceHasItsOwnName() {
    assertThatThrownBy(() -> new Sources(List.of(TECH, TECH)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Article article(SourceName source, Publisher publisher) {
    Article it = SampleArticle.of("a").article();
    return new Article(
        it.id(),
        it.url(),
        it.title(),
        source,
        publisher,
        it.report(),
        it.language(),
        it.publishedAt(),
        it.collectedAt(),
        it.evidence(),
        it.blurb(),
        it.text(),
        it.discussion(),
        it.picture());
  }

  private static Source source(String name, String publisher, double weight) {
    return new Source(
        new SourceName(name),
        URI.create("https://%s.example/feed".formatted(publisher.replaceAll("\\W", "x"))),
        SourceKind.FEED,
        Report.NEWS,
        null,
        null,
        Duration.ofMinutes(15),
        weight,
        new Publisher(publisher));
  }
}

package jobo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import jobo.article.Category;
import jobo.demo.WireHouse;
import jobo.digest.Digest;
import jobo.digest.DigestPages;
import jobo.digest.Edition;
import jobo.digest.Masthead;
import jobo.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digest of a day that is over, as {@code /digest audio yesterday} shows it. */
class PastDayTest {
  @ParameterizedTest
  @CsvSource({"KOREAN, 오늘", "ENGLISH, today"})
  void aDayThatIsOverIsNotCalledToday(Language language, String today) {
    try (WireHouse house = WireHouse.closedUntil(WireHouse.TODAY)) {
      house.clock().advance(Duration.ofHours(1));
      Digest digest = house.desk().find(WireHouse.TODAY.minusDays(1), language).orElseThrow();
      String said =
          digest.categories().categories().stream()
              .filter(it -> digest.told().stream().noneMatch(told -> isOf(it, digest, told)))
              .map(it -> text(digest, it))
              .collect(Collectors.joining("\n"));
      assertThat(said).isNotBlank().doesNotContain(today);
    }
  }

  private static boolean isOf(Category category, Digest digest, Edition edition) {
    return digest.category(edition).equals(category);
  }

  private static String text(Digest digest, Category category) {
    DigestPages pages = new DigestPages(digest, new Masthead(true, WireHouse.ZONE));
    return DocumentLines.of(pages.category(category)).stream()
        .map(DocumentLines.Line::whole)
        .collect(Collectors.joining("\n"));
  }
}

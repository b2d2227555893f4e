package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobo.demo.Newswire;
import jobo.demo.WireHouse;
import jobo.language.Language;
import jobo.text.Similarity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much any two claims of one digest have in common, over the newswire's days. */
@Tag("quality")
class RedundancyTest {
  private static final double MOST = 0.5;

  private record Words(Claim claim, Set<String> words) {}

  @ParameterizedTest
  @EnumSource
  void noTwoClaimsOfADigestSayTheSame(Language language) {
    double most = 0;
    try (WireHouse house = WireHouse.closedUntil(WireHouse.TODAY)) {
      for (LocalDate date : Newswire.dates()) {
        most = Math.max(most, most(house.desk().find(date, language).orElseThrow()));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "Most that two claims of a %s digest share: %.3f (below %.1f)%n",
        language.tag(),
        most,
        MOST);
    assertThat(most).isLessThan(MOST);
  }

  static double most(Digest digest) {
    List<Words> claims =
        digest.editions().stream()
            .flatMap(it -> it.sections().stream())
            .filter(it -> it.kind() != Section.Kind.THEMES)
            .flatMap(it -> it.claims().stream())
            .map(it -> new Words(it, Salience.words(it.text(), it.language())))
            .toList();
    double most = 0;
    for (int at = 0; at < claims.size(); at++) {
      Words one = claims.get(at);
      for (Words other : claims.subList(at + 1, claims.size())) {
        if (one.claim.language() == other.claim.language()) {
          double shared = Similarity.cosine(one.words, other.words);
          if (shared >= MOST) {
            System.out.println(shared + " " + one.claim.text() + " | " + other.claim.text());
          }
          most = Math.max(most, shared);
        }
      }
    }
    return most;
  }
}

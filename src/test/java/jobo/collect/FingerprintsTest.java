package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import jobo.article.Fingerprint;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final URI HERE = URI.create("https://lab.example/1");
  private static final URI THERE = URI.create("https://lab.example/2");
  private static final String TITLE = "A model learns to wait";

  @Test
  void aGuidIsASignWithinItsSourceOnly() {
    assertThat(meet(of("7", HERE, "short", "Lab", NOW), of("7", THERE, "other", "Lab", NOW)))
        .isTrue();
    assertThat(meet(of("7", HERE, "short", "Lab", NOW), of("7", THERE, "other", "Daily", NOW)))
        .isFalse();
  }

  @Test
  void aTitleIsASignWithinItsPublisherHoweverItIsPunctuated() {
    assertThat(
            meet(
                of(null, HERE, TITLE, "Lab", NOW),
                of(null, THERE, "“A Model learns – to  wait!”", "Lab", NOW)))
        .isTrue();
    assertThat(meet(of(null, HERE, TITLE, "Lab", NOW), of(null, THERE, TITLE, "Daily", NOW)))
        .isFalse();
  }

  @Test
  void aShortTitleIsNoSign() {
    assertThat(
            meet(of(null, HERE, "AI today", "Lab", NOW), of(null, THERE, "AI today", "Lab", NOW)))
        .isFalse();
  }

  @Test
  void anEqualTitleWithinThreeDaysIsTheSameArticleAndAWeekLaterANewOne() {
    for (int hours = 0; hours <= 72; hours++) {
      assertThat(
              meet(
                  of(null, HERE, TITLE, "Lab", NOW),
                  of(null, THERE, TITLE, "Lab", NOW.plus(Duration.ofHours(hours)))))
          .isTrue();
    }
    assertThat(
            meet(
                of(null, HERE, TITLE, "Lab", NOW),
                of(null, THERE, TITLE, "Lab", NOW.plus(Duration.ofDays(7)))))
        .isFalse();
  }

  @Test
  void anIdIsTheSixteenHexadecimalDigitsOfTheSignOfTheCanonicalAddress() {
    assertThat(id(HERE)).matches("[0-9a-f]{16}");
    assertThat(id(URI.create("http://www.lab.example/1/?utm_source=x")))
        .isEqualTo(id(HERE))
        .isNotEqualTo(id(THERE));
  }

  @Test
  void theIdsOfASiteBeginAlike() {
    assertThat(id(URI.create("https://lab.example/other")).substring(0, 4))
        .isEqualTo(id(HERE).substring(0, 4));
  }

  private static String id(URI address) {
    return Fingerprints.id(Fingerprints.ofAddress(address)).value();
  }

  private static boolean meet(Set<Fingerprint> one, Set<Fingerprint> other) {
    return !Collections.disjoint(one, other);
  }

  private static Set<Fingerprint> of(
      @Nullable String guid, URI url, String title, String name, Instant appeared) {
    var item = new SourceItem(guid, url, title, "", "", null, null, null, null);
    var source =
        new Source(
            new SourceName(name),
            URI.create("https://lab.example/feed"),
            SourceKind.FEED,
            Report.NEWS,
            null,
            null,
            Duration.ofMinutes(15),
            1,
            new Publisher(name));
    return Fingerprints.of(item, url, source, appeared);
  }
}

package jobo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.collect.Fingerprints;
import jobo.fetch.RegisteredDomain;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be told of the built-in sources without a network. */
class BuiltInSourcesTest {
  private final List<SourceSettings> written = BuiltIn.sources();
  private final List<Source> sources =
      IntStream.range(0, written.size())
          .mapToObj(
              it -> written.get(it).source(it, BuiltInCategories.full(), Duration.ofMinutes(15)))
          .toList();

  @Test
  void thereAreAtLeastFortyEachWithANameAndAnAddressOfItsOwn() {
    assertThat(sources).hasSizeGreaterThanOrEqualTo(40);
    assertThat(sources).extracting(Source::name).doesNotHaveDuplicates();
    assertThat(sources).extracting(it -> Fingerprints.ofAddress(it.url())).doesNotHaveDuplicates();
  }

  @Test
  void everyAddressIsOneOfHttpsAndEveryLanguageAndPublisherIsSaid() {
    assertThat(sources).allSatisfy(it -> assertThat(it.url()).hasScheme("https"));
    assertThat(sources).extracting(Source::language).doesNotContainNull();
    assertThat(written).extracting(SourceSettings::publisher).doesNotContainNull();
  }

  @ParameterizedTest
  @EnumSource
  void aQuarterAtLeastIsInEachLanguage(Language language) {
    assertThat(sources)
        .filteredOn(it -> it.language() == language)
        .hasSizeGreaterThan(sources.size() / 4);
  }

  @ParameterizedTest
  @EnumSource
  void bothReportsHaveTenSourcesAndSeveralPublishers(Report report) {
    List<Source> ofReport = sources.stream().filter(it -> it.report() == report).toList();

    assertThat(ofReport).hasSizeGreaterThanOrEqualTo(10);
    assertThat(ofReport.stream().map(Source::publisher).distinct()).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfSourceIsThere(SourceKind kind) {
    assertThat(sources).extracting(Source::kind).contains(kind);
  }

  @Test
  void whatStandsUnderOneDomainIsOfOneHouse() {
    Map<String, Set<Publisher>> houses =
        sources.stream()
            .collect(
                groupingBy(
                    it -> RegisteredDomain.of(it.url()).orElseThrow(),
                    mapping(Source::publisher, toSet())));

    assertThat(houses.values()).allSatisfy(it -> assertThat(it).hasSize(1));
  }

  @Test
  void arxivIsAskedSeldom() {
    assertThat(sources)
        .filteredOn(it -> it.kind() == SourceKind.ARXIV)
        .allSatisfy(it -> assertThat(it.every()).isGreaterThanOrEqualTo(Duration.ofHours(3)));
  }
}

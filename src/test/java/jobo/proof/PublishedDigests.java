package jobo.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.demo.Newswire;
import jobo.demo.WireHouse;
import jobo.digest.Claim;
import jobo.digest.Digest;
import jobo.digest.Edition;
import jobo.digest.Section;
import jobo.language.Language;

/** What the demo publishes on its ten days in both languages, as the demo makes it. */
final class PublishedDigests {
  private final List<Digest> digests = new ArrayList<>();

  PublishedDigests() {
    try (WireHouse house = WireHouse.closedUntil(WireHouse.TODAY)) {
      for (LocalDate date : Newswire.dates()) {
        for (Language language : Language.values()) {
          digests.add(house.desk().find(date, language).orElseThrow());
        }
      }
    }
  }

  /** A claim in the digest that makes it, with what it cites. */
  record Published(Digest digest, Claim claim, List<Cited> cited) {}

  List<Digest> digests() {
    return digests;
  }

  List<Published> claims() {
    return digests.stream().flatMap(PublishedDigests::claims).toList();
  }

  static Stream<Published> claims(Digest digest) {
    return Stream.concat(
            digest.told().stream().flatMap(PublishedDigests::claims), digest.written().stream())
        .map(it -> new Published(digest, it, cited(digest, it)));
  }

  /** The claims of its sections and those that its stories are told with. */
  private static Stream<Claim> claims(Edition edition) {
    Stream<Claim> sections = edition.sections().stream().map(Section::claims).flatMap(List::stream);
    Stream<Claim> stories =
        edition.stories().stream().flatMap(it -> edition.claimsOf(it.id()).stream());
    return Stream.concat(sections, stories).distinct();
  }

  private static List<Cited> cited(Digest digest, Claim claim) {
    return claim.citations().stream()
        .flatMap(it -> digest.article(it).stream())
        .map(PublishedDigests::cited)
        .toList();
  }

  static Cited cited(Article article) {
    List<String> texts =
        Arrays.asList(article.title(), article.headline(), article.blurb(), article.body());
    return new Cited(article.id().value(), article.url(), String.join("\n", texts));
  }

  static List<String> ids(Claim claim) {
    return claim.citations().stream().map(ArticleId::value).toList();
  }
}

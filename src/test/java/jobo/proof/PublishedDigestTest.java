package jobo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.demo.WireHouse;
import jobo.digest.Archive;
import jobo.digest.Digest;
import jobo.digest.DigestPages;
import jobo.digest.FrontPage;
import jobo.digest.Masthead;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.proof.PublishedDigests.Published;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's ten days in both languages, judged without a line of what wrote them. */
@Tag("quality")
class PublishedDigestTest {
  private static final Masthead MASTHEAD = new Masthead(true, WireHouse.ZONE);
  private static final int NEVER_CUT = 1000;
  private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\((https?://[^)\\s]+)\\)");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private static PublishedDigests published;

  @BeforeAll
  static void publish() {
    published = new PublishedDigests();
  }

  @Test
  void eachNumberNameAndQuotationStandsInAnArticleThatIsCited() {
    List<String> findings = new ArrayList<>();
    Tally numbers = Tally.NONE;
    Tally names = Tally.NONE;
    Tally quotations = Tally.NONE;
    for (Published claim : published.claims()) {
      Proof proof = Proof.of(claim.claim().text(), claim.cited());
      proof.findings().forEach(it -> findings.add(where(claim) + it));
      numbers = numbers.plus(proof.numbers());
      names = names.plus(proof.names());
      quotations = quotations.plus(proof.quotations());
    }
    System.out.printf(
        "%d digests, %d claims; numbers %s, names %s, quotations %s%n",
        published.digests().size(), published.claims().size(), numbers, names, quotations);
    assertThat(findings).isEmpty();
    assertThat(numbers.judged()).isGreaterThan(100);
    assertThat(names.judged()).isGreaterThan(100);
    assertThat(quotations.judged()).isGreaterThan(10);
  }

  @Test
  void eachClaimCitesArticlesThatAreKept() {
    assertThat(published.claims())
        .isNotEmpty()
        .allSatisfy(
            it -> {
              assertThat(it.claim().citations()).isNotEmpty();
              assertThat(it.cited()).hasSameSizeAs(it.claim().citations());
            });
  }

  /** The claims are the articles' own sentences, so what is changed in them is wrong. */
  @Test
  void aClaimWithAnotherDigitNameOrQuotedWordIsFound() {
    assertThat(shareFound("digits", PublishedDigestTest::withAnotherDigit)).isGreaterThan(0.97);
    assertThat(shareFound("names", PublishedDigestTest::withAnotherName)).isGreaterThan(0.97);
    assertThat(shareFound("quoted words", PublishedDigestTest::withAnotherWord)).isEqualTo(1);
  }

  private static double shareFound(String what, Function<String, List<String>> change) {
    int changed = 0;
    int found = 0;
    for (Published claim : published.claims()) {
      for (String text : change.apply(claim.claim().text())) {
        changed++;
        found += Proof.of(text, claim.cited()).findings().isEmpty() ? 0 : 1;
      }
    }
    System.out.printf("other %s: %d of %d found%n", what, found, changed);
    return (double) found / changed;
  }

  private static List<String> withAnotherDigit(String text) {
    List<String> changed = new ArrayList<>();
    Matcher digit = DIGIT.matcher(text);
    while (digit.find()) {
      int other = 1 + (Integer.parseInt(digit.group()) + text.length()) % 9;
      int another = other == Integer.parseInt(digit.group()) ? 1 + other % 9 : other;
      changed.add(replaced(text, digit.start(), digit.end(), String.valueOf(another)));
    }
    return changed;
  }

  private static List<String> withAnotherName(String text) {
    List<String> changed = new ArrayList<>();
    LatinNames names = LatinNames.in(text);
    for (int at = 0; at < names.tokens().size(); at++) {
      LatinNames.Token token = names.tokens().get(at);
      if (names.isName(at)) {
        changed.add(replaced(text, token.start(), token.end(), "Quorvath"));
      }
    }
    return changed;
  }

  private static List<String> withAnotherWord(String text) {
    List<String> changed = new ArrayList<>();
    for (Quotations.Quotation quotation : Quotations.of(text)) {
      String words = quotation.words();
      String last = words.substring(words.lastIndexOf(' ') + 1);
      int start = text.indexOf(words, quotation.start()) + words.length() - last.length();
      changed.add(replaced(text, start, start + last.length(), "돌고래"));
    }
    return changed;
  }

  private static String replaced(String text, int start, int end, String other) {
    return text.substring(0, start) + other + text.substring(end);
  }

  @Test
  void storiesLinkEachArticleThatTheirClaimsCite() {
    List<Finding> findings = new ArrayList<>();
    for (Digest digest : published.digests()) {
      List<Published> claims = PublishedDigests.claims(digest).toList();
      for (Document document : categories(digest)) {
        for (DocumentLines.Line line : DocumentLines.of(document)) {
          findings.addAll(linksOfStory(digest, claims, line));
        }
      }
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void aLinkedHeadlineLeadsToTheArticleItIsOf() {
    Set<String> judged = new HashSet<>();
    for (Digest digest : published.digests()) {
      Set<String> claims =
          PublishedDigests.claims(digest).map(it -> it.claim().text()).collect(Collectors.toSet());
      Stream<Document> documents =
          Stream.concat(
              categories(digest).stream(),
              Stream.of(
                  new FrontPage(digest, MASTHEAD).page(NEVER_CUT, Optional.empty()).document()));
      documents
          .flatMap(it -> DocumentLines.of(it).stream())
          .flatMap(it -> it.links().stream())
          .filter(it -> claims.contains(it.label()) || isHeadline(digest, it.label()))
          .peek(it -> judged.add(it.label()))
          .forEach(
              it -> assertThat(headlines(digest, it.target())).as(it.label()).contains(it.label()));
    }
    System.out.printf("%d linked headlines%n", judged.size());
    assertThat(judged).hasSizeGreaterThan(50);
  }

  @Test
  void filesLinkOnlyArticlesOfTheirDigest(@TempDir Path directory) {
    int links = 0;
    for (Digest digest : published.digests()) {
      Path day = directory.resolve(digest.date() + digest.language().tag());
      new Archive(day, MASTHEAD).write(digest);
      Set<String> known =
          digest.articles().values().stream()
              .map(it -> it.url().toASCIIString())
              .collect(Collectors.toSet());
      for (String target : linksOfFiles(day)) {
        assertThat(known).contains(target);
        links++;
      }
    }
    System.out.printf("%d links of files%n", links);
    assertThat(links).isGreaterThan(100);
  }

  @Test
  void theKoreanFrameReadsWell() {
    List<Finding> findings = new ArrayList<>();
    int texts = 0;
    for (Digest digest : inKorean()) {
      Set<String> said =
          said(digest).stream().map(PublishedDigestTest::unmarked).collect(Collectors.toSet());
      List<String> frame = new ArrayList<>();
      for (Document document : documents(digest)) {
        for (DocumentLines.Line line : DocumentLines.of(document)) {
          line.texts().stream()
              .map(DocumentLines.Line::unquoted)
              .filter(it -> !said.contains(unmarked(it)) && !it.isBlank())
              .map(it -> it.strip().replaceFirst("^[·—] ?", ""))
              .forEach(frame::add);
        }
      }
      texts += frame.size();
      findings.addAll(KoreanReading.ofFrame(frame));
    }
    System.out.printf("%d Korean texts of the frame%n", texts);
    assertThat(findings.stream().distinct()).isEmpty();
    assertThat(texts).isGreaterThan(1000);
  }

  /** Quotations within a quotation have other marks than they have in their article. */
  private static String unmarked(String text) {
    return text.replaceAll("[\"“”‘’']", "");
  }

  @Test
  void koreanClaimsHaveNoLeftoversAndNoForeignLetters() {
    List<Published> korean =
        published.claims().stream().filter(it -> it.claim().language() == Language.KOREAN).toList();
    List<String> findings = new ArrayList<>();
    for (Published claim : korean) {
      KoreanReading.ofArticle(claim.claim().text()).forEach(it -> findings.add(where(claim) + it));
    }
    System.out.printf("%d Korean claims%n", korean.size());
    assertThat(findings).isEmpty();
    assertThat(korean).hasSizeGreaterThan(100);
  }

  @Test
  void wholeLinesHaveNoLeftovers() {
    Function<DocumentLines.Line, List<Finding>> leftovers = it -> Leftovers.ofArticle(it.whole());
    assertThat(
            published.digests().stream()
                .flatMap(it -> documents(it).stream())
                .flatMap(it -> DocumentLines.of(it).stream())
                .flatMap(it -> leftovers.apply(it).stream())
                .distinct())
        .isEmpty();
  }

  private static List<Finding> linksOfStory(
      Digest digest, List<Published> claims, DocumentLines.Line line) {
    List<Published> told =
        claims.stream()
            .filter(
                it ->
                    line.texts().stream()
                        .map(DocumentLines.Line::unquoted)
                        .anyMatch(it.claim().text()::equals))
            .toList();
    if (told.isEmpty() || line.links().isEmpty()) {
      return List.of();
    }
    List<URI> links = line.links().stream().map(Inline.Link::target).toList();
    List<Cited> mustBeLinked = told.stream().flatMap(it -> it.cited().stream()).distinct().toList();
    Set<URI> maybe =
        told.stream()
            .flatMap(it -> articlesOfStories(digest, it).stream())
            .map(Article::url)
            .collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (URI link : links) {
      if (!maybe.contains(link)) {
        findings.add(new Finding(Finding.Kind.LINK, link.toString(), line.whole()));
      }
    }
    for (Cited cited : mustBeLinked) {
      if (!links.contains(cited.address())) {
        findings.add(new Finding(Finding.Kind.LINK, cited.address().toString(), line.whole()));
      }
    }
    return findings;
  }

  private static List<Article> articlesOfStories(Digest digest, Published claim) {
    return digest.told().stream()
        .flatMap(it -> it.stories().stream())
        .filter(it -> claim.claim().stories().contains(it.id()))
        .flatMap(it -> it.articles().stream())
        .flatMap(it -> digest.article(it).stream())
        .toList();
  }

  private static boolean isHeadline(Digest digest, String label) {
    return digest.articles().values().stream().anyMatch(it -> it.headline().equals(label));
  }

  private static List<String> headlines(Digest digest, URI address) {
    return digest.articles().values().stream()
        .filter(it -> it.url().equals(address))
        .map(Article::headline)
        .toList();
  }

  private static List<Document> categories(Digest digest) {
    DigestPages pages = new DigestPages(digest, MASTHEAD);
    return digest.told().stream().map(it -> pages.category(digest.category(it))).toList();
  }

  private static List<Document> documents(Digest digest) {
    List<Document> documents = new ArrayList<>(categories(digest));
    documents.add(new DigestPages(digest, MASTHEAD).overview());
    documents.add(new FrontPage(digest, MASTHEAD).page(NEVER_CUT, Optional.empty()).document());
    return documents;
  }

  /** What others wrote: claims, titles, names of publishers. */
  private static Set<String> said(Digest digest) {
    Set<String> said =
        PublishedDigests.claims(digest).map(it -> it.claim().text()).collect(Collectors.toSet());
    for (Article article : digest.articles().values()) {
      said.add(article.headline());
      said.add(digest.voice(article));
    }
    return said;
  }

  private static List<Digest> inKorean() {
    return published.digests().stream().filter(it -> it.language() == Language.KOREAN).toList();
  }

  private static List<String> linksOfFiles(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<String> links = new ArrayList<>();
      for (Path file : files.filter(it -> it.toString().endsWith(".md")).toList()) {
        Matcher link = MARKDOWN_LINK.matcher(Files.readString(file));
        while (link.find()) {
          links.add(link.group(1));
        }
      }
      return links;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String where(Published claim) {
    return "%s %s %s: "
        .formatted(
            claim.digest().date(), claim.digest().language(), PublishedDigests.ids(claim.claim()));
  }
}

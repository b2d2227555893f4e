package jobo.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/** Articles for tests: what a test does not care about has a plain value. Each change is a copy. */
public record SampleArticle(Article article) {
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  public static final CategoryId LLM = new CategoryId("llm");

  /** A short English article of that id, collected at noon and read whole. */
  public static SampleArticle of(String id) {
    return new SampleArticle(
        article(
            id,
            "Title of " + id,
            Language.ENGLISH,
            "Lab",
            Report.NEWS,
            NOON,
            Evidence.FULL_TEXT,
            "A sentence of %s that says something in full.".formatted(id),
            NOON));
  }

  public SampleArticle title(String title) {
    return copy(title, article.language(), article.publisher().name(), article.report(), text());
  }

  public SampleArticle text(String text) {
    return copy(article.title(), article.language(), publisher(), article.report(), text);
  }

  /** With a blurb beside its text; to be said last. */
  public SampleArticle blurb(String blurb) {
    Article it = article;
    return new SampleArticle(
        new Article(
            it.id(),
            it.url(),
            it.title(),
            it.source(),
            it.publisher(),
            it.report(),
            it.language(),
            it.publishedAt(),
            it.collectedAt(),
            it.evidence(),
            blurb,
            it.text(),
            it.discussion(),
            it.picture()));
  }

  /** Read by its title alone. */
  public SampleArticle titleOnly() {
    return new SampleArticle(
        article(
            id(),
            article.title(),
            article.language(),
            publisher(),
            article.report(),
            article.collectedAt(),
            Evidence.TITLE,
            "",
            article.publishedAt()));
  }

  public SampleArticle language(Language language) {
    return copy(article.title(), language, publisher(), article.report(), text());
  }

  public SampleArticle publisher(String publisher) {
    return copy(article.title(), article.language(), publisher, article.report(), text());
  }

  public SampleArticle paper() {
    return copy(article.title(), article.language(), publisher(), Report.PAPERS, text());
  }

  public SampleArticle at(Instant collectedAt) {
    return new SampleArticle(
        article(
            id(),
            article.title(),
            article.language(),
            publisher(),
            article.report(),
            collectedAt,
            article.evidence(),
            text(),
            collectedAt));
  }

  /** Sorted into a category, quite surely. */
  public SortedArticle in(@Nullable CategoryId category) {
    return new SortedArticle(article, sorting(category));
  }

  /** A sorting into a category, or into none. */
  public static Sorting sorting(@Nullable CategoryId category) {
    return new Sorting(category, 0.8, List.of("language model"));
  }

  /** The same, about to be kept under its id as its sign. */
  public NewArticle fresh(@Nullable CategoryId category) {
    SortedArticle sorted = new SortedArticle(article, sorting(category));
    return new NewArticle(sorted, Set.of(sign()), 0, Sketch.NONE);
  }

  /** The fingerprint that is the article's id. */
  public Fingerprint sign() {
    return Fingerprint.of(Fingerprint.Kind.GUID, "place", id());
  }

  private String id() {
    return article.id().value();
  }

  private String text() {
    return article.text();
  }

  private String publisher() {
    return article.publisher().name();
  }

  private SampleArticle copy(
      String title, Language language, String publisher, Report report, String text) {
    return new SampleArticle(
        article(
            id(),
            title,
            language,
            publisher,
            report,
            article.collectedAt(),
            article.evidence(),
            text,
            article.publishedAt()));
  }

  /** The same article, discussed. */
  public static Article discussed(Article it, Discussion discussion) {
    return new Article(
        it.id(),
        it.url(),
        it.title(),
        it.source(),
        it.publisher(),
        it.report(),
        it.language(),
        it.publishedAt(),
        it.collectedAt(),
        it.evidence(),
        it.blurb(),
        it.text(),
        discussion,
        it.picture());
  }

  private static Article article(
      String id,
      String title,
      Language language,
      String publisher,
      Report report,
      Instant collectedAt,
      Evidence evidence,
      String text,
      @Nullable Instant publishedAt) {
    return new Article(
        new ArticleId(id),
        URI.create(
            "https://%s.example/%s"
                .formatted(publisher.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "x"), id)),
        title,
        new SourceName(publisher),
        new Publisher(publisher),
        report,
        language,
        publishedAt,
        collectedAt,
        evidence,
        "",
        text,
        null,
        null);
  }
}

package jobo.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.Category;
import jobo.digest.Claim;
import jobo.digest.Digest;
import jobo.digest.Edition;
import jobo.digest.EditionStory;
import jobo.digest.ModelWork;
import jobo.digest.PostText;
import jobo.digest.Section;
import jobo.digest.Writer;
import jobo.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * A digest as the API gives it.
 *
 * @param from where what it covers begins; null for the first digest, which covers all before it
 * @param post what a language model wrote for the blog post, where one was asked
 * @param articles those that the claims and stories name
 * @param models what a language model did, where one was asked
 */
record DigestData(
    String date,
    String language,
    boolean closed,
    @Nullable Instant from,
    Instant until,
    List<Part> sections,
    List<Post> post,
    List<Told> stories,
    List<Cited> articles,
    List<Model> models) {

  /** A section of a category. */
  record Part(String category, String kind, List<Said> claims) {}

  /** A text of the blog post and its place: title, tag, opening, viewpoint, closing. */
  record Post(String kind, Said claim) {}

  /**
   * A claim and what it rests on.
   *
   * @param quotation what it rests on, word for word, where its articles are in another language
   */
  record Said(
      String text,
      String language,
      List<String> citations,
      List<String> stories,
      String writer,
      @Nullable String quotation) {}

  /**
   * What a language model did for a category, or for the post.
   *
   * @param category its id; null for the post
   * @param claims how many of those that stand are its
   */
  record Model(
      @Nullable String category,
      String name,
      int claims,
      int calls,
      long tokensIn,
      long tokensOut) {}

  /**
   * A story as the digest tells it.
   *
   * @param toldBefore the date of the newest edition that told of it before, or null
   */
  record Told(
      String id,
      String category,
      String report,
      List<String> articleIds,
      int publishers,
      String evidence,
      boolean update,
      @Nullable String toldBefore,
      double score,
      @Nullable String reason) {}

  /** An article that is named. */
  record Cited(String id, String url, String title, String source, String publisher) {}

  /** The data of a digest, or of one category of it. */
  static DigestData of(Digest whole, @Nullable Category only) {
    Digest digest = only == null ? whole : whole.only(Set.of(only.id()));
    List<Edition> told = digest.told();
    PostText post = digest.post();
    Instant from = digest.window().from();
    return new DigestData(
        digest.date().toString(),
        digest.language().tag(),
        digest.window().closed(),
        from.equals(Instant.EPOCH) ? null : from,
        digest.window().until(),
        told.stream().flatMap(DigestData::parts).toList(),
        post == null ? List.of() : post.parts().stream().map(DigestData::post).toList(),
        told.stream().flatMap(DigestData::stories).toList(),
        told.stream()
            .flatMap(Edition::articles)
            .distinct()
            .flatMap(id -> digest.article(id).stream())
            .map(DigestData::cited)
            .toList(),
        Stream.concat(
                told.stream().flatMap(DigestData::models),
                post == null ? Stream.empty() : Stream.of(model(post)))
            .toList());
  }

  private static Post post(PostText.Part part) {
    return new Post(part.kind().tag(), said(part.claim()));
  }

  private static Stream<Model> models(Edition edition) {
    ModelWork work = edition.modelWork();
    String category = edition.key().category().value();
    return work == null
        ? Stream.empty()
        : Stream.of(model(category, edition.claims(Writer.LLM), work));
  }

  private static Model model(PostText post) {
    return model(null, post.parts().size(), post.work());
  }

  private static Model model(@Nullable String category, int claims, ModelWork work) {
    return new Model(
        category, work.model(), claims, work.calls(), work.tokensIn(), work.tokensOut());
  }

  private static Stream<Part> parts(Edition edition) {
    return edition.sections().stream().map(it -> part(edition, it));
  }

  private static Part part(Edition edition, Section section) {
    return new Part(
        edition.key().category().value(),
        section.kind().tag(),
        section.claims().stream().map(DigestData::said).toList());
  }

  private static Said said(Claim claim) {
    return new Said(
        claim.text(),
        claim.language().tag(),
        claim.citations().stream().map(ArticleId::value).toList(),
        claim.stories().stream().map(StoryId::value).toList(),
        claim.writer().tag(),
        claim.quotation());
  }

  private static Stream<Told> stories(Edition edition) {
    return edition.stories().stream().map(it -> told(edition, it));
  }

  private static Told told(Edition edition, EditionStory story) {
    return new Told(
        story.id().value(),
        edition.key().category().value(),
        story.report().tag(),
        story.articles().stream().map(ArticleId::value).toList(),
        story.publishers(),
        story.evidence().tag(),
        story.update(),
        story.told() == null ? null : story.told().toString(),
        story.score(),
        story.reason() == null ? null : story.reason().tag());
  }

  private static Cited cited(Article article) {
    return new Cited(
        article.id().value(),
        article.url().toASCIIString(),
        article.title(),
        article.source().value(),
        article.publisher().name());
  }
}

package jobo.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jobo.digest.Digest;
import jobo.digest.Edition;
import jobo.digest.ModelWork;
import jobo.digest.PostText;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the operator: what a language model wrote for the editions of a date that could not stay. */
@RestController
final class RejectedApi {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final DigestShelf shelf;

  /**
   * A page of it, edition by edition.
   *
   * @param next the cursor of the next page, or null on the last one
   */
  record Page(List<Entry> rejected, @Nullable String next) {}

  /**
   * A text that could not stay.
   *
   * @param category of its edition; null for the blog post
   * @param text its first 300 characters
   */
  record Entry(@Nullable String category, String language, String model, String text, String why) {}

  RejectedApi(DigestShelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping("/api/admin/editions/{date}/rejected")
  Page page(
      @PathVariable String date,
      @RequestParam @Nullable String limit,
      @RequestParam @Nullable String cursor) {
    LocalDate day = Parameters.date(date);
    int most = Parameters.limit(limit, USUAL, MOST);
    int from = from(cursor);
    List<Entry> rest =
        Stream.of(Language.values())
            .flatMap(it -> rejected(shelf.find(day, it)))
            .skip(from)
            .limit(most + 1L)
            .toList();
    String next = rest.size() > most ? String.valueOf(from + most) : null;
    return new Page(rest.stream().limit(most).toList(), next);
  }

  private static Stream<Entry> rejected(Digest digest) {
    PostText post = digest.post();
    return Stream.concat(
        digest.editions().stream().flatMap(RejectedApi::rejected),
        post == null ? Stream.empty() : entries(null, digest.language(), post.work()));
  }

  private static Stream<Entry> rejected(Edition edition) {
    ModelWork work = edition.modelWork();
    return work == null
        ? Stream.empty()
        : entries(edition.key().category().value(), edition.key().language(), work);
  }

  private static Stream<Entry> entries(
      @Nullable String category, Language language, ModelWork work) {
    return work.rejected().stream()
        .map(it -> new Entry(category, language.tag(), work.model(), it.text(), it.why()));
  }

  private static int from(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return 0;
    } else if (cursor.matches("\\d{1,6}")) {
      return Integer.parseInt(cursor);
    }
    throw RequestProblem.parameter("cursor", cursor, "give what stood in next, or leave it out.");
  }
}

package jobo.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jobo.article.ArticleId;
import jobo.language.Language;
import jobo.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * Something the digest says, and the articles it rests on.
 *
 * @param language the language of the text, which is its article's with the embedded writer
 * @param citations the articles that say so, at least one
 * @param stories the stories it tells of: one for an event, those it rests on for a whole section
 * @param quotation what it rests on, word for word, where none of its articles is in its language;
 *     else null
 * @param aspect what it tells an effect on, where its writer said so; else null
 */
public record Claim(
    String text,
    Language language,
    List<ArticleId> citations,
    List<StoryId> stories,
    Writer writer,
    @Nullable String quotation,
    @Nullable Aspect aspect) {
  /** Characters of articles' own text. */
  private static final int MOST_AT_A_PLACE = 300;

  public Claim {
    citations = List.copyOf(citations);
    stories = List.copyOf(stories);
    if (text.isBlank() || citations.isEmpty() || stories.isEmpty()) {
      throw new IllegalArgumentException(
          "A claim has a text, an article it cites and a story it tells of: '%s'".formatted(text));
    }
  }

  /** A claim that quotes nothing beside itself. */
  public Claim(
      String text,
      Language language,
      List<ArticleId> citations,
      List<StoryId> stories,
      Writer writer) {
    this(text, language, citations, stories, writer, null, null);
  }

  /** What it tells an effect on: as its writer said, or as its words tell. */
  public Optional<Aspect> bearsOn() {
    return aspect == null ? Aspect.affected(text) : Optional.of(aspect);
  }

  /**
   * What claims rest on, in the words of articles in another language; each once, and no more of it
   * than is shown of articles at a place.
   */
  public static List<String> proofs(List<Claim> claims) {
    List<String> proofs = new ArrayList<>();
    int room = MOST_AT_A_PLACE;
    for (Claim claim : claims) {
      String quotation = claim.quotation();
      if (quotation != null && quotation.length() <= room && !proofs.contains(quotation)) {
        proofs.add(quotation);
        room -= quotation.length();
      }
    }
    return proofs;
  }
}

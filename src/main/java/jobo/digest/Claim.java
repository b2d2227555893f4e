package jobo.digest;

import java.util.List;
import jobo.article.ArticleId;
import jobo.language.Language;
import jobo.story.StoryId;

/**
 * Something the digest says, and the articles it rests on.
 *
 * @param language the language of the text, which is its article's with the embedded writer
 * @param citations the articles that say so, at least one
 * @param stories the stories it tells of: one for an event, those it rests on for a whole section
 */
public record Claim(
    String text,
    Language language,
    List<ArticleId> citations,
    List<StoryId> stories,
    Writer writer) {
  public Claim {
    citations = List.copyOf(citations);
    stories = List.copyOf(stories);
    if (text.isBlank() || citations.isEmpty() || stories.isEmpty()) {
      throw new IllegalArgumentException(
          "A claim has a text, an article it cites and a story it tells of: '%s'".formatted(text));
    }
  }
}

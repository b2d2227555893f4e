package jobo.digest;

import java.util.List;
import jobo.document.Document;
import jobo.story.StoryId;

/**
 * Something of a digest to look at.
 *
 * @param tells the stories it tells
 */
public record Page(Document document, List<StoryId> tells) {
  public Page {
    tells = List.copyOf(tells);
  }
}

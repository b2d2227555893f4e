package jobo.edition;

import java.time.LocalDate;
import java.util.Map;
import jobo.story.StoryId;

/**
 * What a chat was told before a digest.
 *
 * @param known which stories of the digest, and by the edition of which date last
 * @param unchanged how many stories it was told by the edition of the day before that have no news
 *     in the digest
 */
record ChatMemory(Map<StoryId, LocalDate> known, int unchanged) {
  /** Of a chat that was told nothing. */
  static final ChatMemory NONE = new ChatMemory(Map.of(), 0);

  ChatMemory {
    known = Map.copyOf(known);
  }
}

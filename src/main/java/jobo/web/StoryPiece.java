package jobo.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as a page shows it.
 *
 * @param foreign the tag of the headline's language where it is not the page's, or null
 * @param address of the article that the headline is taken from, or null when it is no longer kept
 * @param section its category, named where the story stands outside of it
 * @param more how many further publishers there are, as "+2", or null
 * @param evidence what was read of it
 * @param reach how many publishers tell it, or that one alone does
 * @param discussion where it is discussed and how much, or null
 * @param reason why it stands where it stands, or null where that is not known
 */
record StoryPiece(
    String headline,
    @Nullable String foreign,
    @Nullable String address,
    PageLink section,
    String emoji,
    String colour,
    boolean update,
    boolean paper,
    List<Sentence> sentences,
    List<PageLink> voices,
    @Nullable String more,
    String evidence,
    String reach,
    boolean single,
    @Nullable PageLink discussion,
    @Nullable String reason) {

  /**
   * A sentence of the story.
   *
   * @param quoted whether it is an article's own, word for word
   * @param foreign the tag of its language where it is not the page's, or null
   */
  record Sentence(String text, boolean quoted, @Nullable String foreign) {}

  /** Whether something is said above the headline. */
  boolean marked() {
    return update || paper;
  }
}

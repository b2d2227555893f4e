package jobo.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jobo.language.Language;

/** Keeps closed editions. Each method is one transaction. */
public interface EditionStore {

  /** The newest window that was closed. */
  Optional<EditionWindow> lastClosed();

  /** The window of a date, if it was closed. */
  Optional<EditionWindow> closed(LocalDate date);

  /** The closed window that an instant belongs to. */
  Optional<EditionWindow> covering(Instant instant);

  /**
   * Takes the writing of a date upon oneself, so that no other node does the same work.
   *
   * @param until when another may take it, should it not be closed by then
   * @return false where another has it
   */
  boolean claim(LocalDate date, Instant now, Instant until);

  /**
   * Leaves the writing of a date to whoever comes next.
   *
   * @param until as it was taken; what another has taken meanwhile stays with that one
   */
  void release(LocalDate date, Instant until);

  /**
   * Keeps the editions of a date and what was written for its posts, all or none.
   *
   * @return false where the date had been closed already; then nothing is kept
   */
  boolean close(EditionWindow window, Collection<Edition> editions, Collection<PostText> posts);

  /** The closed editions of a date in a language, in no particular order. */
  List<Edition> find(LocalDate date, Language language);

  /** What was written for the post of a date in a language, if a model was asked for it. */
  Optional<PostText> post(LocalDate date, Language language);

  /** The newest closed dates, newest first. */
  List<LocalDate> dates(int limit);
}

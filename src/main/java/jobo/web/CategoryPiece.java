package jobo.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category as a column of the front page.
 *
 * @param first its first story that does not stand further up
 * @param rest the next ones, shown shorter
 * @param more leads to the rest of them, or null where nothing is left
 */
record CategoryPiece(
    String emoji,
    String colour,
    PageLink link,
    String counts,
    StoryPiece first,
    List<StoryPiece> rest,
    @Nullable PageLink more) {}

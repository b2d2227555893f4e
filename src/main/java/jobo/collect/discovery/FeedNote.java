package jobo.collect.discovery;

import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself.
 *
 * @param title one line of visible text, or empty
 * @param language what it declares or its titles are in; null where neither tells
 * @param items how many articles it lists
 */
public record FeedNote(String title, @Nullable Language language, int items) {}

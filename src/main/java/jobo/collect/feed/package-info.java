/** Reads feeds: RSS 0.91 to 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1. */
@NullMarked
package jobo.collect.feed;

import org.jspecify.annotations.NullMarked;

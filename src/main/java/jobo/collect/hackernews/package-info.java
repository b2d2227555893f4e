/** Reads what Hacker News lists, by either of its public APIs. */
@NullMarked
package jobo.collect.hackernews;

import org.jspecify.annotations.NullMarked;

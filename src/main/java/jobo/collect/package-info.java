/**
 * Polls sources, reads what they list, extracts the text of pages, and recognises what was seen
 * before. How a kind of source is read is an adapter in a package of its own.
 */
@NullMarked
package jobo.collect;

import org.jspecify.annotations.NullMarked;

/** Finds passages of articles by words, in both languages (Lucene). */
@NullMarked
package jobo.search;

import org.jspecify.annotations.NullMarked;

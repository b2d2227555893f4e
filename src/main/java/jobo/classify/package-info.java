/** Sorts an article into one of the closed set of categories, or into none. Deterministic. */
@NullMarked
package jobo.classify;

import org.jspecify.annotations.NullMarked;

/** Decides whether a claim follows from the articles it cites, by words alone. */
@NullMarked
package jobo.grounding;

import org.jspecify.annotations.NullMarked;

/** Editions as data, the writers that make them, and the forms in which they are read. */
@NullMarked
package jobo.digest;

import org.jspecify.annotations.NullMarked;

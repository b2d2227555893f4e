/** Who gets what, when, in which language. */
@NullMarked
package jobo.subscription;

import org.jspecify.annotations.NullMarked;

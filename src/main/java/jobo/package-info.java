/** The wiring of Jobo and its settings: the only place that knows every room. */
@NullMarked
package jobo;

import org.jspecify.annotations.NullMarked;

/**
 * Checkers of what Jobo publishes. They share nothing with the code they check: what a number, a
 * name or a Korean particle is, they say for themselves.
 */
@NullMarked
package jobo.proof;

import org.jspecify.annotations.NullMarked;

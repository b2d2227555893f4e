/**
 * How a message reaches a chat: the port that every platform implements, its answers, and the
 * outbox.
 */
@NullMarked
package jobo.delivery;

import org.jspecify.annotations.NullMarked;

/** How a message reaches a chat: the port that every platform implements, and its answers. */
@NullMarked
package jobo.delivery;

import org.jspecify.annotations.NullMarked;

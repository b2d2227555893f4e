/**
 * Commands and their replies, the same on every platform, and the port that platforms implement.
 */
@NullMarked
package jobo.chat;

import org.jspecify.annotations.NullMarked;

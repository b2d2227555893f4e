/** The chat in the terminal: the same commands, no account and no network needed. */
@NullMarked
package jobo.chat.local;

import org.jspecify.annotations.NullMarked;

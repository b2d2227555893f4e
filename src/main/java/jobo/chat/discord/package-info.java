/** Jobo on Discord: interactions and messages in, embeds out, through JDA. */
@NullMarked
package jobo.chat.discord;

import org.jspecify.annotations.NullMarked;

/** Jobo on Telegram: updates in, messages out, through the Bot API. */
@NullMarked
package jobo.chat.telegram;

import org.jspecify.annotations.NullMarked;

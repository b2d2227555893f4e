/**
 * Telegram's Bot API on this machine, written from the platform's documents and not from what Jobo
 * does with it: it refuses what Telegram refuses.
 */
@NullMarked
package jobo.botapi;

import org.jspecify.annotations.NullMarked;

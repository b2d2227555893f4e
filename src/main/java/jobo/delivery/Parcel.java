package jobo.delivery;

import jobo.subscription.ChatAddress;
import org.jspecify.annotations.Nullable;

/**
 * One of a platform's own messages on its way to a chat.
 *
 * @param body as the platform's messenger wrote it
 * @param key names this sending: the same for every attempt
 * @param first the remote id of the delivery's first part, where this is a later one and that has
 *     arrived
 */
public record Parcel(ChatAddress chat, String body, String key, @Nullable String first) {}

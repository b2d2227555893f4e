package jobo.ask;

/**
 * Who asks, and where.
 *
 * @param chat the chat, which no other is named like
 * @param person who it is, by a name that tells nothing outside this installation
 */
public record Asker(String chat, String person) {}

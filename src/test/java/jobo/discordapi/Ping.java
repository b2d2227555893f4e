package jobo.discordapi;

/**
 * Somebody whom a message of the bot called.
 *
 * @param whom a mention such as {@code <@5>}, {@code <@&6>} or {@code @everyone}
 */
public record Ping(Message message, String whom) {}

package jobo.botapi;

/**
 * A button below a message.
 *
 * @param data what the bot is told when it is pressed, empty for a link
 * @param url where a link leads, empty for any other button
 */
public record Button(String label, String data, String url) {}

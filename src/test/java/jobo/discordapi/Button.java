package jobo.discordapi;

/**
 * A button of a message.
 *
 * @param customId what the bot hears when it is pressed, empty where it opens an address
 * @param url the address that it opens, empty where it is for the bot
 * @param style Discord's number: 1 primary, 2 secondary, 3 success, 4 danger, 5 link
 */
public record Button(String label, String customId, String url, int style, boolean isDisabled) {}

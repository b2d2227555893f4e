package jobo.discordapi;

/** Something that the bot offers while somebody types an option. */
public record Choice(String name, String value) {}

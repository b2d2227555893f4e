package jobo.discordapi;

/**
 * Somebody on Discord, be it a person or a bot.
 *
 * @param locale the language that their app had at first, such as {@code ko} or {@code en-US}
 */
public record User(long id, String name, String locale, boolean isBot) {
  /** What stands for them in a text. */
  public String mention() {
    return "<@%d>".formatted(id);
  }
}

package jobo.botapi;

/**
 * Somebody on the platform: a person, a bot, or one of the platform's stand-ins.
 *
 * @param username without the at sign, empty where there is none
 * @param language the language of the person's app, empty where it is not told
 */
public record User(long id, boolean isBot, String firstName, String username, String language) {
  /** Who a message of an anonymous administrator is said to be from. */
  static final User ANONYMOUS = new User(1087968824L, true, "Group", "GroupAnonymousBot", "");

  /** Who a channel's post is said to be from in the channel's discussion group. */
  static final User CHANNEL_POST = new User(777000L, false, "Telegram", "", "");
}

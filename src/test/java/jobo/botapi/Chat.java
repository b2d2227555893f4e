package jobo.botapi;

/**
 * A chat, by which a test names it.
 *
 * @param title the name of a group or channel, the first name of whom a private chat is with
 * @param username without the at sign, empty where there is none
 */
public record Chat(long id, ChatKind kind, String title, String username) {}

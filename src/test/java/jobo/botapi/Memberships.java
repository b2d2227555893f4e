package jobo.botapi;

/** What people become in chats; the bot can be one of them. */
abstract class Memberships {

  abstract void becomes(Chat chat, User user, Member.Status status);

  public void adds(Chat chat, User user) {
    becomes(chat, user, Member.Status.MEMBER);
  }

  public void promotes(Chat chat, User user) {
    becomes(chat, user, Member.Status.ADMINISTRATOR);
  }

  public void demotes(Chat chat, User user) {
    becomes(chat, user, Member.Status.MEMBER);
  }

  /** Lets somebody read, but not write. */
  public void restricts(Chat chat, User user) {
    becomes(chat, user, Member.Status.RESTRICTED);
  }

  /** Lets somebody write, but send no pictures. */
  public void restrictsToText(Chat chat, User user) {
    becomes(chat, user, Member.Status.TEXT_ONLY);
  }

  /** Makes somebody an administrator of a channel who may not post. */
  public void promotesToEdit(Chat channel, User user) {
    becomes(channel, user, Member.Status.EDITOR);
  }

  public void kicks(Chat chat, User user) {
    becomes(chat, user, Member.Status.KICKED);
  }

  public void leaves(Chat chat, User user) {
    becomes(chat, user, Member.Status.LEFT);
  }
}

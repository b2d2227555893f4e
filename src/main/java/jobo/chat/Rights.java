package jobo.chat;

/** What somebody may do in a chat. Asked only where it matters, because it may take a call. */
public interface Rights {
  /** Those of who is alone with Jobo, or runs it. */
  Rights ALL = () -> true;

  /** Whether they may change what the chat gets. */
  boolean mayManage();
}

package jobo.delivery;

import java.util.List;
import java.util.Optional;
import jobo.subscription.ChatAddress;

/** A messenger of which a test uses only what it overrides; anything else fails that test. */
public abstract class UnusedMessenger implements Messenger {
  private static AssertionError unexpected() {
    return new AssertionError("Nobody was to ask this of the messenger");
  }

  @Override
  public Sending send(ChatAddress chat, Message message, String key) {
    throw unexpected();
  }

  @Override
  public List<String> bodies(Message message) {
    throw unexpected();
  }

  @Override
  public Optional<String> plainer(String body) {
    throw unexpected();
  }

  @Override
  public Sending send(Parcel parcel, Departure departure) {
    throw unexpected();
  }

  @Override
  public Access access(ChatAddress chat) {
    throw unexpected();
  }
}

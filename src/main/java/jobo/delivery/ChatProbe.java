package jobo.delivery;

import java.util.List;
import java.util.Optional;
import jobo.subscription.ChatAddress;
import jobo.subscription.SubscriptionStore;
import jobo.subscription.SubscriptionStore.Suspension;

/** Looks whether suspended chats can be reached again, should nobody have told of it. */
public final class ChatProbe {
  private static final int PAGE = 100;

  private final Messengers messengers;
  private final SubscriptionStore subscriptions;
  private final ChatReach reach;

  public ChatProbe(Messengers messengers, SubscriptionStore subscriptions, ChatReach reach) {
    this.messengers = messengers;
    this.subscriptions = subscriptions;
    this.reach = reach;
  }

  /** Asks for each suspended chat. */
  public void look() {
    messengers.all().forEach(this::look);
  }

  private void look(Messenger messenger) {
    Optional<ChatAddress> after = Optional.empty();
    List<Suspension> page = subscriptions.suspended(messenger.platform(), after, PAGE);
    while (!page.isEmpty()) {
      page.stream()
          .map(Suspension::chat)
          .filter(it -> messenger.access(it).isFree())
          .forEach(reach::found);
      after = Optional.of(page.getLast().chat());
      page = subscriptions.suspended(messenger.platform(), after, PAGE);
    }
  }
}

package jobo.chat;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import jobo.subscription.Platform;

/**
 * By which addresses Jobo is asked into chats. A platform tells its own as soon as it is known.
 * Safe for use by many threads.
 */
public final class Invitations {
  private final Map<Platform, URI> addresses = new EnumMap<>(Platform.class);

  /** Keeps a platform's address. */
  public synchronized void put(Platform platform, URI address) {
    addresses.put(platform, address);
  }

  /** All that are known so far. */
  public synchronized Map<Platform, URI> all() {
    return new EnumMap<>(addresses);
  }
}

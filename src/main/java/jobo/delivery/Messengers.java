package jobo.delivery;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobo.subscription.Platform;

/** The messengers of all platforms that are switched on. */
public final class Messengers {
  private final Map<Platform, Messenger> all = new EnumMap<>(Platform.class);

  /** These messengers, of each platform at most one. */
  public Messengers(Collection<? extends Messenger> messengers) {
    messengers.forEach(it -> all.put(it.platform(), it));
  }

  /** The messenger of a platform, if that is switched on. */
  public Optional<Messenger> of(Platform platform) {
    return Optional.ofNullable(all.get(platform));
  }

  /** All of them. */
  public List<Messenger> all() {
    return List.copyOf(all.values());
  }
}

package jobo.collect.hackernews;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the items that were read last, which are those still listed. Safe for use by many
 * threads.
 */
final class ItemMemory {
  /** Many times what the lists that are polled hold; of the longest items it is 32 MB. */
  private static final int MOST = 500;

  private final Map<URI, ItemReading> items =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, ItemReading> eldest) {
          return size() > MOST;
        }
      };

  /** What is known of the item at an address, unless it had too few points when it was read. */
  synchronized Optional<ItemReading> find(URI address, long leastPoints) {
    return Optional.ofNullable(items.get(address))
        .filter(it -> !(it instanceof ItemReading.Told(var story) && story.points() < leastPoints));
  }

  /** Remembers what will not change. */
  synchronized void keep(URI address, ItemReading reading) {
    switch (reading) {
      case ItemReading.Told told -> items.put(address, told);
      case ItemReading.Other other -> items.put(address, other);
      case ItemReading.Missing missing -> {}
      case ItemReading.Broken broken -> {}
    }
  }
}

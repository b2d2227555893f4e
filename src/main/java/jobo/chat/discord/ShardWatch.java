package jobo.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDA;

/**
 * Finds shards that do not come back. JDA reconnects by itself, but now and then its attempt ends
 * half-way and is never repeated. For one thread at a time.
 */
final class ShardWatch {
  private final InstantSource clock;
  private final Duration patience;
  private final Map<Integer, Instant> well = new HashMap<>();

  /**
   * A watch.
   *
   * @param patience for how long a shard may be away before it is to be begun anew
   */
  ShardWatch(InstantSource clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
  }

  /** The ids of the shards to begin anew now; each gets as long again for its return. */
  List<Integer> lost(Map<Integer, JDA.Status> shards) {
    Instant now = clock.instant();
    return shards.entrySet().stream()
        .filter(it -> isLost(it.getKey(), it.getValue(), now))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private boolean isLost(int shard, JDA.Status status, Instant now) {
    boolean isWell = status == JDA.Status.CONNECTED;
    Instant since = isWell ? now : well.getOrDefault(shard, now);
    boolean isLost = since.plus(patience).isBefore(now);
    well.put(shard, isLost ? now : since);
    return isLost;
  }
}

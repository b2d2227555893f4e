package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;

/** A bot of the real library, whose events a test takes one by one. */
final class JdaBot implements AutoCloseable {
  private final LinkedBlockingQueue<GenericEvent> events = new LinkedBlockingQueue<>();
  private final ShardManager shards;

  JdaBot(DiscordServer server) {
    EventListener listener = events::add;
    this.shards = builder(server, server.token()).addEventListeners(listener).build();
  }

  static DefaultShardManagerBuilder builder(DiscordServer server, String token) {
    return DefaultShardManagerBuilder.createLight(token)
        .setRestConfig(new RestConfig().setBaseUrl(server.restBase().toString()))
        .setEnableShutdownHook(false);
  }

  ShardManager shards() {
    return shards;
  }

  /** The next event of a type; the ones of other types before it are passed over. */
  <E extends GenericEvent> E next(Class<E> type) {
    try {
      GenericEvent event = events.poll(30, TimeUnit.SECONDS);
      while (event != null && !type.isInstance(event)) {
        event = events.poll(30, TimeUnit.SECONDS);
      }
      assertThat(event).as("an event " + type.getSimpleName()).isNotNull();
      return type.cast(event);
    } catch (InterruptedException ended) {
      throw new AssertionError(ended);
    }
  }

  @Override
  public void close() {
    shards.shutdown();
  }
}

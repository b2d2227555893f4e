package jobo.chat.discord;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jobo.delivery.ChatReach;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on which channels were lost and found, in order and apart from the threads that hear of
 * it: each is a look into the database. Of what changes again and again only the last counts, so
 * that no more waits than there are channels.
 */
final class ChannelNews implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelNews.class);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ChatReach reach;
  private final SequencedSet<News> waiting = new LinkedHashSet<>();
  private final ExecutorService inOrder =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("discord-channels").factory());

  ChannelNews(ChatReach reach) {
    this.reach = reach;
  }

  /** What is to be passed on. */
  private sealed interface News {}

  /** A channel that is gone. */
  private record Lost(long channel, String reason) implements News {}

  /** A channel of which something has changed for the better, perhaps. */
  private record Changed(JDA jda, long channel) implements News {}

  /** A server in which that may be so for all channels. */
  private record AllChanged(JDA jda, long guild) implements News {}

  /** A channel is gone. */
  void lost(long channel, String reason) {
    tell(new Lost(channel, reason));
  }

  /** Something may be allowed in a channel now. */
  void changed(GuildChannel channel) {
    tell(new Changed(channel.getJDA(), channel.getIdLong()));
  }

  /** Something may be allowed in channels of a server now. */
  void changed(Guild guild) {
    tell(new AllChanged(guild.getJDA(), guild.getIdLong()));
  }

  /** What is waiting is passed on, as far as there is time. */
  @Override
  public void close() {
    inOrder.shutdown();
    try {
      if (!inOrder.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("Not all news of channels were taken in; the next message to one tells");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(News news) {
    synchronized (waiting) {
      boolean waits = waiting.remove(news);
      waiting.add(news); // the newest is the last
      if (!waits) {
        try {
          inOrder.execute(this::passOn);
        } catch (RejectedExecutionException stopping) {
          LOG.info("News of a channel come while Jobo stops, and are left alone");
        }
      }
    }
  }

  private void passOn() {
    News next;
    synchronized (waiting) {
      next = waiting.removeFirst();
    }
    try {
      switch (next) {
        case Lost(long channel, String reason) ->
            reach.lost(new DiscordChat(channel, false).address(), reason);
        case Changed(JDA jda, long channel) ->
            Optional.ofNullable(jda.getGuildChannelById(channel)).ifPresent(this::look);
        case AllChanged(JDA jda, long guild) ->
            Optional.ofNullable(jda.getGuildById(guild)).stream()
                .flatMap(ChannelNews::channels)
                .forEach(this::look);
      }
    } catch (RuntimeException away) {
      LOG.error("News of channels are lost; the next message to one tells", away);
    }
  }

  /** A server's channels and the threads that JDA knows. */
  static Stream<GuildChannel> channels(Guild guild) {
    return Stream.<List<? extends GuildChannel>>of(guild.getChannels(), KnownThreads.of(guild))
        .flatMap(List::stream);
  }

  private void look(GuildChannel channel) {
    if (DiscordRights.barred(channel).isEmpty()) {
      reach.found(new DiscordChat(channel.getIdLong(), false).address());
    }
  }
}

package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jobo.delivery.Trace;
import jobo.discordapi.Channel;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.internal.entities.GuildImpl;
import net.dv8tion.jda.internal.entities.channel.concrete.ThreadChannelImpl;
import org.junit.jupiter.api.Test;

/** A thread that JDA has begun to make known is in nobody's way. */
class KnownThreadsTest extends DeliveringDiscord {
  @Test
  void aThreadThatHasNoChannelYetIsNotThereYet() {
    Channel forum = server.forum(guild, "ideas", false);
    awaitFree(forum);
    String first = sent(forum, "one", null);
    GuildChannel known = house.channel(forum);
    begin(known.getGuild(), 77);
    assertThatThrownBy(known.getGuild()::getThreadChannels)
        .as("JDA itself throws; where it does not any more, KnownThreads can go")
        .isInstanceOf(NullPointerException.class);

    assertThat(trace(forum, "one", null)).isEqualTo(new Trace.Found(List.of(first)));
    assertThat(KnownThreads.of(known))
        .singleElement()
        .satisfies(it -> assertThat(first).startsWith(it.getId()));
    assertThat(KnownThreads.of(house.channel(channel))).isEmpty();
    assertThat(ChannelNews.channels(known.getGuild())).contains(known, house.channel(channel));
  }

  /** What JDA does first when a thread is made, and what others may see. */
  private static void begin(Guild guild, long id) {
    GuildImpl server = (GuildImpl) guild;
    try (var _ = server.getChannelView().writeLock()) {
      server
          .getChannelView()
          .put(new ThreadChannelImpl(id, server, ChannelType.GUILD_PUBLIC_THREAD));
    }
  }
}

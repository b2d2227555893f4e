package jobo.chat.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jobo.delivery.Hindrance;
import jobo.delivery.Sending;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.sharding.ThreadPoolProvider;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import net.dv8tion.jda.internal.utils.IOUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session with Discord: begins it, however long that takes, and tells how it goes. JDA keeps it
 * once it has begun. Safe for use by many threads.
 */
final class DiscordSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordSession.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int LONGEST_RECONNECT_SECONDS = 32; // the least that JDA allows
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int NORMAL_END = 1000;

  /** Who it is, and twice where the gateway is. */
  private static final int REQUESTS_OF_JDA = 3;

  private static final String WRONG_TOKEN =
      "jobo.discord.token: Discord does not know this token; copy it anew from"
          + " discord.com/developers";

  private final DiscordSettings settings;
  private final Patience patience;
  private final ShardWatch watch;
  private final Turns turns;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable ShardManager shards;
  private volatile boolean over;
  private volatile Optional<String> problem = Optional.of("not connected yet");

  /**
   * For how long a shard may be away, how often somebody looks, and how long a call waits for its
   * answer.
   *
   * @param away JDA's own longest pause is half a minute
   */
  record Patience(Duration away, Duration betweenLooks, Duration answer) {}

  DiscordSession(DiscordSettings settings, InstantSource clock, Patience patience) {
    this.settings = settings;
    this.patience = patience;
    this.watch = new ShardWatch(clock, patience.away());
    this.turns = new Turns(clock);
    // No text ever calls anybody, whoever wrote it; replies neither.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
    MessageCreateAction.setDefaultFailOnInvalidReply(false);
    RestAction.setPassContext(false); // it loses calls whose answer cannot be read
    Message.suppressContentIntentWarning(); // what a mention brings is enough
  }

  /** Begins in the background, with somebody who hears what happens. */
  void start(List<ListenerAdapter> ears) {
    Thread.ofVirtual().name("discord-connecting").start(() -> connect(ears));
  }

  /** What is wrong, in one line, if anything is. */
  Optional<String> problem() {
    return problem;
  }

  /** A session has begun, for which JDA made requests of its own. */
  void begun() {
    turns.count(REQUESTS_OF_JDA);
    connected();
  }

  /** Things go well again. */
  void connected() {
    problem = Optional.empty();
  }

  /** Something is wrong; told once until it changes. */
  void troubled(String line) {
    if (stopped.getCount() > 0 && !problem.equals(Optional.of(line))) {
      LOG.error("{}", line);
      problem = Optional.of(line);
    }
  }

  /** Discord ended the session for good. */
  void ended(int code) {
    if (code == NORMAL_END) {
      return; // Jobo ends it, or begins it anew
    }
    over = true;
    switch (code) {
      case 4004 -> troubled(WRONG_TOKEN);
      case 4014 -> troubled("Discord refuses the intents that Jobo asks for (4014)");
      default ->
          troubled("Discord ended the session for good (%d); start Jobo anew".formatted(code));
    }
  }

  /** The private channel with somebody. */
  PrivateChannel privateChannel(long person, Gate gate) {
    JDA shard =
        shards().stream()
            .filter(it -> it.getStatus() == JDA.Status.CONNECTED)
            .findFirst()
            .orElseThrow(DiscordSession::away);
    try {
      return Calls.made(shard.openPrivateChannelById(person), gate);
    } catch (RuntimeException failure) {
      throw DiscordAnswers.before(failure);
    }
  }

  /** A channel or thread of a server that Jobo is in. */
  Optional<GuildChannel> channel(long id) {
    for (JDA shard : shards()) {
      GuildChannel channel = shard.getGuildChannelById(id);
      if (channel != null) {
        return Optional.of(channel);
      }
    }
    if (!isWhole()) {
      throw away(); // it may be among what is not there just now
    }
    return Optional.empty();
  }

  /** Whether all servers are there. JDA says so a moment after it has told that it is ready. */
  boolean isWhole() {
    return shards().stream()
        .allMatch(
            it -> it.getStatus() == JDA.Status.CONNECTED && it.getUnavailableGuilds().isEmpty());
  }

  private static NotSentException away() {
    return new NotSentException(
        new Sending.Later(Duration.ofSeconds(5), Hindrance.NOT_CONNECTED.reason()));
  }

  private List<JDA> shards() {
    ShardManager manager = shards;
    if (manager == null || manager.getShards().isEmpty()) {
      throw away();
    }
    return manager.getShards();
  }

  private void connect(List<ListenerAdapter> ears) {
    Duration pause = FIRST_PAUSE;
    try {
      do {
        try {
          ShardManager manager = builder(ears).build();
          shards = manager;
          lookAfter(manager);
          end(manager);
          pause = FIRST_PAUSE;
        } catch (InvalidTokenException wrong) {
          troubled(WRONG_TOKEN);
          return; // it stays wrong, and Discord counts the attempts
        } catch (RuntimeException unreachable) {
          troubled("Discord cannot be reached; Jobo tries again");
          pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
      } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Has shards begun anew that do not come back. Returns when nobody wants them any more, or when
   * the manager itself has to be made anew: as JDA 6.5 starts its worker, that may end before it is
   * known to have begun, and from then on no shard is begun again.
   */
  private void lookAfter(ShardManager manager) throws InterruptedException {
    Set<Integer> begun = new HashSet<>();
    while (!stopped.await(patience.betweenLooks().toMillis(), TimeUnit.MILLISECONDS)) {
      manager.getShards().forEach(it -> begun.add(it.getShardInfo().getShardId()));
      Map<Integer, JDA.Status> statuses = over ? Map.of() : statuses(manager, begun);
      for (int shard : watch.lost(statuses)) {
        LOG.error("The connection to Discord did not come back by itself and is begun anew");
        if (statuses.get(shard) == JDA.Status.SHUTDOWN) {
          return;
        }
        beginAnew(manager, shard);
      }
    }
  }

  /** One that the manager has taken away and not made yet is shut down. */
  private static Map<Integer, JDA.Status> statuses(ShardManager manager, Set<Integer> shards) {
    Map<Integer, JDA.Status> statuses = new HashMap<>();
    for (int shard : shards) {
      JDA made = manager.getShardById(shard);
      statuses.put(shard, made == null ? JDA.Status.SHUTDOWN : made.getStatus());
    }
    return statuses;
  }

  private static void beginAnew(ShardManager manager, int shard) {
    try {
      manager.restart(shard);
    } catch (RuntimeException failed) {
      LOG.error("It cannot be begun anew either; Jobo tries again", failed);
    }
  }

  private DefaultShardManagerBuilder builder(List<ListenerAdapter> ears) {
    return DefaultShardManagerBuilder.createLight(
            settings.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES)
        .setHttpClientBuilder(
            IOUtil.newHttpClientBuilder()
                .readTimeout(patience.answer())
                .addInterceptor(Attempt::answered))
        .setRestConfig(
            new RestConfig()
                .setBaseUrl(settings.base())
                .setRateLimiterFactory(
                    it -> new PacedRequests(new SequentialRestRateLimiter(it), turns)))
        .setRateLimitElasticProvider( // one a route and channel, of which many wait
            ThreadPoolProvider.lazy(shards -> Executors.newVirtualThreadPerTaskExecutor()))
        .enableCache(CacheFlag.FORUM_TAGS) // a forum may want one
        .setSessionController(new GatewayFollower())
        .setMaxReconnectDelay(LONGEST_RECONNECT_SECONDS)
        .setEnableShutdownHook(false)
        .addEventListeners(List.<Object>copyOf(ears));
  }

  @Override
  public void close() {
    stopped.countDown();
    ShardManager manager = shards;
    if (manager != null) {
      end(manager);
    }
  }

  /** Ends all shards; more than once does no harm. */
  private static void end(ShardManager manager) {
    List<JDA> all = manager.getShards();
    manager.shutdown();
    try {
      for (JDA shard : all) {
        if (!shard.awaitShutdown(GRACE)) {
          shard.shutdownNow();
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}

package jobo.chat.discord;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jobo.chat.ChatLanes;
import jobo.chat.Choice;
import jobo.chat.CommandHandler;
import jobo.chat.CommandName;
import jobo.chat.CommandOption;
import jobo.chat.Invitations;
import jobo.chat.Request;
import jobo.delivery.Message;
import jobo.delivery.Sending;
import jobo.document.Document;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobo on Discord: takes in what is asked, lets it be answered chat by chat, and replies. What a
 * crash cut off is not done again, but its asker is told.
 */
public final class DiscordBot
    implements AutoCloseable, DiscordEars.Listener, DiscordHealth.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
  private static final Duration LONGEST_TURN = Duration.ofMinutes(3);
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** What Jobo does needs these and no others. */
  static final Set<Permission> PERMISSIONS =
      EnumSet.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.CREATE_PUBLIC_THREADS,
          Permission.MESSAGE_EMBED_LINKS,
          Permission.MESSAGE_ATTACH_FILES,
          Permission.MESSAGE_HISTORY);

  private final DiscordSession session;
  private final DiscordMessenger messenger;
  private final DiscordPosts posts;
  private final CommandHandler commands;
  private final DiscordTurnStore store;
  private final ChannelNews news;
  private final Invitations invitations;
  private final Language language;
  private final Clock clock;
  private final Duration renewed;
  private final ChatLanes lanes = new ChatLanes(LONGEST_TURN);
  private final ExecutorService intake =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("discord-intake").factory());
  private final AtomicBoolean readied = new AtomicBoolean();

  DiscordBot(
      DiscordSession session,
      DiscordMessenger messenger,
      DiscordRenderer renderer,
      CommandHandler commands,
      DiscordTurnStore store,
      ChannelNews news,
      Invitations invitations,
      Language language,
      Clock clock,
      Duration renewed) {
    this.session = session;
    this.messenger = messenger;
    this.posts = new DiscordPosts(renderer);
    this.commands = commands;
    this.store = store;
    this.news = news;
    this.invitations = invitations;
    this.language = language;
    this.clock = clock;
    this.renewed = renewed;
  }

  /** Begins the session; returns at once. */
  public void start() {
    session.start(
        List.of(
            new DiscordEars(language, this),
            new DiscordHealth(session, this),
            new ChannelEars(news)));
  }

  /** What is wrong, in one line, if anything is. */
  public Optional<String> problem() {
    return session.problem();
  }

  @Override
  public void close() {
    intake.shutdown();
    try {
      if (!intake.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("What was heard last is not kept, and is asked again by whoever wants it");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    lanes.close();
    session.close();
    news.close();
  }

  @Override
  public void ready(JDA shard) {
    if (!readied.getAndSet(true)) {
      Thread.ofVirtual().name("discord-commands").start(() -> register(shard));
      inOrder(() -> store.endInterrupted().forEach(it -> wait(it, () -> apologise(shard, it))));
    }
  }

  private void register(JDA shard) {
    shard.setRequiredScopes("bot", "applications.commands");
    URI invitation = URI.create(shard.getInviteUrl(PERMISSIONS));
    invitations.put(Platform.DISCORD, invitation);
    LOG.info(
        "Connected to Discord as {}; to invite Jobo: {}",
        shard.getSelfUser().getName(),
        invitation);
    try {
      SlashCommands.register(shard);
    } catch (RuntimeException refused) {
      LOG.error("The slash commands are not registered: {}", DiscordAnswers.of(refused));
    }
  }

  @Override
  public void asked(DiscordTurn turn, IReplyCallback interaction) {
    MessageChannel channel =
        interaction.isFromAttachedGuild() ? interaction.getMessageChannel() : null;
    take(
        turn,
        () -> {
          try (InteractionReply reply = reply(turn, interaction.getHook(), channel)) {
            commands.handle(request(turn), reply);
          }
        });
  }

  private InteractionReply reply(
      DiscordTurn turn, InteractionHook hook, @Nullable MessageChannel channel) {
    return new InteractionReply(hook, turn, channel, posts, messenger, renewed);
  }

  @Override
  public void said(DiscordTurn turn, net.dv8tion.jda.api.entities.Message message) {
    take(
        turn,
        () -> {
          try (MessageReply reply = new MessageReply(message.getChannel(), turn, posts, renewed)) {
            commands.handle(request(turn), reply);
          }
        });
  }

  @Override
  public void mumbled(net.dv8tion.jda.api.entities.Message message) {
    MessageCreateData offer = posts.of(AskForm.offer(language), false).getFirst();
    lanes.add(message.getChannelId().hashCode(), () -> offer(message, offer));
  }

  /** What is asked with the form goes on from the message that was replied to. */
  private void offer(net.dv8tion.jda.api.entities.Message message, MessageCreateData offer) {
    try {
      net.dv8tion.jda.api.entities.Message form =
          Calls.made(message.reply(offer).failOnInvalidReply(false));
      Request replied =
          new Request(
              new ChatAddress(Platform.DISCORD, message.getChannelId()),
              language,
              "",
              () -> false,
              false,
              new Request.Speaker(message.getAuthor().getId(), DiscordEars.repliedTo(message)));
      commands.goOn(replied, new RemoteId(form.getChannelIdLong(), form.getIdLong()).toString());
    } catch (RuntimeException failure) {
      LOG.warn("Discord: offering the form failed: {}", DiscordAnswers.of(failure));
    }
  }

  @Override
  public List<Choice> choices(
      CommandName name, CommandOption option, String typed, Language spoken) {
    return commands.choices(name, option, typed, spoken);
  }

  /** Keeps it first, and then lets it wait for its turn. */
  private void take(DiscordTurn turn, Runnable work) {
    inOrder(
        () -> {
          if (isNew(turn)) {
            wait(turn, work);
          } else {
            LOG.info("Discord told of {} again", turn);
          }
        });
  }

  /** Without a database somebody still gets an answer. */
  private boolean isNew(DiscordTurn turn) {
    try {
      return store.begin(turn, clock.instant());
    } catch (RuntimeException away) {
      LOG.error("What is asked on Discord cannot be kept", away);
      return true;
    }
  }

  /** Does something after all that was heard before, and not on the thread that hears. */
  private void inOrder(Runnable work) {
    try {
      intake.execute(work);
    } catch (RejectedExecutionException stopping) {
      LOG.info("Something was heard while Jobo stops, and is left alone");
    }
  }

  private void wait(DiscordTurn turn, Runnable work) {
    lanes.add(
        turn.chat().hashCode(),
        () -> {
          work.run();
          store.end(turn);
        });
  }

  private static Request request(DiscordTurn turn) {
    return new Request(
        turn.address(),
        turn.language(),
        turn.text(),
        turn::manages,
        false,
        new Request.Speaker(turn.person(), turn.to()));
  }

  private void apologise(JDA shard, DiscordTurn turn) {
    Message sorry =
        Message.of(
            Document.text(
                turn.language(),
                Messages.in(turn.language()).text("chat.interrupted", turn.text())));
    if (turn.token() != null) {
      reply(turn, InteractionHook.from(shard, turn.token()), null).reply(sorry);
      return;
    }
    Sending sending = messenger.send(turn.address(), sorry, "interrupted/" + turn.id());
    if (!(sending instanceof Sending.Sent)) {
      LOG.warn("Who was cut off cannot be told: {}", sending);
    }
  }
}

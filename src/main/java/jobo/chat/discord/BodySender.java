package jobo.chat.discord;

import java.util.Optional;
import jobo.delivery.Pictures;
import jobo.delivery.Sending;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a body where it belongs: the first of a delivery into its channel, what follows into a
 * thread of the first, and where no thread takes it, into the channel, too. Throws what JDA throws.
 */
final class BodySender {
  private static final Logger LOG = LoggerFactory.getLogger(BodySender.class);

  private final DiscordSession session;
  private final DiscordPosts posts;
  private final DeliveryThreads threads;
  private final Continuations continuations = new Continuations();

  BodySender(DiscordSession session, DiscordPosts posts, DeliveryThreads threads) {
    this.session = session;
    this.posts = posts;
    this.threads = threads;
  }

  /**
   * A body with what it needs on its way.
   *
   * @param nonce the same for every attempt
   */
  record Outgoing(DiscordBody body, String nonce, Gate gate, Pictures pictures) {}

  /**
   * Sends a body.
   *
   * @param first where the first of its delivery is, if this is a later one
   */
  RemoteId send(DiscordChat chat, Optional<RemoteId> first, Outgoing outgoing) {
    if (chat.isPrivate()) {
      return id(in(session.privateChannel(chat.id(), Gate.delivery()), true, outgoing));
    }
    GuildChannel channel = session.channel(chat.id()).orElseThrow(() -> unreachable(ABSENT));
    DiscordRights.barred(channel)
        .ifPresent(
            it -> {
              throw unreachable(it);
            });
    Optional<ThreadChannel> thread =
        first.flatMap(it -> threads.open(channel, it.message(), outgoing.body().title()));
    if (thread.isPresent()) {
      try {
        return id(in(thread.get(), outgoing));
      } catch (RuntimeException failure) {
        if (!(DiscordAnswers.of(failure) instanceof Sending.Unreachable closed)) {
          throw failure;
        }
        LOG.warn("A thread takes no more, so its channel gets it: {}", closed.reason());
      }
    }
    return inChannel(channel, first.isEmpty(), outgoing);
  }

  private RemoteId inChannel(GuildChannel channel, boolean first, Outgoing outgoing) {
    if (channel instanceof IPostContainer forum) {
      return post(forum, outgoing);
    }
    Message sent = in((MessageChannel) channel, mayAttach(channel), outgoing);
    if (first) {
      continuations.publish(sent);
    }
    return id(sent);
  }

  private Message in(ThreadChannel thread, Outgoing outgoing) {
    return in(thread, mayAttach(thread), outgoing);
  }

  private Message in(MessageChannel place, boolean mayAttach, Outgoing outgoing) {
    return Calls.made(
        place.sendMessage(data(outgoing, mayAttach)).setNonce(outgoing.nonce()), outgoing.gate());
  }

  /** Discord knows no nonce for posts, so JDA must not repeat one by itself. */
  private RemoteId post(IPostContainer forum, Outgoing outgoing) {
    String title = outgoing.body().title();
    MessageCreateData data = data(outgoing, mayAttach(forum));
    return id(
        Calls.made(continuations.forumPost(forum, title, data), outgoing.gate().once())
            .getMessage());
  }

  private MessageCreateData data(Outgoing outgoing, boolean mayAttach) {
    return posts.post(mayAttach ? outgoing.body() : outgoing.body().inWords(), outgoing.pictures());
  }

  private static boolean mayAttach(GuildChannel channel) {
    return DiscordRights.may(channel, Permission.MESSAGE_ATTACH_FILES);
  }

  private static RemoteId id(Message sent) {
    return new RemoteId(sent.getChannelIdLong(), sent.getIdLong());
  }

  private static NotSentException unreachable(String reason) {
    return new NotSentException(new Sending.Unreachable(reason));
  }

  static final String ABSENT = "Jobo is not there, or does not see the channel";
}

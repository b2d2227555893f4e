package jobo.chat.discord;

import java.util.Optional;
import jobo.delivery.Sending;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads in which deliveries go on. Each has the id of the first message of its delivery, be
 * it made of that message or be it the post of a forum, so that a restart forgets none.
 */
final class DeliveryThreads {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryThreads.class);

  /**
   * The thread of a first message, made where there is none yet; empty where its channel is to get
   * what follows. Throws what passes by itself.
   */
  Optional<ThreadChannel> open(GuildChannel channel, long first, String title) {
    ThreadChannel known = channel.getGuild().getThreadChannelById(first);
    if (known != null) {
      return Optional.of(known);
    }
    if (!(channel instanceof IThreadContainer container)
        || channel instanceof IPostContainer
        || !DiscordRights.mayGoOnInThreads(container)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Calls.made(container.createThreadChannel(title, first), Gate.delivery()));
    } catch (RuntimeException failure) {
      return isThere(failure) ? find(channel, first) : none(failure);
    }
  }

  /**
   * The thread of a first message, if there is one. JDA knows those alone that are not archived, so
   * the message is asked. Throws what passes by itself.
   */
  Optional<ThreadChannel> find(GuildChannel channel, long first) {
    ThreadChannel known = channel.getGuild().getThreadChannelById(first);
    if (known != null
        || !(channel instanceof MessageChannel place)
        || !(channel instanceof IThreadContainer)
        || !DiscordRights.may(channel, Permission.MESSAGE_HISTORY)) {
      return Optional.ofNullable(known);
    }
    try {
      return Optional.ofNullable(
          Calls.made(place.retrieveMessageById(first), Gate.delivery()).getStartedThread());
    } catch (RuntimeException failure) {
      return none(failure);
    }
  }

  private static boolean isThere(RuntimeException failure) {
    return failure.getCause() instanceof ErrorResponseException answer
        && answer.getErrorResponse() == ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS;
  }

  private static Optional<ThreadChannel> none(RuntimeException failure) {
    NotSentException before = DiscordAnswers.before(failure);
    boolean lasting =
        before.sending() instanceof Sending.Refused
            || before.sending() instanceof Sending.Unreachable;
    if (!lasting) {
      throw before;
    }
    LOG.warn("There is no thread, so the channel gets it all: {}", before.sending());
    return Optional.empty();
  }
}

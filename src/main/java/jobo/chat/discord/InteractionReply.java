package jobo.chat.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jobo.chat.Conversation;
import jobo.delivery.Message;
import jobo.delivery.Sending;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reply to an interaction that was acknowledged: steps and then the reply take the place of
 * what Discord shows meanwhile. When the fifteen minutes of its token have passed, the reply is a
 * message of its own.
 */
final class InteractionReply implements Conversation, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InteractionReply.class);

  private final InteractionHook hook;
  private final DiscordTurn turn;
  private final @Nullable MessageChannel channel;
  private final DiscordPosts posts;
  private final DiscordMessenger messenger;
  private final Continuations continuations = new Continuations();
  private final StepTicker steps;

  /**
   * A reply.
   *
   * @param channel where threads may be opened, or null
   * @param renewed after how long what is being done is shown anew
   */
  InteractionReply(
      InteractionHook hook,
      DiscordTurn turn,
      @Nullable MessageChannel channel,
      DiscordPosts posts,
      DiscordMessenger messenger,
      Duration renewed) {
    this.hook = hook;
    this.turn = turn;
    this.channel = turn.secret() ? null : channel;
    this.posts = posts;
    this.messenger = messenger;
    this.steps = new StepTicker(renewed, it -> Calls.made(hook.editOriginal(it)));
  }

  @Override
  public void step(String text) {
    steps.step(text);
  }

  @Override
  public void close() {
    steps.close();
  }

  @Override
  public List<String> reply(Message message) {
    steps.close();
    try {
      return replyInPlace(message);
    } catch (RuntimeException failure) {
      Sending sending = DiscordAnswers.of(failure);
      LOG.warn("A reply did not reach its interaction: {}", sending);
      if (!turn.secret() && !(sending instanceof Sending.Unclear)) {
        return replyInChannel(message);
      }
      return List.of();
    }
  }

  private List<String> replyInPlace(Message message) {
    List<MessageCreateData> data = posts.of(message, true);
    var first = Calls.made(hook.editOriginal(replacing(data.getFirst())));
    List<String> shown = new ArrayList<>(List.of(id(first)));
    Optional<MessageChannel> thread =
        continuations.thread(first.getIdLong(), channel, message.document(), data.size());
    for (MessageCreateData rest : data.subList(1, data.size())) {
      shown.add(
          id(
              Calls.made(
                  thread
                      .<RestAction<net.dv8tion.jda.api.entities.Message>>map(
                          it -> it.sendMessage(rest))
                      .orElseGet(() -> hook.sendMessage(rest).setEphemeral(turn.secret())))));
    }
    return shown;
  }

  /** How a reply to a message names it. */
  static String id(net.dv8tion.jda.api.entities.Message message) {
    return new RemoteId(message.getChannelIdLong(), message.getIdLong()).toString();
  }

  private List<String> replyInChannel(Message message) {
    Sending sending = messenger.send(turn.address(), message, "late/" + turn.id());
    if (sending instanceof Sending.Sent(String remoteId)) {
      return List.of(remoteId);
    }
    LOG.warn("Nor its channel: {}", sending);
    return List.of();
  }

  /** All of it in the place of what was there. */
  static MessageEditData replacing(MessageCreateData data) {
    return new MessageEditBuilder()
        .setReplace(true)
        .setContent(data.getContent())
        .setEmbeds(data.getEmbeds())
        .setFiles(data.getFiles())
        .setComponents(data.getComponents())
        .build();
  }
}

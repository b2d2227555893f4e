package jobo.chat.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jobo.chat.Conversation;
import jobo.delivery.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reply to a message: Discord shows that Jobo is typing, and when it takes long, the reply is
 * there already, says what is being done, and becomes the reply in the end.
 */
final class MessageReply implements Conversation, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MessageReply.class);

  private final MessageChannel channel;
  private final DiscordTurn turn;
  private final DiscordPosts posts;
  private final Continuations continuations = new Continuations();
  private final StepTicker steps;
  private volatile long reply;

  /**
   * A reply.
   *
   * @param renewed after how long what is being done is shown anew
   */
  MessageReply(MessageChannel channel, DiscordTurn turn, DiscordPosts posts, Duration renewed) {
    this.channel = channel;
    this.turn = turn;
    this.posts = posts;
    Calls.begun(channel.sendTyping(), "showing that Jobo is typing");
    this.steps = new StepTicker(renewed, this::show);
  }

  @Override
  public void step(String text) {
    steps.step(text);
  }

  @Override
  public List<String> reply(Message message) {
    steps.close();
    try {
      return replyInPlace(posts.of(message, true), message);
    } catch (RuntimeException failure) {
      LOG.warn("A reply did not reach its channel: {}", DiscordAnswers.of(failure));
      return List.of();
    }
  }

  @Override
  public void close() {
    steps.close();
  }

  private List<String> replyInPlace(List<MessageCreateData> data, Message message) {
    var first =
        reply == 0
            ? Calls.made(answering(channel.sendMessage(data.getFirst())))
            : Calls.made(
                channel.editMessageById(reply, InteractionReply.replacing(data.getFirst())));
    List<String> shown = new ArrayList<>(List.of(InteractionReply.id(first)));
    MessageChannel place =
        continuations
            .thread(first.getIdLong(), channel, message.document(), data.size())
            .orElse(channel);
    for (int at = 1; at < data.size(); at++) {
      shown.add(
          InteractionReply.id(
              Calls.made(
                  place
                      .sendMessage(data.get(at))
                      .setNonce(DiscordMessenger.nonce("" + turn.id(), at)))));
    }
    return shown;
  }

  private RestAction<net.dv8tion.jda.api.entities.Message> answering(MessageCreateAction message) {
    return message
        .setMessageReference(turn.id())
        .failOnInvalidReply(false)
        .setNonce(DiscordMessenger.nonce("" + turn.id(), 0));
  }

  private void show(String text) {
    if (reply == 0) {
      reply = Calls.made(answering(channel.sendMessage(text))).getIdLong();
    } else {
      Calls.made(channel.editMessageById(reply, text));
    }
  }
}

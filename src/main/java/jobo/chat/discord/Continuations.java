package jobo.chat.discord;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Lines;
import jobo.document.Span;
import jobo.language.VisibleText;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.restaction.ForumPostAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a long message goes on, and what becomes of its first part in channels of their kinds. */
final class Continuations {
  private static final Logger LOG = LoggerFactory.getLogger(Continuations.class);

  /**
   * A thread under the first part of a message, where it has more parts and threads are allowed.
   *
   * @param first the id of the first part
   */
  Optional<MessageChannel> thread(
      long first, @Nullable MessageChannel channel, Document document, int parts) {
    if (parts < 2
        || !(channel instanceof IThreadContainer container)
        || !DiscordRights.mayGoOnInThreads(container)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Calls.made(container.createThreadChannel(name(document), first)));
    } catch (RuntimeException refused) {
      LOG.warn("No thread can be made, so the channel gets it all: {}", DiscordAnswers.of(refused));
      return Optional.empty();
    }
  }

  /** What is written in an announcement channel goes to those that follow it. */
  void publish(Message first) {
    boolean published = first.getFlags().contains(Message.MessageFlag.CROSSPOSTED);
    if (first.getChannelType() == ChannelType.NEWS && !published) {
      Calls.begun(first.crosspost(), Gate.delivery(), "publishing to the channels that follow");
    }
  }

  /** A post of a forum, with a tag where the forum wants one. */
  ForumPostAction forumPost(IPostContainer forum, String title, MessageCreateData first) {
    ForumPostAction post = forum.createForumPost(title, first);
    return forum.isTagRequired()
        ? post.setTags(forum.getAvailableTags().stream().limit(1).toList())
        : post;
  }

  /** The document's title, as far as a thread can be called by it. */
  static String name(Document document) {
    String title =
        document.blocks().stream()
            .flatMap(
                it ->
                    it instanceof Block.Heading heading
                        ? Stream.of(heading.text())
                        : Stream.empty())
            .findFirst()
            .map(it -> Lines.joined(it, ZoneOffset.UTC))
            .map(Continuations::text)
            .orElse("Jobo");
    return VisibleText.cut(title, DiscordBody.LONGEST_TITLE);
  }

  private static String text(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    spans.forEach(it -> text.append(it.text()));
    return text.isEmpty() ? "Jobo" : text.toString();
  }
}

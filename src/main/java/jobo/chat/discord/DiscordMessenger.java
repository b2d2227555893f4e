package jobo.chat.discord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.delivery.Message;
import jobo.delivery.Messenger;
import jobo.delivery.Sending;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Sends messages to channels, threads, forums and people of Discord. */
public final class DiscordMessenger implements Messenger {
  private static final int LONGEST_NONCE = 25;

  private final DiscordSession session;
  private final DiscordPosts posts;
  private final Continuations continuations = new Continuations();

  DiscordMessenger(DiscordSession session, DiscordRenderer renderer) {
    this.session = session;
    this.posts = new DiscordPosts(renderer);
  }

  @Override
  public Platform platform() {
    return Platform.DISCORD;
  }

  @Override
  public Sending send(ChatAddress address, Message message, String key) {
    Optional<DiscordChat> chat = DiscordChat.of(address);
    if (chat.isEmpty()) {
      return new Sending.Unreachable("not the address of a chat of Discord");
    }
    try {
      return send(chat.get(), message, key);
    } catch (RuntimeException failure) {
      return DiscordAnswers.of(failure);
    }
  }

  private Sending send(DiscordChat chat, Message message, String key) {
    if (chat.isPrivate()) {
      JDA jda = session.anyShard();
      MessageChannel channel = Calls.made(jda.openPrivateChannelById(chat.id()));
      return sendAll(channel, posts.of(message, true), message, key);
    }
    return session
        .channel(chat.id())
        .map(it -> send(it, message, key))
        .orElseGet(() -> new Sending.Unreachable("Jobo is not there, or does not see the channel"));
  }

  private Sending send(GuildChannel channel, Message message, String key) {
    Set<Permission> missing = missing(channel);
    if (!missing.isEmpty()) {
      return new Sending.Unreachable("missing permission: " + names(missing));
    }
    boolean files =
        channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_ATTACH_FILES);
    List<MessageCreateData> data = posts.of(message, files);
    return switch (channel) {
      case IPostContainer forum -> post(forum, data, message, key);
      case MessageChannel place -> sendAll(place, data, message, key);
      default -> new Sending.Unreachable("nothing is written in a channel of this kind");
    };
  }

  private Sending sendAll(
      MessageChannel channel, List<MessageCreateData> data, Message message, String key) {
    net.dv8tion.jda.api.entities.Message first =
        Calls.made(channel.sendMessage(data.getFirst()).setNonce(nonce(key, 0)));
    continuations.publish(channel, first);
    MessageChannel place =
        continuations
            .thread(first.getIdLong(), channel, message.document(), data.size())
            .orElse(channel);
    sendRest(place, data, key);
    return new Sending.Sent(first.getId());
  }

  private Sending post(
      IPostContainer forum, List<MessageCreateData> data, Message message, String key) {
    var created = Calls.made(continuations.forumPost(forum, message.document(), data.getFirst()));
    sendRest(created.getThreadChannel(), data, key);
    return new Sending.Sent(created.getMessage().getId());
  }

  private static void sendRest(MessageChannel place, List<MessageCreateData> data, String key) {
    for (int at = 1; at < data.size(); at++) {
      Calls.made(place.sendMessage(data.get(at)).setNonce(nonce(key, at)));
    }
  }

  private static Set<Permission> missing(GuildChannel channel) {
    Set<Permission> needed = EnumSet.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_EMBED_LINKS);
    needed.add(
        channel.getType().isThread()
            ? Permission.MESSAGE_SEND_IN_THREADS
            : Permission.MESSAGE_SEND);
    needed.removeIf(it -> channel.getGuild().getSelfMember().hasPermission(channel, it));
    return needed;
  }

  private static String names(Set<Permission> permissions) {
    return permissions.stream().map(Permission::getName).collect(Collectors.joining(", "));
  }

  /** The same for the same part of the same sending, so that Discord takes a repetition for one. */
  static String nonce(String key, int part) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((part + "/" + key).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(hash).substring(0, LONGEST_NONCE);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}

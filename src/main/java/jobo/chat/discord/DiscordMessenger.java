package jobo.chat.discord;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jobo.delivery.Access;
import jobo.delivery.Departure;
import jobo.delivery.Hindrance;
import jobo.delivery.Message;
import jobo.delivery.Messenger;
import jobo.delivery.Parcel;
import jobo.delivery.Pictures;
import jobo.delivery.Sending;
import jobo.delivery.Trace;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages to channels, threads, forums and people of Discord. */
public final class DiscordMessenger implements Messenger {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordMessenger.class);
  private static final int LONGEST_NONCE = 25;
  private static final String NO_CHAT = Hindrance.NO_CHAT.reason();

  private final DiscordSession session;
  private final DiscordPosts posts;
  private final Pictures pictures;
  private final BodySender sender;
  private final Traces traces;

  DiscordMessenger(DiscordSession session, DiscordRenderer renderer, Pictures pictures) {
    this.session = session;
    this.posts = new DiscordPosts(renderer);
    this.pictures = pictures;
    DeliveryThreads threads = new DeliveryThreads();
    this.sender = new BodySender(session, posts, threads);
    this.traces = new Traces(session, threads);
  }

  @Override
  public Platform platform() {
    return Platform.DISCORD;
  }

  @Override
  public Sending send(ChatAddress address, Message message, String key) {
    List<DiscordBody> bodies = posts.bodies(message);
    Pictures attached = DiscordPosts.attached(message);
    Optional<RemoteId> first = Optional.empty();
    for (int at = 0; at < bodies.size(); at++) {
      var outgoing =
          new BodySender.Outgoing(bodies.get(at), nonce(key, at), Gate.delivery(), attached);
      Sending sending = send(address, first, outgoing);
      if (!(sending instanceof Sending.Sent(String id))) {
        return sending;
      }
      first = first.or(() -> RemoteId.of(id));
    }
    return new Sending.Sent(first.orElseThrow().toString());
  }

  @Override
  public List<String> bodies(Message message) {
    return posts.bodies(message).stream().map(BodyText::of).toList();
  }

  @Override
  public Optional<String> plainer(String body) {
    return BodyText.read(body).flatMap(DiscordBody::plainer).map(BodyText::of);
  }

  @Override
  public Sending send(Parcel parcel, Departure departure) {
    return BodyText.read(parcel.body())
        .map(
            it ->
                new BodySender.Outgoing(
                    it, nonce(parcel.key(), 0), Gate.of(departure), this::picture))
        .map(it -> send(parcel.chat(), first(parcel), it))
        .orElseGet(() -> new Sending.Refused(Hindrance.NOT_KEPT.reason()));
  }

  private Sending send(
      ChatAddress address, Optional<RemoteId> first, BodySender.Outgoing outgoing) {
    try {
      return DiscordChat.of(address)
          .map(it -> sender.send(it, first, outgoing).toString())
          .<Sending>map(Sending.Sent::new)
          .orElseGet(() -> new Sending.Unreachable(NO_CHAT));
    } catch (RuntimeException failure) {
      return DiscordAnswers.ofMessage(failure);
    }
  }

  private Optional<jobo.delivery.Attachment> picture(String file) {
    try {
      return pictures.find(file);
    } catch (RuntimeException unreadable) {
      LOG.error("A picture cannot be read, so it is told in words", unreadable);
      return Optional.empty();
    }
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public Trace trace(Parcel parcel, Instant since) {
    Optional<DiscordChat> chat = DiscordChat.of(parcel.chat());
    Optional<DiscordBody> body = BodyText.read(parcel.body());
    if (chat.isEmpty() || body.isEmpty()) {
      return new Trace.Absent();
    }
    try {
      return traces.of(chat.get(), body.get(), first(parcel), since);
    } catch (RuntimeException failure) {
      Sending answer = DiscordAnswers.of(failure);
      LOG.warn("Whether a message has arrived is not known: {}", answer);
      return answer instanceof Sending.Refused || answer instanceof Sending.Unreachable
          ? new Trace.Unknown()
          : new Trace.NotNow(answer.toString());
    }
  }

  @Override
  public Access access(ChatAddress address) {
    Optional<DiscordChat> chat = DiscordChat.of(address);
    try {
      return chat.isEmpty() ? Access.barred(NO_CHAT) : access(chat.get());
    } catch (RuntimeException failure) {
      return switch (DiscordAnswers.of(failure)) {
        case Sending.Unreachable(String reason) -> Access.barred(reason);
        case Sending.Later(Duration ignored, String reason) -> Access.unknown(reason);
        case Sending other -> Access.unknown(other.toString());
      };
    }
  }

  private Access access(DiscordChat chat) {
    if (chat.isPrivate()) {
      session.privateChannel(chat.id(), Gate.reply());
      return Access.FULL;
    }
    return session
        .channel(chat.id())
        .map(
            it ->
                DiscordRights.barred(it)
                    .map(Access::barred)
                    .orElseGet(() -> Access.lacking(DiscordRights.lacks(it))))
        .orElseGet(() -> Access.barred(BodySender.ABSENT));
  }

  @Override
  public Optional<URI> link(ChatAddress address, String remoteId) {
    return RemoteId.of(remoteId)
        .flatMap(
            id ->
                DiscordChat.of(address)
                    .flatMap(this::server)
                    .map(it -> URI.create("https://discord.com/channels/" + it + "/" + id)));
  }

  private Optional<String> server(DiscordChat chat) {
    if (chat.isPrivate()) {
      return Optional.of("@me");
    }
    try {
      return session.channel(chat.id()).map(GuildChannel::getGuild).map(it -> it.getId());
    } catch (NotSentException away) {
      return Optional.empty();
    }
  }

  private static Optional<RemoteId> first(Parcel parcel) {
    return Optional.ofNullable(parcel.first()).flatMap(RemoteId::of);
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

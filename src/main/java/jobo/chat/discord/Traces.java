package jobo.chat.discord;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.delivery.Trace;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.EmbedType;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;

/**
 * Looks whether a body has arrived: reads what was written since then wherever it may stand. Throws
 * what JDA throws.
 */
final class Traces {
  /** Clocks differ. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /** The most that one request gives. */
  private static final int PAGE = 100;

  private static final int MOST_PAGES = 5;
  private static final int MOST_POSTS = 10;

  /** What Discord may leave out or write in another way. */
  private static final Pattern UNSTEADY = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private final DiscordSession session;
  private final DeliveryThreads threads;

  Traces(DiscordSession session, DeliveryThreads threads) {
    this.session = session;
    this.threads = threads;
  }

  /** What there is of a body that may have been sent after an instant. */
  Trace of(DiscordChat chat, DiscordBody body, Optional<RemoteId> first, Instant since) {
    long after = TimeUtil.getDiscordTimestamp(since.minus(MARGIN).toEpochMilli());
    if (chat.isPrivate()) {
      return in(List.of(session.privateChannel(chat.id(), Gate.delivery())), body, after);
    }
    GuildChannel channel = session.channel(chat.id()).orElse(null);
    if (channel == null) {
      return new Trace.Unknown();
    }
    List<MessageChannel> places = new ArrayList<>();
    first.flatMap(it -> threads.find(channel, it.message())).ifPresent(places::add);
    if (channel instanceof IPostContainer forum) {
      List<ThreadChannel> own = posts(forum, after);
      if (!DiscordRights.may(forum, Permission.MESSAGE_HISTORY)) {
        return byTitle(own, body.title());
      }
      places.addAll(own);
    } else if (channel instanceof MessageChannel place) {
      places.add(place);
    }
    return in(places, body, after);
  }

  /** Jobo's own posts, the newest first. */
  private static List<ThreadChannel> posts(IPostContainer forum, long after) {
    long self = forum.getJDA().getSelfUser().getIdLong();
    return KnownThreads.of(forum).stream()
        .filter(it -> it.getOwnerIdLong() == self && it.getIdLong() > after)
        .sorted(Comparator.comparingLong(ThreadChannel::getIdLong).reversed())
        .limit(MOST_POSTS)
        .toList();
  }

  /** Posts are told of by the gateway, so that their titles are known where none may be read. */
  private static Trace byTitle(List<ThreadChannel> posts, String title) {
    return found(
        posts.stream()
            .filter(it -> squeezed(it.getName()).equals(squeezed(title)))
            .map(it -> new RemoteId(it.getIdLong(), it.getIdLong()))
            .toList());
  }

  private static Trace in(List<MessageChannel> places, DiscordBody body, long after) {
    Set<String> wanted = texts(body);
    List<RemoteId> found = new ArrayList<>();
    boolean whole = true;
    for (MessageChannel place : places) {
      whole &= read(place, after, wanted, found);
    }
    return found.isEmpty() && !whole ? new Trace.Unknown() : found(found);
  }

  private static Trace found(List<RemoteId> ids) {
    return ids.isEmpty()
        ? new Trace.Absent()
        : new Trace.Found(
            ids.stream()
                .distinct()
                .sorted(Comparator.comparingLong(RemoteId::message).reversed())
                .map(RemoteId::toString)
                .toList());
  }

  /** Reads a place from then on; false where more was written than anybody wants to read. */
  private static boolean read(
      MessageChannel place, long after, Set<String> wanted, List<RemoteId> found) {
    long from = after;
    for (int page = 0; page < MOST_PAGES; page++) {
      List<Message> messages =
          Calls.made(place.getHistoryAfter(from, PAGE), Gate.delivery()).getRetrievedHistory();
      messages.stream()
          .filter(it -> it.getAuthor().equals(it.getJDA().getSelfUser()))
          .filter(it -> wanted.contains(text(it)))
          .map(it -> new RemoteId(place.getIdLong(), it.getIdLong()))
          .forEach(found::add);
      if (messages.size() < PAGE) {
        return true;
      }
      from = messages.getFirst().getIdLong();
    }
    return false;
  }

  /** What a body says, with its pictures and without. */
  private static Set<String> texts(DiscordBody body) {
    return switch (body.form()) {
      case PLAIN, LINKS -> Set.of(squeezed(DiscordPosts.text(body)));
      case PICTURES ->
          Stream.of(true, false).map(it -> text(body, it)).collect(Collectors.toUnmodifiableSet());
      case EMBEDS -> Set.of(text(body, false));
    };
  }

  private static String text(DiscordBody body, boolean pictured) {
    return squeezed(
        DiscordPosts.shown(body.panels(), file -> pictured).stream()
            .map(it -> it.title() + it.text())
            .collect(Collectors.joining()));
  }

  private static String text(Message message) {
    Stream<String> embeds =
        message.getEmbeds().stream()
            .filter(it -> it.getType() == EmbedType.RICH)
            .flatMap(it -> Stream.of(it.getTitle(), it.getDescription()))
            .map(it -> it == null ? "" : it);
    return squeezed(
        Stream.concat(Stream.of(message.getContentRaw()), embeds).collect(Collectors.joining()));
  }

  private static String squeezed(String text) {
    return UNSTEADY.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
  }
}

package jobo.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Telegram's pace, kept by us: so many messages a second over all, one a second to a chat, twenty a
 * minute to a group (core.telegram.org/bots/faq). Telegram counts a message when it arrives, which
 * nobody here sees: so it counts from its sending until a second after its answer. Decides only;
 * who asks also waits. For one thread at a time.
 */
final class Pace {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int A_SECOND = 30;
  private static final int A_MINUTE_IN_GROUP = 20;

  /**
   * Broadcasts use the whole rate, but at this distance from one another: so a place comes free
   * again and again, and the next one is a reply's.
   */
  private static final Duration APART = SECOND.dividedBy(A_SECOND);

  /** How much of that is made up for where some went late. */
  private static final Duration MADE_UP = Duration.ofMillis(100);

  private final Deque<Instant> all = new ArrayDeque<>();

  /** What was sent to a chat, the longest silent one first. */
  private final Map<Long, Deque<Instant>> chats = new LinkedHashMap<>();

  private final Map<Long, Instant> paused = new HashMap<>();
  private Instant nextBroadcast = Instant.MIN;
  private int underWay;

  /** Whether a message may go now, if its chat has nothing against it. */
  boolean hasPlace(boolean broadcast, Instant now) {
    return !overAll(broadcast, now).isAfter(now);
  }

  /** Whether a chat to which none is under way may get a message, if there is a place for it. */
  boolean isFree(long chat, Instant now) {
    return !ofChat(chat).isAfter(now);
  }

  /**
   * The first instant from {@code now} on at which a message may go to a chat to which none is
   * under way, unless answers to others come sooner.
   */
  Instant earliest(long chat, boolean broadcast, Instant now) {
    return latest(overAll(broadcast, now), ofChat(chat));
  }

  private Instant ofChat(long chat) {
    Instant earliest = paused.getOrDefault(chat, Instant.MIN);
    Deque<Instant> sent = chats.get(chat);
    if (sent == null) {
      return earliest;
    }
    earliest = latest(earliest, sent.getLast().plus(SECOND));
    return isGroup(chat) ? latest(earliest, freed(sent, A_MINUTE_IN_GROUP, MINUTE)) : earliest;
  }

  private Instant overAll(boolean broadcast, Instant now) {
    forget(now);
    int places = A_SECOND - underWay;
    Instant place = places > 0 ? freed(all, places, SECOND) : now.plus(SECOND);
    return latest(latest(now, place), broadcast ? nextBroadcast : Instant.MIN);
  }

  /** A message sets out. */
  void begun(boolean broadcast, Instant now) {
    underWay++;
    if (broadcast) {
      nextBroadcast = latest(nextBroadcast, now.minus(MADE_UP)).plus(APART);
    }
  }

  /** A broadcast that had set out was held back before Telegram could have it. */
  void stayed() {
    underWay--;
    nextBroadcast = nextBroadcast.minus(APART);
  }

  /** Telegram answered to a message that had set out for a chat, or never will. */
  void ended(long chat, Instant at) {
    underWay--;
    all.addLast(at);
    Deque<Instant> sent = Objects.requireNonNullElseGet(chats.remove(chat), ArrayDeque::new);
    chats.put(chat, sent);
    sent.addLast(at);
    if (sent.size() > A_MINUTE_IN_GROUP) {
      sent.removeFirst();
    }
  }

  /** Telegram wants no message to this chat until then. */
  void pause(long chat, Instant until, Instant now) {
    paused.values().removeIf(it -> !it.isAfter(now));
    paused.merge(chat, until, Pace::latest);
  }

  private void forget(Instant now) {
    while (!all.isEmpty() && !all.getFirst().plus(SECOND).isAfter(now)) {
      all.removeFirst();
    }
    Iterator<Deque<Instant>> longestSilent = chats.values().iterator();
    while (longestSilent.hasNext() && !longestSilent.next().getLast().plus(MINUTE).isAfter(now)) {
      longestSilent.remove();
    }
  }

  /** When one of so many places is free again. */
  private static Instant freed(Deque<Instant> sent, int places, Duration within) {
    if (sent.size() < places) {
      return Instant.MIN;
    }
    return sent.stream().skip(sent.size() - places).findFirst().orElseThrow().plus(within);
  }

  /** Groups, supergroups and channels have negative ids. */
  private static boolean isGroup(long chat) {
    return chat < 0;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

package jobo.botapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Counts messages: 30 a second over all, 20 a minute in a group, and in each chat 1 a second, with
 * up to 3 at once where there was a pause before.
 */
public final class Rates {
  private static final int OVER_ALL = 30;
  private static final int IN_A_GROUP = 20;
  private static final int AT_ONCE = 3;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final List<Taken> taken = new ArrayList<>();
  private Strictness strictness = Strictness.MESSAGES;

  /** A message that was let through. */
  private record Taken(long chat, Instant at) {}

  Rates(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized void hold(Strictness newStrictness) {
    strictness = newStrictness;
  }

  /** The most messages that were taken within any one second. */
  public synchronized int mostInAnySecond() {
    return most(it -> true, SECOND);
  }

  public synchronized int mostInAnySecond(Chat chat) {
    return most(it -> it.chat() == chat.id(), SECOND);
  }

  public synchronized int mostInAnyMinute(Chat chat) {
    return most(it -> it.chat() == chat.id(), MINUTE);
  }

  /** Lets a message through and counts it, or says how long to wait. */
  synchronized void take(Chat chat, boolean isEdit) {
    if (isEdit && strictness != Strictness.MESSAGES_AND_EDITS) {
      return;
    }
    Instant now = clock.instant();
    if (strictness != Strictness.NONE) {
      Duration wait = longest(chat, now);
      if (wait.isPositive()) {
        throw Refusal.tooMany(Math.max(1, wait.plusMillis(999).toSeconds()));
      }
    }
    taken.add(new Taken(chat.id(), now));
  }

  private Duration longest(Chat chat, Instant now) {
    List<Instant> here =
        taken.stream().filter(it -> it.chat() == chat.id()).map(Taken::at).toList();
    List<Instant> all = taken.stream().map(Taken::at).toList();
    Duration pace = pace(here, now);
    Duration group = chat.kind().isGroup() ? window(here, IN_A_GROUP, MINUTE, now) : Duration.ZERO;
    Duration over = window(all, OVER_ALL, SECOND, now);
    return List.of(pace, group, over).stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** How long until fewer than so many are within the time before now. */
  private static Duration window(List<Instant> times, int most, Duration span, Instant now) {
    if (times.size() < most) {
      return Duration.ZERO;
    }
    return Duration.between(now, times.get(times.size() - most).plus(span));
  }

  /** Each message takes a second of the chat's time, of which a few may be owed. */
  private static Duration pace(List<Instant> times, Instant now) {
    Instant paid = Instant.MIN;
    for (Instant time : times) {
      paid = (paid.isBefore(time) ? time : paid).plus(SECOND);
    }
    Instant earliest = times.isEmpty() ? now : paid.minus(SECOND.multipliedBy(AT_ONCE - 1L));
    return Duration.between(now, earliest);
  }

  private int most(Predicate<Taken> chosen, Duration span) {
    List<Instant> times = taken.stream().filter(chosen).map(Taken::at).toList();
    int most = 0;
    int first = 0;
    for (int last = 0; last < times.size(); last++) {
      while (!times.get(first).plus(span).isAfter(times.get(last))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}

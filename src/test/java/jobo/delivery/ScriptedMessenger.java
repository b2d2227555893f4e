package jobo.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;

/** A messenger that answers as it is told, and remembers what has arrived. */
final class ScriptedMessenger extends UnusedMessenger {
  private final boolean repeatable;
  private final Map<String, Deque<Function<Parcel, Sending>>> script = new ConcurrentHashMap<>();
  private final List<Parcel> arrived = new ArrayList<>();
  private final Set<ChatAddress> free = ConcurrentHashMap.newKeySet();
  private volatile Trace trace = new Trace.Unknown();

  ScriptedMessenger(boolean repeatable) {
    this.repeatable = repeatable;
  }

  /** The next sending of a body has this answer and does not arrive. */
  void answers(String body, Sending answer) {
    does(body, parcel -> answer);
  }

  /** The next sending of a body arrives, and nobody learns of it. */
  void arrivesUnseen(String body) {
    does(
        body,
        parcel -> {
          arrive(parcel);
          return new Sending.Unclear("cut");
        });
  }

  /** The next sending of a body does this. */
  void does(String body, Function<Parcel, Sending> work) {
    script.computeIfAbsent(body, it -> new ArrayDeque<>()).add(work);
  }

  /** What a look into any chat tells. */
  void shows(Trace trace) {
    this.trace = trace;
  }

  /** Asked for a chat, it says that the way is free; of any other it knows nothing. */
  void frees(ChatAddress chat) {
    free.add(chat);
  }

  /** All that is there, in order. */
  synchronized List<Parcel> arrived() {
    return List.copyOf(arrived);
  }

  /** The bodies that are there, in order. */
  List<String> bodies() {
    return arrived().stream().map(Parcel::body).toList();
  }

  private synchronized Sending arrive(Parcel parcel) {
    arrived.add(parcel);
    return new Sending.Sent("m" + arrived.size());
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
  }

  @Override
  public Optional<String> plainer(String body) {
    return body.startsWith("rich ") ? Optional.of(body.substring(5)) : Optional.empty();
  }

  @Override
  public Sending send(Parcel parcel, Departure departure) {
    Deque<Function<Parcel, Sending>> answers =
        script.getOrDefault(parcel.body(), new ArrayDeque<>());
    Function<Parcel, Sending> work;
    synchronized (this) {
      work = Optional.ofNullable(answers.poll()).orElse(this::arrive);
    }
    boolean begins = departure.begins();
    if (begins != departure.begins()) {
      throw new AssertionError("Whoever asks again gets the same answer");
    }
    return begins ? work.apply(parcel) : new Sending.Withheld();
  }

  @Override
  public Access access(ChatAddress chat) {
    return free.contains(chat) ? Access.FULL : Access.unknown("no answer");
  }

  @Override
  public boolean isRepeatable() {
    return repeatable;
  }

  @Override
  public Trace trace(Parcel parcel, Instant since) {
    return trace;
  }
}

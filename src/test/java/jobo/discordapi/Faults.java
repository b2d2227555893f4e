package jobo.discordapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is to go wrong, and how many times yet. */
public final class Faults {
  private final List<Planned> planned = new ArrayList<>();
  private Function<Call, Optional<Fault>> chance = call -> Optional.empty();

  private static final class Planned {
    private final Predicate<Call> meant;
    private final Fault fault;
    private int left;

    Planned(Predicate<Call> meant, Fault fault, int left) {
      this.meant = meant;
      this.fault = fault;
      this.left = left;
    }
  }

  Faults() {}

  /** The next calls of a route, such as {@code POST} and {@code /channels/{channel}/messages}. */
  public void next(int times, String method, String route, Fault fault) {
    plan(times, it -> it.is(method, route), fault);
  }

  /** The next calls by any method that are about a channel. */
  public void nextTo(Channel channel, int times, Fault fault) {
    plan(times, it -> it.id("channel") == channel.id(), fault);
  }

  /** The next calls of all. */
  public void nextOfAll(int times, Fault fault) {
    plan(times, it -> true, fault);
  }

  /** From now on each call has its fate, or none. */
  public synchronized void by(Function<Call, Optional<Fault>> fate) {
    chance = fate;
  }

  /** Everything from now on goes well. */
  public synchronized void end() {
    chance = call -> Optional.empty();
    planned.stream().map(it -> it.fault).forEach(Faults::release);
    planned.clear();
  }

  private synchronized void plan(int times, Predicate<Call> meant, Fault fault) {
    planned.add(new Planned(meant, fault, times));
  }

  synchronized Optional<Fault> of(Call call) {
    for (Planned plan : planned) {
      if (plan.left > 0 && plan.meant.test(call)) {
        plan.left--;
        return Optional.of(plan.fault);
      }
    }
    return chance.apply(call);
  }

  private static void release(Fault fault) {
    if (fault instanceof Fault.Held held) {
      held.release();
    }
  }
}

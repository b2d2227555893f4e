package jobo.botapi;

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

  /** The next calls of a method. */
  public void next(int times, String method, Fault fault) {
    plan(times, it -> it.method().equalsIgnoreCase(method), fault);
  }

  /** The next calls of any method that are about a chat. */
  public void nextTo(Chat chat, int times, Fault fault) {
    plan(times, it -> it.text("chat_id").equals(Long.toString(chat.id())), fault);
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

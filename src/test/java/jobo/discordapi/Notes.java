package jobo.discordapi;

import java.util.ArrayList;
import java.util.List;

/** What was asked, and what was not right. */
final class Notes {
  private final World world;
  private final List<Call> calls = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  Notes(World world) {
    this.world = world;
  }

  void called(Call call) {
    synchronized (world) {
      calls.add(call);
      world.happened(Event.Kind.CALLED, call);
    }
  }

  void refused(String what, Refusal refusal) {
    synchronized (world) {
      refusals.add("%s: %s".formatted(what, refusal.line()));
      if (refusal.code() == 50035) {
        violations.add("%s: %s".formatted(what, refusal.line()));
      }
      world.changed();
    }
  }

  void violated(Call call, String problem) {
    synchronized (world) {
      violations.add("%s %s: %s".formatted(call.method(), call.path(), problem));
    }
  }

  List<Call> calls() {
    synchronized (world) {
      return List.copyOf(calls);
    }
  }

  List<String> violations() {
    synchronized (world) {
      return List.copyOf(violations);
    }
  }

  List<String> refusals() {
    synchronized (world) {
      return List.copyOf(refusals);
    }
  }
}

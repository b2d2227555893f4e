package jobo.discordapi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to a client.
 *
 * @param status 0 where the connection is cut instead
 * @param standing how the route's bucket stands afterwards
 */
record Reply(
    int status,
    String type,
    String body,
    Rates.@Nullable Standing standing,
    @Nullable Refusal refused) {
  static final Reply CUT = new Reply(0, "", "", null, null);

  static Reply answered(Answer answer, Rates.Standing standing) {
    String body = answer.body().map(Object::toString).orElse("");
    return new Reply(answer.status(), "application/json", body, standing, null);
  }

  static Reply refused(Refusal refusal, Rates.@Nullable Standing standing) {
    String body = refusal.json().toString();
    return new Reply(refusal.status(), "application/json", body, standing, refusal);
  }

  static Reply garbled(Fault.Garbled fault) {
    return new Reply(fault.status(), fault.type(), fault.body(), null, null);
  }

  Optional<Refusal> refusal() {
    return Optional.ofNullable(refused);
  }
}

package jobo.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to bring a part to its chat: looks first where it is in doubt, then sends. */
final class Errand implements Departure {
  private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

  private final OutboxPart part;
  private final Messenger messenger;
  private final OutboxStore outbox;
  private final InstantSource clock;
  private final BooleanSupplier open;
  private boolean asked;
  private boolean begun;

  /**
   * An errand.
   *
   * @param open whether anything may still leave
   */
  Errand(
      OutboxPart part,
      Messenger messenger,
      OutboxStore outbox,
      InstantSource clock,
      BooleanSupplier open) {
    this.part = part;
    this.messenger = messenger;
    this.outbox = outbox;
    this.clock = clock;
    this.open = open;
  }

  /** Runs it and tells what is to be done about the part. */
  NextStep run() {
    Instant doubtSince = part.doubtSince();
    if (doubtSince != null) {
      Optional<NextStep> found = look(doubtSince);
      if (found.isPresent()) {
        return found.get();
      }
    }
    if (DeliveryRules.isTooLate(part.due(), clock.instant())) {
      PartState state = doubtSince == null ? PartState.GIVEN_UP : PartState.MAYBE_SENT;
      return new NextStep.Ended(state, part.reason() == null ? "too late" : part.reason());
    }
    Sending sending = send();
    boolean plainer =
        sending instanceof Sending.Refused && messenger.plainer(part.body()).isPresent();
    DeliveryRules.Attempt attempt =
        new DeliveryRules.Attempt(
            part.attempts() + 1, part.due(), plainer, messenger.isRepeatable());
    return DeliveryRules.after(certain(sending), attempt, clock.instant());
  }

  private Sending send() {
    try {
      return messenger.send(part.parcel(), this);
    } catch (RuntimeException unforeseen) {
      LOG.error("The messenger failed with {}", part.key(), unforeseen);
      return new Sending.Unclear(unforeseen.getClass().getSimpleName());
    }
  }

  /** What never left is not in doubt, whatever broke. */
  private synchronized Sending certain(Sending sending) {
    return sending instanceof Sending.Unclear(String reason) && !begun
        ? new Sending.Later(Duration.ZERO, reason)
        : sending;
  }

  private Optional<NextStep> look(Instant doubtSince) {
    Trace trace = messenger.trace(part.parcel(), doubtSince);
    String found =
        trace instanceof Trace.Found(var ids)
            ? ids.stream().filter(it -> !outbox.isOfAnother(part, it)).findFirst().orElse(null)
            : null;
    return DeliveryRules.afterLook(trace, found, part.due(), doubtSince, clock.instant());
  }

  @Override
  public synchronized boolean begins() {
    if (!asked) {
      asked = true;
      begun = open.getAsBoolean() && outbox.begin(part, clock.instant());
    }
    return begun;
  }
}

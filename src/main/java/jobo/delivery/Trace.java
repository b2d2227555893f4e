package jobo.delivery;

import java.util.List;

/** What a look into a chat told of a parcel of which nobody knows whether it has arrived. */
public sealed interface Trace {

  /**
   * Messages of its content are there, the newest first.
   *
   * @param remoteIds at least one
   */
  record Found(List<String> remoteIds) implements Trace {
    public Found {
      remoteIds = List.copyOf(remoteIds);
      if (remoteIds.isEmpty()) {
        throw new IllegalArgumentException("What was found has an id");
      }
    }
  }

  /** The chat was read, and there is none. */
  record Absent() implements Trace {}

  /** The chat cannot be read. */
  record Unknown() implements Trace {}

  /** The chat could not be read this time. */
  record NotNow(String reason) implements Trace {}
}

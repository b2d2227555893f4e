package jobo.collect.hackernews;

import jobo.collect.SourceReading;
import jobo.fetch.FetchProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What came of asking for an item. */
sealed interface ItemReading {

  /** It is a story. */
  record Told(Story story) implements ItemReading {}

  /** It is something else, or was taken away; it will not become a story. */
  record Other() implements ItemReading {}

  /** Nothing is known of it, which may be because it is too new. */
  record Missing() implements ItemReading {}

  /**
   * It could not be read.
   *
   * @param cause the problem of the network or the server, if it was one
   */
  record Broken(SourceReading.Failed failed, @Nullable FetchProblem cause) implements ItemReading {

    /** Whether the server or Jobo itself wants no more requests. */
    boolean forbidsMore() {
      return cause == FetchProblem.TOO_MANY_REQUESTS || isStop();
    }

    boolean isStop() {
      return cause == FetchProblem.STOPPED;
    }
  }

  /** What the official API says of an item: an object, or null. */
  static ItemReading of(long id, JsonNode item) {
    return item.isNull()
        ? new Missing()
        : Story.ofItem(id, item).<ItemReading>map(Told::new).orElseGet(Other::new);
  }
}

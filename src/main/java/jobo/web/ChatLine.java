package jobo.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the answer to the chat box: a step, the reply, or why there is none. One is set.
 *
 * @param step what is being done meanwhile
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChatLine(@Nullable String step, @Nullable Reply reply, @Nullable String error) {

  /**
   * The reply as the page shows it.
   *
   * @param asks whether the reader is to type next
   */
  record Reply(String html, List<Press> buttons, boolean asks) {}

  /** A button under the reply. */
  record Press(String label, String command) {}

  static ChatLine step(String text) {
    return new ChatLine(text, null, null);
  }

  static ChatLine reply(Reply reply) {
    return new ChatLine(null, reply, null);
  }

  static ChatLine error(String text) {
    return new ChatLine(null, null, text);
  }

  /** Whether nothing comes after it. */
  boolean isLast() {
    return step == null;
  }
}

package jobo.botapi;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A button that somebody pressed, and what the bot said to it. */
public final class Press {
  private final String id;
  private final User user;
  private final Sent sent;
  private final String data;
  private final Instant at;
  private volatile @Nullable Answer answer;

  /**
   * What the bot said.
   *
   * @param text what flies by, empty where the button only stops turning
   * @param isAlert whether it has to be closed by hand
   * @param url what opens, or nothing
   */
  public record Answer(String text, boolean isAlert, String url) {}

  Press(String id, User user, Sent sent, String data, Instant at) {
    this.id = id;
    this.user = user;
    this.sent = sent;
    this.data = data;
    this.at = at;
  }

  public String id() {
    return id;
  }

  public String data() {
    return data;
  }

  public Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }

  User user() {
    return user;
  }

  Sent sent() {
    return sent;
  }

  Instant at() {
    return at;
  }

  void answer(Answer newAnswer) {
    answer = newAnswer;
  }
}

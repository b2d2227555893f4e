package jobo.chat;

import java.time.Duration;
import java.util.List;

/**
 * What the operator's settings mean for those who ask.
 *
 * @param kept how long questions are kept
 * @param models who is told of questions; none: they stay on the machine
 */
public record Privacy(Duration kept, List<Model> models) {
  public Privacy {
    models = List.copyOf(models);
  }

  /**
   * A model that is told of questions.
   *
   * @param host the machine that it runs on
   */
  public record Model(String name, String host) {}
}

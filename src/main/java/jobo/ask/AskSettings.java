package jobo.ask;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many questions are answered.
 *
 * @param limitPerPerson how many questions of one person in an hour
 * @param limitPerChat how many questions in one chat in an hour
 */
@ConfigurationProperties("jobo.ask")
public record AskSettings(
    @DefaultValue("20") int limitPerPerson, @DefaultValue("60") int limitPerChat) {
  private static final int MOST = 1_000;

  public AskSettings {
    check("limit-per-person", limitPerPerson, 20);
    check("limit-per-chat", limitPerChat, 60);
  }

  private static void check(String name, int limit, int usual) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "jobo.ask.%s = '%d': a number of questions an hour from 1 to %d, such as %d"
              .formatted(name, limit, MOST, usual));
    }
  }
}

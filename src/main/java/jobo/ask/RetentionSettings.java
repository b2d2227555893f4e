package jobo.ask;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long things are kept.
 *
 * @param conversations questions with what answered them
 */
@ConfigurationProperties("jobo.retention")
public record RetentionSettings(@DefaultValue("30d") Duration conversations) {
  private static final Duration LEAST = Duration.ofHours(1);
  private static final Duration MOST = Duration.ofDays(3_650);

  public RetentionSettings {
    if (conversations.compareTo(LEAST) < 0 || conversations.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "jobo.retention.conversations = '%s': a time from 1h to 3650d, such as 30d"
              .formatted(conversations));
    }
  }
}

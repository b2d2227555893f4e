package jobo.digest;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import jobo.language.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When editions close, and the defaults of readers.
 *
 * @param time when an edition closes, in its zone
 * @param zone the IANA zone of that time
 * @param language the language of readers who chose none: ko or en
 * @param writingTime how long a language model may take to better the editions of a close
 */
@ConfigurationProperties("jobo.digest")
public record DigestSettings(
    @DefaultValue("08:00") LocalTime time,
    @DefaultValue("Asia/Seoul") ZoneId zone,
    @DefaultValue("ko") Language language,
    @DefaultValue("90s") Duration writingTime) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Deliveries wait ten minutes for a close. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  public DigestSettings {
    if (writingTime.compareTo(SHORTEST) < 0 || writingTime.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "jobo.digest.writing-time = '%ss': a time from 1s to 5m, such as 90s"
              .formatted(writingTime.toSeconds()));
    }
  }

  /** When editions close. */
  public EditionCalendar calendar() {
    return new EditionCalendar(time, zone);
  }
}

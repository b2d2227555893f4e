package jobo.digest;

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
 */
@ConfigurationProperties("jobo.digest")
public record DigestSettings(
    @DefaultValue("08:00") LocalTime time,
    @DefaultValue("Asia/Seoul") ZoneId zone,
    @DefaultValue("ko") Language language) {

  /** When editions close. */
  public EditionCalendar calendar() {
    return new EditionCalendar(time, zone);
  }
}

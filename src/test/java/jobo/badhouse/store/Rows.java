package jobo.badhouse.store;

import java.time.Clock;
import org.springframework.util.StringUtils;

/** May know Spring, and here may make a clock. */
public enum Rows {
  NONE;

  Clock clock() {
    return Clock.systemUTC();
  }

  String shown() {
    return StringUtils.capitalize(name());
  }
}

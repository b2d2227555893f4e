package jobo.badhouse.text;

import org.springframework.util.StringUtils;

/** Takes a library out of its room. */
final class UsesSpring {
  boolean hasText(String text) {
    return StringUtils.hasText(text);
  }
}

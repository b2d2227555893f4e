package jobo.article;

import java.util.Arrays;
import java.util.Locale;

/** How much of an article Jobo has read, from most to least. */
public enum Evidence {
  FULL_TEXT,
  ABSTRACT,
  BLURB,
  TITLE;

  /** The name outside: {@code full-text}, {@code abstract}, {@code blurb}, {@code title}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The evidence of that outside name. */
  public static Evidence tagged(String tag) {
    return Arrays.stream(values()).filter(it -> it.tag().equals(tag)).findFirst().orElseThrow();
  }
}

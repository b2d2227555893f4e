package jobo.article;

import java.util.Locale;

/** The two reports of a day: what the press writes, and what research publishes. */
public enum Report {
  NEWS,
  PAPERS;

  /** The name in file names and settings: {@code news}, {@code papers}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}

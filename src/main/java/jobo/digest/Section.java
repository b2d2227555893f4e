package jobo.digest;

import java.util.List;
import java.util.Locale;

/** A part of an edition. An empty one is left out. */
public record Section(Kind kind, List<Claim> claims) {
  public Section {
    claims = List.copyOf(claims);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("A section without claims is left out");
    }
  }

  /** The four parts of a category in the Insights reports. */
  public enum Kind {
    THEMES,
    EVENTS,
    IMPACT,
    IN_SHORT;

    /** The name outside: {@code themes}, {@code in-short}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

package jobo.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * What a {@code robots.txt} asks of Jobo (RFC 9309), and how long a rest it wants between two
 * requests: {@code Crawl-delay}, which no standard has and many servers use.
 */
final class Robots {
  /** A server that wants a longer rest between requests gets this one. */
  static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(30);

  /** What a server asks that asks nothing. */
  static final Robots NOTHING_ASKED = new Robots(List.of(), Duration.ZERO);

  /** No address that is asked for is as long. */
  private static final int LONGEST_LINE = 8_000;

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF"; // its bytes, each a character
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6})?");
  private static final Pattern NOT_OF_A_TOKEN = Pattern.compile("[^A-Za-z_-].*", Pattern.DOTALL);

  private final List<RobotsRule> rules;
  private final Duration crawlDelay;

  private Robots(List<RobotsRule> rules, Duration crawlDelay) {
    this.rules = rules;
    this.crawlDelay = crawlDelay;
  }

  /**
   * Reads a file, whatever it is: a line that is none of a {@code robots.txt} says nothing.
   *
   * @param userAgent how Jobo names itself; its beginning is the name that groups are addressed to
   */
  static Robots parse(byte[] file, String userAgent) {
    Reading reading = new Reading(token(userAgent));
    // Each byte a character: paths are compared byte by byte, in whatever charset they are.
    String text = new String(file, StandardCharsets.ISO_8859_1);
    (text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text)
        .lines()
        .filter(it -> it.length() <= LONGEST_LINE)
        .forEach(reading::line);
    return reading.ownGroup ? reading.own.robots() : reading.everyone.robots();
  }

  /** Whether a page may be asked for. */
  boolean allow(HttpUrl address) {
    String query = address.encodedQuery();
    String path = RobotsRule.comparable(address.encodedPath() + (query == null ? "" : "?" + query));
    for (RobotsRule rule : rules) {
      if (rule.covers(path)) {
        return rule.allows();
      }
    }
    return true;
  }

  Duration crawlDelay() {
    return crawlDelay;
  }

  /** How much is to be kept, in characters. */
  int size() {
    return rules.stream().mapToInt(RobotsRule::length).sum();
  }

  private static String token(String userAgent) {
    return NOT_OF_A_TOKEN.matcher(userAgent.strip()).replaceFirst("");
  }

  /** Reads line by line; groups for the same robot count as one. */
  private static final class Reading {
    private final String token;
    private final Group own = new Group();
    private final Group everyone = new Group();
    private boolean ownGroup;
    private boolean naming;
    private boolean forOwn;
    private boolean forEveryone;

    Reading(String token) {
      this.token = token;
    }

    void line(String line) {
      int comment = line.indexOf('#');
      String said = comment < 0 ? line : line.substring(0, comment);
      int colon = said.indexOf(':');
      if (colon < 0) {
        return;
      }
      String value = said.substring(colon + 1).strip();
      switch (said.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> name(value);
        case "allow" -> rule(value, true);
        case "disallow" -> rule(value, false);
        case "crawl-delay" -> delay(value);
        default -> {} // Sitemaps and the like stand anywhere and end nothing.
      }
    }

    private void name(String value) {
      if (!naming) {
        forOwn = false;
        forEveryone = false;
      }
      naming = true;
      forOwn |= !token.isEmpty() && token(value).equalsIgnoreCase(token);
      forEveryone |= value.equals("*");
      ownGroup |= forOwn;
    }

    private void rule(String pattern, boolean allows) {
      naming = false;
      if (!pattern.isEmpty() && (forOwn || forEveryone)) {
        RobotsRule rule = RobotsRule.of(pattern, allows);
        addTo(it -> it.rules.add(rule));
      }
    }

    private void delay(String value) {
      naming = false;
      if (NUMBER.matcher(value).matches()) {
        Duration asked = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
        addTo(it -> it.delay = asked.compareTo(it.delay) > 0 ? asked : it.delay);
      }
    }

    private void addTo(Consumer<Group> change) {
      if (forOwn) {
        change.accept(own);
      }
      if (forEveryone) {
        change.accept(everyone);
      }
    }
  }

  private static final class Group {
    private final List<RobotsRule> rules = new ArrayList<>();
    private Duration delay = Duration.ZERO;

    Robots robots() {
      rules.sort(RobotsRule.BY_WEIGHT);
      return new Robots(
          List.copyOf(rules),
          delay.compareTo(LONGEST_CRAWL_DELAY) > 0 ? LONGEST_CRAWL_DELAY : delay);
    }
  }
}

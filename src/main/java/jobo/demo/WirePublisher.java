package jobo.demo;

import java.net.URI;
import java.util.Locale;
import jobo.language.Language;

/**
 * A publisher of the newswire.
 *
 * @param papers whether it publishes research and not news
 * @param family publishers of one family are one voice
 * @param carries how much of an article its feed carries
 */
public record WirePublisher(
    String key,
    String name,
    String host,
    Language language,
    boolean papers,
    String family,
    Format format,
    Carries carries) {

  /** The format its feed is in. */
  public enum Format {
    RSS091,
    RSS1,
    RSS2,
    ATOM,
    JSON
  }

  /** How much of an article a feed carries. */
  public enum Carries {
    TITLE,
    BLURB,
    FULL
  }

  /** The address of its feed. */
  public URI feed() {
    return URI.create("https://" + host + "/feed");
  }

  static <E extends Enum<E>> E constant(Class<E> type, String written) {
    return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

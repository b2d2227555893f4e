package jobo.collect.feed;

import java.net.URI;
import java.util.Optional;
import jobo.collect.markup.Decoding;
import jobo.fetch.Content;

/**
 * Reads a feed in any of the known formats, as leniently as can be done without guessing.
 *
 * <p>The bytes decide what it is, not the declared type, which is wrong too often.
 */
public final class FeedReader {
  private final XmlFeeds xml = new XmlFeeds();
  private final JsonFeeds json = new JsonFeeds();

  /**
   * The feed that these bytes are.
   *
   * @param address where it was found; relative links start from there
   * @return empty where it is none
   */
  public Optional<Feed> read(Content content, URI address) {
    String text = Decoding.text(content);
    return isJson(text) ? json.read(text, address) : xml.read(text, address);
  }

  /** Looks past white space, and makes no second copy of a whole feed for it. */
  private static boolean isJson(String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.startsWith("{", at);
  }
}

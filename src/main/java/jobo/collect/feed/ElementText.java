package jobo.collect.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads what an element of a feed says: text, HTML escaped or as it is, or Base64 of either. */
final class ElementText {
  private ElementText() {}

  static String of(Element element) {
    if (element.childrenSize() > 0) {
      return markup(element);
    }
    String text = element.wholeText();
    return isEncoded(element) ? decoded(text) : text;
  }

  private static String markup(Element element) {
    StringBuilder markup = new StringBuilder();
    for (Node node : element.childNodes()) {
      markup.append(node instanceof CDataNode text ? text.getWholeText() : node.outerHtml());
    }
    return markup.toString();
  }

  /** Atom 0.3 says so, Atom 1.0 lets the type tell: what is neither text nor XML is in Base64. */
  private static boolean isEncoded(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    boolean isText = type.startsWith("text/") || type.endsWith("xml") || type.indexOf('/') < 0;
    return element.attr("mode").equals("base64")
        || (!isText && !element.attr("mode").equals("escaped"));
  }

  /** What was encoded; the text itself where it was not, and nothing where it was no text. */
  private static String decoded(String text) {
    try {
      String line = text.lines().map(String::strip).collect(Collectors.joining());
      byte[] bytes = Base64.getDecoder().decode(line);
      String decoded = new String(bytes, UTF_8);
      return decoded.indexOf('\uFFFD') < 0 ? decoded : "";
    } catch (IllegalArgumentException isNone) {
      return text;
    }
  }
}

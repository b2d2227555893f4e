package jobo.collect.feed;

import java.net.URI;
import jobo.collect.markup.WebAddress;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells where relative links start from: at what {@code xml:base} says around them, else where the
 * feed was found.
 */
record LinkBase(URI found) {

  /** Where links in an element start from. */
  URI within(@Nullable Element element) {
    if (element == null) {
      return found;
    }
    URI outer = within(element.parent());
    return element.hasAttr("xml:base")
        ? WebAddress.resolve(outer, element.attr("xml:base")).orElse(outer)
        : outer;
  }
}

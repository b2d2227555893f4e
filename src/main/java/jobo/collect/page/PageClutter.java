package jobo.collect.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Leaves out of a page what is not seen, and what its own names say is no article. */
final class PageClutter {
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "svg",
          "template",
          "iframe",
          "link",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "select",
          "input",
          "textarea",
          "button",
          "dialog");
  private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "figcaption");
  private static final Set<String> AROUND_ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar");
  private static final Set<String> EMPTY_BY_NATURE =
      Set.of("html", "head", "body", "meta", "base", "title", "img", "br", "hr", "td", "th");
  private static final Set<String> NEVER_CLUTTER =
      Set.of("html", "head", "body", "main", "article");
  private static final Pattern UNSEEN_STYLE =
      Pattern.compile("(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** Whole words of a class or id; {@code has-sidebar} and the like say it of something else. */
  private static final Pattern CLUTTER_NAME =
      Pattern.compile(
          "(?<![a-z0-9])(?<!(?:has|no|with|without|is|hide|show)[-_ ]?)(?:ads?|advert(?:s|isements?|ising)?|adsbygoogle|"
              + "share|sharing|sharebar|social|sns|related|recommend(?:ed|ations?)?|newsletters?|subscribe|sign-?up|"
              + "comments?|disqus|livere|breadcrumbs?|sidebar|popup|modal|cookies?|consent|gdpr|"
              + "promo(?:tion|s)?|sponsor(?:ed)?|outbrain|taboola|trending|toolbar|copyright|"
              + "gallery|carousel|slideshow|lightbox|"
              + "pagination|pager|skip|navbar|menu|hashtags?|reporter|journalist)(?![a-z0-9])");

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?<![a-z0-9])(?:captions?|(?:img|image|photo|pic)[-_]?(?:desc|credit|cap|caption)|txt[-_]caption|wp-caption-text)(?![a-z0-9])");

  private static final Pattern FOR_SCREEN_READERS =
      Pattern.compile(
          "(?<![a-z0-9])(?:blind|sr[-_]only|screen[-_]reader[-_]text|visually[-_]?hidden)(?![a-z0-9])");

  /** What has more of a page's letters than this is its content, whatever it is called. */
  private static final double CONTENT = 0.4;

  /** Unless this many letters are outside of it and the title is too. */
  private static final int ENOUGH_OUTSIDE = 1_000;

  private static final int LONGEST_ATTRIBUTE = 500;

  private final Map<Element, Integer> letters = new HashMap<>();
  private final int all;
  private final boolean byName;

  private PageClutter(Document page, boolean byName) {
    this.byName = byName;
    count(page);
    all = letters.getOrDefault(page.body(), 0);
  }

  /** A copy of a page without its clutter. The copy is made in one go, so it is linear. */
  static Document cleared(Document page) {
    return new PageClutter(page, true).copy(page);
  }

  /** A copy of a page without what nobody sees. */
  static Document seen(Document page) {
    return new PageClutter(page, false).copy(page);
  }

  private Document copy(Document page) {
    Document copy = page.shallowClone();
    copyChildren(page, copy);
    return copy;
  }

  private int count(Element element) {
    int sum = 0;
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        sum += text.text().strip().length();
      } else if (child instanceof Element inner && !UNREAD.contains(inner.normalName())) {
        sum += count(inner);
      }
    }
    letters.put(element, sum);
    return sum;
  }

  private void copyChildren(Element from, Element to) {
    for (Node child : from.childNodes()) {
      if (child instanceof TextNode) {
        to.appendChild(child.clone());
      } else if (child instanceof Element element && isKept(element)) {
        Element copy = element.shallowClone();
        to.appendChild(copy);
        copyChildren(element, copy);
      }
    }
  }

  private boolean isKept(Element element) {
    String name = element.normalName();
    if (UNREAD.contains(name)) {
      return false;
    }
    int size = letters.getOrDefault(element, 0);
    if (size == 0) {
      return EMPTY_BY_NATURE.contains(name) || !element.select("img").isEmpty();
    }
    return NEVER_CLUTTER.contains(name)
        || !(isUnseen(element) || (byName && isAround(element)))
        || isContent(element, size);
  }

  private boolean isContent(Element element, int size) {
    return size > all * CONTENT
        && (all - size < ENOUGH_OUTSIDE
            || element.selectFirst("h1, main, [itemprop=articleBody]") != null);
  }

  /** Whether nobody sees it; what is hidden until it is searched for is meant to be read. */
  static boolean isUnseen(Element element) {
    return (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found"))
        || element.attr("aria-hidden").equals("true")
        || UNSEEN_STYLE.matcher(start(element.attr("style"))).find();
  }

  private static boolean isAround(Element element) {
    String name = name(element);
    return AROUND.contains(element.normalName())
        || AROUND_ROLES.contains(element.attr("role"))
        || FOR_SCREEN_READERS.matcher(name).find()
        || CAPTION.matcher(name).find()
        || (element.isBlock() && CLUTTER_NAME.matcher(name).find());
  }

  /** What an element is called by its classes and its id, in small letters. */
  static String name(Element element) {
    return start(element.className() + " " + start(element.id())).toLowerCase(Locale.ROOT);
  }

  private static String start(String attribute) {
    return attribute.length() > LONGEST_ATTRIBUTE
        ? attribute.substring(0, LONGEST_ATTRIBUTE)
        : attribute;
  }
}

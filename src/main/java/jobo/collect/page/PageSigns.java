package jobo.collect.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.collect.page.PageReading.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the build of a page says of it, apart from its words.
 *
 * @param title its own title and its first heading
 * @param article whether it says that it is an article
 * @param dated whether it names a date, a writer or an article's element
 * @param locked whether it says that only those who pay may read it
 * @param wall whether an element that is seen is called a wall
 * @param password whether a password is asked for
 * @param puzzle whether there is a riddle to keep machines out
 * @param headlines how many of its headings are links, as on the page of a section
 * @param scripted whether it is empty without its scripts, or says so
 */
record PageSigns(
    List<String> title,
    boolean article,
    boolean dated,
    boolean locked,
    boolean wall,
    boolean password,
    boolean puzzle,
    int headlines,
    boolean scripted) {
  private static final Set<String> LOCKED_TIERS = Set.of("locked", "metered", "paid", "premium");

  private static final Pattern WALL_NAME =
      Pattern.compile(
          "(?<![a-z])(?:pay|reg|registration|subscri(?:be|ber|ption)|login|member|membership|premium|"
              + "content|article|meter|ad|abp|adblock)[-_]?(?:wall|gate|lock|locked|barrier)(?![a-z])"
              + "|(?<![a-z])(?:locked|upsell|metered)(?![a-z])"
              + "|(?<![a-z])(?:paid|premium|login|member)[-_](?:guide|only|article|content|promotion)(?![a-z])"
              + "|(?<![a-z])(?:piano|tp)[-_](?:slot|offer|modal|container)(?![a-z])");

  private static final String PUZZLE =
      ".h-captcha, .g-recaptcha, .cf-turnstile, [id*=captcha], [name*=captcha], [class*=captcha],"
          + " #challenge-stage, #challenge-form, #challenge-running, script[src*=challenge-platform]";
  private static final String APP_ROOT =
      "#root, #app, #__next, #__nuxt, #application, #main-app, app-root, [data-reactroot]";
  private static final String DATED =
      "time, article, [itemprop=datePublished], [itemprop=articleBody], [property=article:published_time],"
          + " [rel=author], [name=author], [name^=citation_], [name=date], [class*=byline], [class*=hentry]";
  private static final String AROUND = "nav, aside, footer, [class*=related], [class*=relation]";
  private static final int MOST_NAMED = 5_000;
  private static final int MOST_NOSCRIPT = 20;

  static PageSigns of(Document page, LinkedData said) {
    String type = meta(page, "og:type");
    Element heading = page.selectFirst("h1, h2");
    return new PageSigns(
        List.of(page.title(), heading == null ? "" : heading.text()),
        said.isArticle()
            || type.equals("article")
            || !meta(page, "article:published_time").isEmpty(),
        page.selectFirst(DATED) != null,
        said.text("isAccessibleForFree").filter(it -> it.equalsIgnoreCase("false")).isPresent()
            || LOCKED_TIERS.contains(meta(page, "article:content_tier")),
        hasWall(page),
        page.select("input[type=password]").stream().anyMatch(PageSigns::isSeen),
        page.selectFirst(PUZZLE) != null,
        (int)
            page.select("h2 > a[href], h3 > a[href], h4 > a[href]").stream()
                .filter(it -> it.closest(AROUND) == null)
                .count(),
        isScripted(page));
  }

  private static String meta(Document page, String name) {
    Element meta = page.selectFirst("meta[property=\"%1$s\"], meta[name=\"%1$s\"]".formatted(name));
    return meta == null ? "" : meta.attr("content").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean hasWall(Document page) {
    return page.body().select("[class], [id]").stream()
        .limit(MOST_NAMED)
        .filter(it -> !it.nameIs("body"))
        .filter(it -> WALL_NAME.matcher(PageClutter.name(it)).find())
        .anyMatch(it -> it.hasText() && isSeen(it));
  }

  private static boolean isSeen(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (PageClutter.isUnseen(at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isScripted(Document page) {
    boolean hasScript = page.selectFirst("script[src], script[type=module]") != null;
    boolean isEmpty = page.select(APP_ROOT).stream().anyMatch(it -> !it.hasText());
    return (hasScript && isEmpty)
        || page.select("noscript").stream()
            .limit(MOST_NOSCRIPT)
            .anyMatch(it -> GatePhrases.asking(it.text()).equals(Optional.of(Reason.SCRIPT_ONLY)));
  }
}

package jobo.collect.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.collect.discovery.Candidate.Merit;
import jobo.collect.markup.HtmlText;
import jobo.collect.markup.WebAddress;
import jobo.language.VisibleText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds what a page says of feeds: in its head, and in links that look like ones to a feed. */
final class FeedLinks {
  /** What comes after is not even looked at. */
  private static final int MOST_MARKUP = 2_000_000;

  private static final int MOST_LINKS_LOOKED_AT = 5_000;
  private static final int MOST_FOUND = 40;
  private static final int LONGEST_TITLE = 200;

  /** What is longer is a sentence about something. */
  private static final int LONGEST_WORDS = 40;

  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml",
          "application/rss",
          "application/atom");

  /** Types of feeds that are types of much else too. */
  private static final Set<String> BROAD_TYPES =
      Set.of("application/json", "application/xml", "text/xml");

  private static final Pattern FEED_QUERY =
      Pattern.compile("(?:^|&)(?:feed|format|type|alt|output)=(?:rss2?|atom|feed)(?:&|$)");
  private static final Pattern FEED_HOST = Pattern.compile("(?:rss|feeds?|feeds2)\\..*");
  private static final Pattern FEED_WORD = Pattern.compile("(?<![a-z])(?:rss|atom|feed)(?![a-z])");
  private static final Pattern RSS_WORD = Pattern.compile("(?<![a-z])rss(?![a-z])");
  private static final Pattern COMMENTS =
      Pattern.compile("comments?(?![a-z])|댓글|덧글|의견", Pattern.CASE_INSENSITIVE);

  /** They take a feed's address and are none themselves. */
  private static final Pattern SUBSCRIBING =
      Pattern.compile(
          "(?:.*\\.)?(?:feedly|netvibes|inoreader|newsblur|yahoo|bloglines|hanrss|facebook|twitter|x)\\.com");

  private FeedLinks() {}

  /** What a page says, the best first, each address once. */
  static List<Candidate> of(String html, URI address) {
    Document page = Jsoup.parse(html.substring(0, Math.min(html.length(), MOST_MARKUP)));
    URI base =
        Optional.ofNullable(page.selectFirst("base[href]"))
            .flatMap(it -> WebAddress.resolve(address, it.attr("href")))
            .orElse(address);
    List<Candidate> found = new ArrayList<>();
    page.select("link[href]").stream()
        .limit(MOST_LINKS_LOOKED_AT)
        .filter(FeedLinks::isDeclaration)
        .forEach(it -> add(found, it, base, Merit.DECLARED));
    page.select("a[href], area[href]").stream()
        .limit(MOST_LINKS_LOOKED_AT)
        .filter(it -> looksLikeFeed(it, base))
        .forEach(it -> add(found, it, base, Merit.LINKED));
    return found.stream().sorted(Comparator.comparing(Candidate::merit)).toList();
  }

  private static void add(List<Candidate> found, Element link, URI base, Merit merit) {
    Optional<URI> address = WebAddress.resolve(base, link.attr("href").replaceFirst("#.*", ""));
    boolean known =
        address.isPresent() && found.stream().anyMatch(it -> it.address().equals(address.get()));
    if (address.isPresent() && !known && found.size() < MOST_FOUND) {
      String title = title(link);
      boolean comments = COMMENTS.matcher(title + " " + address.get()).find();
      found.add(new Candidate(address.get(), title, comments ? Merit.COMMENTS : merit));
    }
  }

  private static String title(Element link) {
    return HtmlText.line(link.hasAttr("title") ? link.attr("title") : words(link), LONGEST_TITLE);
  }

  private static boolean isDeclaration(Element link) {
    List<String> relations =
        List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+", 0));
    String type = type(link);
    return relations.contains("feed")
        || (relations.contains("alternate")
            && (FEED_TYPES.contains(type) || (BROAD_TYPES.contains(type) && mentionsFeed(link))));
  }

  private static boolean mentionsFeed(Element link) {
    return FEED_WORD
        .matcher((link.attr("title") + " " + link.attr("href")).toLowerCase(Locale.ROOT))
        .find();
  }

  private static String type(Element link) {
    return link.attr("type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean looksLikeFeed(Element link, URI base) {
    return FEED_TYPES.contains(type(link))
        || WebAddress.resolve(base, link.attr("href"))
            .filter(it -> !SUBSCRIBING.matcher(host(it)).matches())
            .filter(it -> isFeedAddress(it) || saysFeed(link))
            .isPresent();
  }

  private static boolean isFeedAddress(URI address) {
    return isFeedPath(lower(address.getRawPath()))
        || FEED_QUERY.matcher(lower(address.getRawQuery())).find()
        || FEED_HOST.matcher(host(address)).matches();
  }

  private static boolean isFeedPath(String path) {
    String way = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = way.substring(way.lastIndexOf('/') + 1);
    boolean data = last.endsWith(".xml") || last.endsWith(".json");
    boolean named = Stream.of("rss", "atom", "feed").anyMatch(last::contains);
    return Set.of("rss", "atom", "feed", "feeds", "index.xml").contains(last)
        || Stream.of(".rss", ".atom", ".rdf").anyMatch(last::endsWith)
        || (data && (named || Stream.of("/rss/", "/feed/", "/feeds/").anyMatch(way::contains)));
  }

  /** Whether a reader takes a link for one to a feed, by its words or its icon. */
  private static boolean saysFeed(Element link) {
    String words = words(link);
    return (words.length() <= LONGEST_WORDS && FEED_WORD.matcher(words).find())
        || RSS_WORD.matcher(marks(link)).find();
  }

  /** The words of a link, or those that stand for its picture. */
  private static String words(Element link) {
    StringBuilder words = new StringBuilder(cut(link.ownText()));
    words.append(' ').append(link.attr("title")).append(' ').append(link.attr("aria-label"));
    for (Element inner : inner(link)) {
      words.append(' ').append(inner.attr("alt")).append(' ').append(cut(inner.ownText()));
    }
    return lower(cut(VisibleText.line(words.toString())));
  }

  private static String marks(Element link) {
    StringBuilder marks = new StringBuilder(cut(link.className()));
    for (Element inner : inner(link)) {
      marks.append(' ').append(cut(inner.className())).append(' ').append(file(inner.attr("src")));
    }
    return lower(marks.toString());
  }

  private static List<Element> inner(Element link) {
    return link.select("img, i, svg, span").stream().limit(5).toList();
  }

  private static String file(String source) {
    return source.startsWith("data:") ? "" : cut(source.substring(source.lastIndexOf('/') + 1));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_TITLE));
  }

  private static String host(URI address) {
    return lower(address.getHost());
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}

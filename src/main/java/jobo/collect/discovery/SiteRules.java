package jobo.collect.discovery;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where sites that many people have a place on keep their feeds, as far as an address tells. */
final class SiteRules {
  /** Far more than the part of any page that names its channel. */
  private static final int MOST_READ = 3_000_000;

  private static final Pattern CHANNEL =
      Pattern.compile(
          "(?:channel_id=|/channel/|\"(?:externalId|channelId)\":\\s{0,3}\"|itemprop=\"(?:identifier|channelId)\" content=\")"
              + "(UC[\\w-]{22})");
  private static final Pattern BRUNCH = Pattern.compile("/rss/(@@\\w{1,20})");

  private static final List<Rule> RULES =
      List.of(
          rule("youtube\\.com/channel/(UC[\\w-]{22})(?:[/?].*)?", youtube("channel_id=$1")),
          rule("youtube\\.com/user/([\\w.-]+)(?:[/?].*)?", youtube("user=$1")),
          rule("youtube\\.com/playlist\\?(?:.*&)?list=([\\w-]+).*", youtube("playlist_id=$1")),
          rule(
              "github\\.com/([\\w.-]+/[\\w.-]+?)(?:\\.git)?(?:[/?].*)?",
              "https://github.com/$1/releases.atom"),
          rule(
              "(?:old\\.|new\\.)?reddit\\.com/(r/\\w+)(?:[/?].*)?",
              "https://www.reddit.com/$1/.rss"),
          rule(
              "(?:old\\.|new\\.)?reddit\\.com/u(?:ser)?/([\\w-]+)(?:[/?].*)?",
              "https://www.reddit.com/user/$1/.rss"),
          rule("medium\\.com/(@?[\\w.-]+)(?:[/?].*)?", "https://medium.com/feed/$1"),
          rule("([\\w-]+\\.medium\\.com)(?:[/?].*)?", "https://$1/feed"),
          rule("([\\w-]+\\.substack\\.com)(?:[/?].*)?", "https://$1/feed"),
          rule(
              "blog\\.naver\\.com/Post\\w+\\.(?:naver|nhn)\\?(?:.*&)?blogId=(\\w+).*",
              "https://rss.blog.naver.com/$1.xml"),
          rule("blog\\.naver\\.com/(\\w+)(?:[/?].*)?", "https://rss.blog.naver.com/$1.xml"),
          rule("([\\w-]+\\.tistory\\.com)(?:[/?].*)?", "https://$1/rss"),
          rule("velog\\.io/(@[\\w.-]+)(?:[/?].*)?", "https://v2.velog.io/rss/$1"),
          rule("([\\w-]+\\.blogspot\\.com)(?:[/?].*)?", "https://$1/feeds/posts/default"),
          rule("([\\w-]+\\.wordpress\\.com)(?:[/?].*)?", "https://$1/feed/"),
          rule(
              "arxiv\\.org/list/([a-z-]+(?:\\.[A-Za-z-]+)?)(?:[/?].*)?",
              "https://rss.arxiv.org/rss/$1"));

  private SiteRules() {}

  /**
   * The feed of a place on a known site.
   *
   * @param html the page, for sites whose addresses do not tell; empty where it was not read
   */
  static Optional<URI> feed(URI page, String html) {
    String host = host(page);
    if (host.isEmpty()) {
      return Optional.empty();
    }
    String place = host + rest(page.getRawPath(), "/", "") + rest(page.getRawQuery(), "", "?");
    return RULES.stream()
        .flatMap(it -> it.apply(place).stream())
        .findFirst()
        .or(() -> named(host, html.substring(0, Math.min(html.length(), MOST_READ))))
        .map(URI::create);
  }

  private static Optional<String> named(String host, String html) {
    return switch (host) {
      case "youtube.com" -> found(CHANNEL, html).map(youtube("channel_id=")::concat);
      case "brunch.co.kr" -> found(BRUNCH, html).map("https://brunch.co.kr/rss/"::concat);
      default -> Optional.empty();
    };
  }

  private static Optional<String> found(Pattern pattern, String html) {
    return Stream.of(pattern.matcher(html))
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .findFirst();
  }

  private static String host(URI page) {
    String host = page.getHost() == null ? "" : page.getHost().toLowerCase(Locale.ROOT);
    return host.replaceFirst("^(?:www|m)\\.", "");
  }

  private static String rest(@Nullable String part, String usual, String before) {
    return part == null || part.isEmpty() ? usual : before + part;
  }

  private static String youtube(String query) {
    return "https://www.youtube.com/feeds/videos.xml?" + query;
  }

  private static Rule rule(String place, String feed) {
    return new Rule(Pattern.compile("\\A" + place + "\\z"), feed);
  }

  private record Rule(Pattern place, String feed) {
    Optional<String> apply(String address) {
      Matcher matcher = place.matcher(address);
      return matcher.matches() ? Optional.of(matcher.replaceFirst(feed)) : Optional.empty();
    }
  }
}

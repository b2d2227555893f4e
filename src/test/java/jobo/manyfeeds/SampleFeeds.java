package jobo.manyfeeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/**
 * Made-up feeds of 30 articles and 64 KB each with their full texts: RSS 2.0 and Atom, English and
 * Korean, in CDATA and escaped. No two articles share an address, a guid or a title.
 *
 * @param seed the same seed makes the same feeds
 * @param until the articles are dated over the four days before
 */
record SampleFeeds(long seed, Instant until) {
  static final int ITEMS = 30;
  static final int BYTES = 64 * 1024;

  /** What of an item is not its body, measured. */
  private static final int AROUND_BODY = 660;

  private static final Duration REWRITTEN_AFTER = Duration.ofMinutes(1);

  /** The name of a feed's file. */
  static String file(int feed) {
    return "feed-%05d.xml".formatted(feed);
  }

  /**
   * Writes a feed into a folder.
   *
   * @param shift how many new articles it lists since it was first written; as many old ones are
   *     gone. Each makes the file a minute newer, which a server's ETag shows
   */
  void write(Path folder, int feed, int shift) {
    try {
      Path file = folder.resolve(file(feed));
      Files.writeString(file, feed(feed, shift));
      Instant time = until.plus(REWRITTEN_AFTER.multipliedBy(shift));
      Files.setLastModifiedTime(file, FileTime.from(time));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The text of a feed. */
  String feed(int feed, int shift) {
    boolean korean = feed % 10 < 4;
    Form form = Form.values()[feed / 10 % Form.values().length];
    int body = BYTES / ITEMS - AROUND_BODY;
    List<SampleItem> items =
        IntStream.range(0, ITEMS)
            .map(it -> shift + ITEMS - 1 - it)
            .mapToObj(it -> SampleItem.of(this, feed, it, korean, form.room(body)))
            .toList();
    String site = "https://site-%05d.example".formatted(feed);
    String language = korean ? "ko" : "en";
    return form.isAtom() ? atom(site, language, form, items) : rss(site, language, form, items);
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** How a feed carries the HTML of its articles. */
  private enum Form {
    RSS_CDATA,
    RSS_ESCAPED,
    ATOM_ESCAPED,
    RSS_CDATA_TOO,
    ATOM_CDATA;

    boolean isAtom() {
      return this == ATOM_ESCAPED || this == ATOM_CDATA;
    }

    boolean isEscaped() {
      return this == RSS_ESCAPED || this == ATOM_ESCAPED;
    }

    String html(String html) {
      return isEscaped() ? HtmlUtils.htmlEscape(html, "UTF-8") : "<![CDATA[" + html + "]]>";
    }

    /** How much HTML fills so many bytes. */
    int room(int bytes) {
      return isEscaped() ? bytes * 100 / 122 : bytes;
    }
  }

  private static String rss(String site, String language, Form form, List<SampleItem> items) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>%1$s</title><link>%1$s/</link><description>Fiction</description><language>%2$s</language>
    %3$s</channel></rss>
    """
        .formatted(
            site,
            language,
            items.stream().map(it -> rss(site, form, it)).collect(Collectors.joining()));
  }

  private static String rss(String site, Form form, SampleItem item) {
    return """
    <item>
      <title>%s</title>
      <link>%s/%s?utm_source=feed&amp;utm_medium=rss</link>
      <guid isPermaLink="false">%s</guid>
      <pubDate>%s</pubDate>
      <dc:creator>%s</dc:creator>
      <category>Reports</category>
      <description>%s</description>
      <content:encoded>%s</content:encoded>
    </item>
    """
        .formatted(
            escaped(item.title()),
            site,
            item.key(),
            item.key(),
            DateTimeFormatter.RFC_1123_DATE_TIME.format(item.published().atOffset(ZoneOffset.UTC)),
            "A. " + item.key(),
            form.html("<p>" + HtmlUtils.htmlEscape(item.summary(), "UTF-8") + "</p>"),
            form.html(item.body()));
  }

  private static String atom(String site, String language, Form form, List<SampleItem> items) {
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%2$s">
    <id>%1$s/</id><title>%1$s</title><link rel="alternate" href="%1$s/"/><updated>%3$s</updated>
    %4$s</feed>
    """
        .formatted(
            site,
            language,
            items.getFirst().published(),
            items.stream().map(it -> atom(site, form, it)).collect(Collectors.joining()));
  }

  private static String atom(String site, Form form, SampleItem item) {
    return """
    <entry>
      <id>tag:%s</id>
      <title type="text">%s</title>
      <link rel="alternate" type="text/html" href="%s/%s"/>
      <published>%s</published><updated>%s</updated>
      <author><name>A. %s</name></author>
      <summary>%s</summary>
      <content type="html">%s</content>
    </entry>
    """
        .formatted(
            item.key(),
            escaped(item.title()),
            site,
            item.key(),
            item.published(),
            item.published(),
            item.key(),
            escaped(item.summary()),
            form.html(item.body()));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}

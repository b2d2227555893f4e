package jobo.collect.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes feeds as busy publishers have them: 30 items with their whole articles in HTML, about 64 KB
 * in all, in RSS 2.0, RSS 1.0 and Atom, in English and Korean. The same number gives the same feed.
 */
final class BusyFeeds {
  static final int ITEMS = 30;
  private static final int ARTICLE_BYTES = 1_250;

  private static final String[] ENGLISH =
      ("the model learns to answer questions about long documents while researchers at the laboratory measure how"
              + " well it keeps what earlier versions knew and what a smaller network costs per month in practice")
          .split(" ");
  private static final String[] KOREAN =
      ("연구진은 새로운 언어 모델이 긴 문서를 읽고 질문에 답하는 능력을 공개했다 반도체 수출이 늘면서 국내 기업들은"
              + " 인공지능 서비스를 더 빠르게 내놓고 있으며 정부는 AI 기본법 시행을 앞두고 기준을 마련한다")
          .split(" ");

  private BusyFeeds() {}

  static byte[] feed(int number) {
    Random random = new Random(number);
    boolean korean = number % 3 == 0;
    String feed =
        switch (number % 5) {
          case 0, 1 -> rss(number, random, korean, true);
          case 2 -> rss(number, random, korean, false);
          case 3 -> atom(number, random, korean);
          default -> rdf(number, random, korean);
        };
    return feed.getBytes(StandardCharsets.UTF_8);
  }

  private static String rss(int number, Random random, boolean korean, boolean cdata) {
    String items =
        items(
            item ->
                """
                    <item>
                      <title>%s</title>
                      <link>https://news-%d.example/2026/11/%d/?utm_source=rss&amp;utm_medium=feed</link>
                      <comments>https://news-%2$d.example/2026/11/%3$d/#comments</comments>
                      <dc:creator><![CDATA[The desk]]></dc:creator>
                      <pubDate>Fri, 20 Nov 2026 %02d:12:30 +0900</pubDate>
                      <category><![CDATA[AI]]></category>
                      <guid isPermaLink="false">https://news-%2$d.example/?p=%3$d</guid>
                      <description>%s</description>
                      <content:encoded>%s</content:encoded>
                      <media:content url="https://cdn.example/%3$d.jpg" medium="image"/>
                    </item>
                """
                    .formatted(
                        sentence(random, korean, 9),
                        number,
                        item,
                        item % 24,
                        written("<p>" + sentence(random, korean, 20) + "</p>", cdata),
                        written(article(random, korean), cdata)));
    return """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>
          <title>News &#8211; %d</title>
          <atom:link href="https://news.example/feed/" rel="self" type="application/rss+xml" />
          <link>https://news.example</link>
          <description>All of it</description>
          <language>%s</language>
        %s</channel>
        </rss>
        """
        .formatted(number, korean ? "ko-KR" : "en-US", items);
  }

  private static String atom(int number, Random random, boolean korean) {
    String items =
        items(
            item ->
                """
                  <entry>
                    <author><name>The desk</name></author>
                    <title type="html">%s</title>
                    <link rel="alternate" type="text/html" href="https://blog-%d.example/post/%d"/>
                    <id>tag:blog-%2$d.example,2026:%3$d</id>
                    <published>2026-11-20T%02d:00:00+09:00</published>
                    <updated>2026-11-20T%4$02d:30:00Z</updated>
                    <summary type="text">%s</summary>
                    <content type="html" xml:base="https://blog-%2$d.example/">%s</content>
                  </entry>
                """
                    .formatted(
                        sentence(random, korean, 9),
                        number,
                        item,
                        item % 24,
                        sentence(random, korean, 20),
                        escaped(article(random, korean))));
    return """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
          <title>Blog %d</title>
          <link rel="self" href="https://blog.example/atom.xml"/>
          <updated>2026-11-20T00:00:00Z</updated>
        %s</feed>
        """
        .formatted(korean ? "ko" : "en", number, items);
  }

  private static String rdf(int number, Random random, boolean korean) {
    String items =
        items(
            item ->
                """
                  <item rdf:about="https://papers-%d.example/%d">
                    <title>%s</title>
                    <link>https://papers-%1$d.example/%2$d</link>
                    <description>%s</description>
                    <dc:date>2026-11-20T%02d:12:00+09:00</dc:date>
                    <content:encoded>%s</content:encoded>
                  </item>
                """
                    .formatted(
                        number,
                        item,
                        sentence(random, korean, 9),
                        sentence(random, korean, 20),
                        item % 24,
                        written(article(random, korean), true)));
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
          <channel rdf:about="https://papers.example/rss"><title>Papers %d</title><link>https://papers.example/</link></channel>
        %s</rdf:RDF>
        """
        .formatted(number, items);
  }

  private static String items(IntFunction<String> item) {
    return IntStream.range(0, ITEMS).mapToObj(item).collect(Collectors.joining());
  }

  private static String article(Random random, boolean korean) {
    StringBuilder html = new StringBuilder();
    int bytes = 0;
    while (bytes < ARTICLE_BYTES) {
      String part = part(random, korean);
      html.append(part);
      bytes += part.getBytes(StandardCharsets.UTF_8).length;
    }
    return html.toString();
  }

  private static String part(Random random, boolean korean) {
    return switch (random.nextInt(8)) {
      case 0 ->
          "<figure class=\"wp-block-image\"><img src=\"https://cdn.example/%d.jpg\" alt=\"A chart\" width=\"800\"/></figure>\n"
              .formatted(random.nextInt(1000));
      case 1 ->
          "<ul>\n<li>%s</li>\n<li>%s</li>\n</ul>\n"
              .formatted(sentence(random, korean, 5), sentence(random, korean, 6));
      case 2 -> "<h2>%s</h2>\n".formatted(sentence(random, korean, 5));
      case 3 ->
          "<blockquote><p>&#8220;%s&#8221;&nbsp;&mdash; the lab</p></blockquote>\n"
              .formatted(sentence(random, korean, 12));
      default ->
          "<p>%s <a href=\"https://lab.example/%d?a=1&amp;b=2\">%s</a>, <strong>%s</strong>. It&#8217;s R&amp;D.</p>\n"
              .formatted(
                  sentence(random, korean, 24),
                  random.nextInt(1000),
                  sentence(random, korean, 3),
                  sentence(random, korean, 2));
    };
  }

  private static String sentence(Random random, boolean korean, int words) {
    String[] all = korean ? KOREAN : ENGLISH;
    String text =
        IntStream.range(0, words)
            .mapToObj(it -> all[random.nextInt(all.length)])
            .collect(Collectors.joining(" "));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String written(String html, boolean cdata) {
    return cdata ? "<![CDATA[" + html + "]]>" : escaped(html);
  }

  private static String escaped(String html) {
    return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

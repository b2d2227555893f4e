package jobo.collect.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jobo.collect.discovery.Candidate.Merit;
import jobo.fetch.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCandidatesTest {
  private static final URI PAGE = URI.create("https://alder.example/blog/index.html?x=1");

  @Test
  void whatIsDeclaredComesBeforeLinksBeforeUsualPathsBeforeComments() {
    String html =
        """
        <html><head>
        <link rel="alternate" type="application/rss+xml" title="Alder &amp; Birch » Comments Feed" href="/comments/feed/">
        <link rel="alternate" type="application/rss+xml" title="Alder &amp; Birch" href="/feed/">
        </head><body><a href="news.atom">Atom</a></body></html>
        """;

    assertThat(candidates(html))
        .startsWith(
            new Candidate(
                URI.create("https://alder.example/feed/"), "Alder & Birch", Merit.DECLARED),
            new Candidate(URI.create("https://alder.example/blog/news.atom"), "atom", Merit.LINKED),
            usual("https://alder.example/blog/feed"))
        .endsWith(
            new Candidate(
                URI.create("https://alder.example/comments/feed/"),
                "Alder & Birch » Comments Feed",
                Merit.COMMENTS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=alternate type=application/rss+xml href=/f>",
        "<LINK REL='Alternate' TYPE='Application/Atom+XML; charset=utf-8' HREF='/f'>",
        "<link rel='home alternate alternate' type='application/feed+json' href='https://alder.example/f'>",
        "<link rel='alternate' type='application/rdf+xml' href='//alder.example/f#top'>",
        "<link rel='feed' href='../f'>",
        "<link rel='alternate' type='text/xml' title='RSS' href='/f'>",
        "<base href='/deep/er/'><link rel='alternate' type='application/rss+xml' href='../../f'>",
        "<body><p>In the wrong place<link rel='alternate' type='application/rss+xml' href='/f'>"
      })
  void aFeedIsDeclaredInManyWays(String html) {
    assertThat(candidates(html).getFirst())
        .satisfies(
            it -> {
              assertThat(it.address()).isEqualTo(URI.create("https://alder.example/f"));
              assertThat(it.merit()).isEqualTo(Merit.DECLARED);
            });
    assertThat(Discovery.feedOf(content(html), PAGE))
        .contains(URI.create("https://alder.example/f"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel='alternate' type='application/json+oembed' href='/f'>",
        "<link rel='alternate' type='application/json' href='/wp-json/'>",
        "<link rel='alternate' hreflang='ko' href='/ko/'>",
        "<link rel='stylesheet' type='application/rss+xml' href='/f'>",
        "<link rel='alternate' type='application/rss+xml' href='javascript:alert(1)'>",
        "<link rel='alternate' type='application/rss+xml'>",
        "<a href='https://feedly.com/i/subscription/feed/x'>RSS</a>",
        "<a href='/about'>We feed two hundred people a day in our kitchen near the river</a>",
        "<a href='/sitemap.xml'>Map</a>",
        "plain text"
      })
  void otherThingsAreNoFeeds(String html) {
    assertThat(candidates(html)).extracting(Candidate::merit).containsOnly(Merit.USUAL_PATH);
    assertThat(Discovery.feedOf(content(html), PAGE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='/x'>RSS</a>",
        "<a href='/x' title='RSS feed'></a>",
        "<a href='/x' class='icon-rss'></a>",
        "<a href='/x'><img src='/img/rss.png'></a>",
        "<a href='/x'><img src='/img/1.png' alt='RSS'></a>",
        "<a href='/x'><i class='fa fa-rss'></i></a>",
        "<a href='/x'><span>RSS 구독</span></a>",
        "<a href='/x' type='application/rss+xml'>here</a>",
        "<map><area href='/x' title='RSS'></map>"
      })
  void aLinkThatSaysFeedIsOneToTry(String html) {
    assertThat(candidates(html).getFirst())
        .satisfies(
            it -> {
              assertThat(it.address()).isEqualTo(URI.create("https://alder.example/x"));
              assertThat(it.merit()).isEqualTo(Merit.LINKED);
            });
    assertThat(Discovery.feedOf(content(html), PAGE)).as("only said, not declared").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed",
        "/blog/rss/",
        "/a/index.xml",
        "/news.rss",
        "/a/feed.json",
        "/rss/allArticle.xml",
        "/?feed=rss2",
        "/blog?format=rss&x=1",
        "https://rss.alder.example/all",
        "https://feeds.feedburner.com/alder"
      })
  void aLinkThatLooksLikeOneToAFeedIsOneToTry(String href) {
    assertThat(candidates("<a href='" + href + "'>More</a>").getFirst().merit())
        .isEqualTo(Merit.LINKED);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/channel/UCabcdefghij_klmnopqr-01/videos, https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghij_klmnopqr-01",
    "https://m.youtube.com/user/alder, https://www.youtube.com/feeds/videos.xml?user=alder",
    "https://youtube.com/playlist?x=1&list=PL12_3, https://www.youtube.com/feeds/videos.xml?playlist_id=PL12_3",
    "https://github.com/alder/birch, https://github.com/alder/birch/releases.atom",
    "https://github.com/alder/birch.git, https://github.com/alder/birch/releases.atom",
    "https://github.com/alder/birch.js/tree/main?tab=x, https://github.com/alder/birch.js/releases.atom",
    "https://www.reddit.com/r/MachineLearning/top/?t=day, https://www.reddit.com/r/MachineLearning/.rss",
    "https://old.reddit.com/u/alder, https://www.reddit.com/user/alder/.rss",
    "https://medium.com/@alder, https://medium.com/feed/@alder",
    "https://alder.medium.com/, https://alder.medium.com/feed",
    "https://alder.substack.com/archive, https://alder.substack.com/feed",
    "https://blog.naver.com/alder_lab/223000, https://rss.blog.naver.com/alder_lab.xml",
    "https://m.blog.naver.com/PostList.naver?x=1&blogId=alder, https://rss.blog.naver.com/alder.xml",
    "https://alder.tistory.com/12, https://alder.tistory.com/rss",
    "https://velog.io/@alder/posts, https://v2.velog.io/rss/@alder",
    "https://alder.blogspot.com, https://alder.blogspot.com/feeds/posts/default",
    "https://arxiv.org/list/cs.CL/recent, https://rss.arxiv.org/rss/cs.CL"
  })
  void sitesOfManyKeepTheirFeedsAtKnownPlaces(URI page, URI feed) {
    assertThat(Discovery.candidates(content(""), page).getFirst())
        .isEqualTo(new Candidate(feed, "", Merit.SITE));
    assertThat(Discovery.feedOf(content(""), page)).contains(feed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://www.youtube.com/@alder | <script>{\"externalId\": \"UCabcdefghij_klmnopqr-01\"}</script> | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghij_klmnopqr-01",
        "https://www.youtube.com/c/alder | <link rel=canonical href=https://www.youtube.com/channel/UCabcdefghij_klmnopqr-01> | https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghij_klmnopqr-01",
        "https://brunch.co.kr/@alder | <a href='/rss/@@1aB'>x</a> | https://brunch.co.kr/rss/@@1aB"
      })
  void whereTheAddressDoesNotTellThePageDoes(URI page, String html, URI feed) {
    assertThat(Discovery.candidates(content(html), page).getFirst().address()).isEqualTo(feed);
  }

  @Test
  void ofAKoreanPageThePathOfKoreanPapersIsTriedFirst() {
    assertThat(candidates("<html><body>오늘의 인공지능 소식을 전합니다</body></html>"))
        .first()
        .isEqualTo(usual("https://alder.example/rss/allArticle.xml"));
  }

  @Test
  void aPageIsNotItsOwnFeed() {
    String html =
        "<link rel='alternate' type='application/rss+xml' href='%s'>".formatted(PAGE.toString());

    assertThat(Discovery.feedOf(content(html), PAGE)).isEmpty();
  }

  @Test
  void aPathThatBeginsWithTwoSlashesNamesNoOtherHost() {
    assertThat(
            Discovery.candidates(content(""), URI.create("https://alder.example//evil.example/x")))
        .extracting(it -> it.address().getHost())
        .containsOnly("alder.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel='alternate' type='application/rss+xml' href='/f%d'>",
        "<a href='/rss/%d.xml'>RSS</a>",
        "<a class='rss'><div>%d",
        "<p title='%d'><",
        "<a href='/rssrssrssrssrssrssrssrssrssrssrssrss.%d'>",
        "<base href='/%d/'>"
      })
  void aHugePageIsReadInTimeAndGivesFewCandidates(String piece) {
    StringBuilder html = new StringBuilder();
    for (int at = 0; html.length() < 4_000_000; at++) {
      html.append(piece.formatted(at));
    }

    List<Candidate> found =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> candidates(html.toString()));

    assertThat(found).hasSizeLessThan(60);
  }

  @Test
  void aLongAddressIsNoTrap() {
    String path = "rss".repeat(1_200);
    String html = "<a href='/%1$s'>x</a><a href='/?%1$s'>y</a>".formatted(path).repeat(500);

    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> candidates(html));
  }

  private static Candidate usual(String address) {
    return new Candidate(URI.create(address), "", Merit.USUAL_PATH);
  }

  private static List<Candidate> candidates(String html) {
    return Discovery.candidates(content(html), PAGE);
  }

  private static Content content(String html) {
    return new Content(html.getBytes(StandardCharsets.UTF_8), "text/html");
  }
}

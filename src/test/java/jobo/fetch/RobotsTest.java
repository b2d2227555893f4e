package jobo.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private static final String USER_AGENT = "Jobo/0.1 (news digest; reads feeds)";
  private static final byte[] NO_TEXT = new byte[0];

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a | /a | false",
        "/a | /abc/d?e | false",
        "/a | /b | true",
        "/a | /A | true",
        "/a/ | /a | true",
        "/ | / | false",
        "/*.pdf | /x/y.pdf?z | false",
        "/*.pdf$ | /x/y.pdf | false",
        "/*.pdf$ | /x/y.pdf?z | true",
        "/a$ | /a | false",
        "/a$ | /ab | true",
        "/a*b*c | /a1b2c3 | false",
        "/a*b*c | /a1c2b3 | true",
        "/a**b | /axb | false",
        "/a*$ | /abc | false",
        "/a*b$ | /abab | false",
        "/ab*bc$ | /abc | true",
        "* | /anything | false",
        "*/private | /x/private/y | false",
        "/*?session= | /a?session=1 | false",
        "/caf%C3%A9 | /café | false",
        "/caf%c3%a9 | /caf%C3%A9 | false",
        "/%7ekim/%61 | /~kim/a | false",
        "/a%2Fb | /a%2fb | false",
        "/a%2Fb | /a/b | true",
        "/a%2Ab | /a*b | false",
        "/a%2Ab | /axb | true",
        "/a$b | /a$b | false",
        "a | /a | true"
      })
  void aRuleCoversThePathsThatItDescribes(String rule, String path, boolean allowed) {
    assertThat(allows("User-agent: *\nDisallow: " + rule, path)).isEqualTo(allowed);
  }

  @Test
  void whatAnAddressMustEscapeIsEscapedInARuleToo() {
    assertThat(allows("User-agent: *\nDisallow: /a|{b}", "/a|{b}")).isFalse();
  }

  @Test
  void aRuleInUtf8CoversTheSamePathInPercentSigns() {
    assertThat(allows("User-agent: *\nDisallow: /뉴스/", "/%EB%89%B4%EC%8A%A4/1")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Disallow: /a;Allow: /a/b | /a/b/c | true",
        "Allow: /a/b;Disallow: /a | /a/b/c | true",
        "Disallow: /a/b;Allow: /a | /a/b/c | false",
        "Disallow: /a;Allow: /a | /a | true",
        "Allow: /;Disallow: /*.gif | /x.gif | false",
        "Disallow: /;Allow: /$ | / | true",
        "Disallow: /;Allow: /$ | /x | false",
        "Disallow: | /x | true",
        "Allow: | /x | true"
      })
  void theLongestRuleDecidesAndAllowingWinsATie(String rules, String path, boolean allowed) {
    assertThat(allows("User-agent: *\n" + rules.replace(';', '\n'), path)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *;Disallow: /;User-agent: Jobo;Disallow: /b | true",
        "User-agent: Jobo;Disallow: /b;User-agent: *;Disallow: / | true",
        "User-agent: *;Disallow: /;User-agent: jobo/2.0 | true",
        "User-agent: *;User-agent: JOBO;Disallow: / | false",
        "User-agent: Jobo;User-agent: Other;Disallow: / | false",
        "User-agent: Jobo;Sitemap: /x;User-agent: Other;Disallow: / | false",
        "User-agent: Jobo;Disallow: /b;User-agent: jobo;Disallow: /a | false",
        "User-agent: Jobolino;Disallow: / | true",
        "User-agent: Job;Disallow: / | true",
        "User-agent: a Jobo;Disallow: / | true",
        "User-agent: *;Crawl-delay: 1;User-agent: Other;Disallow: / | true",
        "Disallow: / | true",
        "USER-AGENT:*;disALLOW  :/a | false",
        "user-agent: * # all;disallow: /a # please | false",
        "User-agent: *;#Disallow: / | true",
        "User-agent: *;;;Disallow: / | false"
      })
  void theGroupAddressedToJoboCountsOrElseTheOneToAll(String file, boolean allowed) {
    assertThat(allows(file.replace(';', '\n'), "/a")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anyEndOfLineAndAByteOrderMarkAreRead(String end) {
    assertThat(allows("\uFEFFUser-agent: *" + end + "Disallow: /a" + end, "/a")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10, PT10S",
    "0.5, PT0.5S",
    "3600, PT30S",
    "999999.999999, PT30S",
    "0, PT0S",
    "-1, PT0S",
    "soon, PT0S",
    "1e9, PT0S",
    "99999999999999999999, PT0S"
  })
  void aDelayIsReadUpToHalfAMinute(String value, Duration delay) {
    String file = "User-agent: *\nCrawl-delay: " + value + "\nDisallow:";

    assertThat(parse(file).crawlDelay()).isEqualTo(delay);
  }

  @Test
  void theDelayIsThatOfTheOwnGroup() {
    String file = "User-agent: *\nCrawl-delay: 20\n\nUser-agent: Jobo\nCrawl-delay: 2\n";

    assertThat(parse(file).crawlDelay()).isEqualTo(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0001\u0002",
        "<!doctype html><html><head><title>Not found</title></head></html>",
        ":::::\n:\n*:*\nUser-agent\nDisallow",
        "User-agent: *\nDisallow /a",
        "{\"error\": \"User-agent\"}"
      })
  void whateverIsNoRobotsFileForbidsNothing(String file) {
    assertThat(allows(file, "/a")).isTrue();
  }

  @Test
  void aHugeLineSaysNothingAndTheNextOneIsRead() {
    String file = "User-agent: *\nDisallow: /" + "*a".repeat(100_000) + "\nDisallow: /a";

    assertThat(allows(file, "/a")).isFalse();
    assertThat(parse(file).size()).isEqualTo(2);
  }

  @Test
  void aUserAgentWithoutANameHeedsTheGroupForAll() {
    byte[] file = "User-agent: \nDisallow: /a\n\nUser-agent: *\nDisallow: /b".getBytes(US_ASCII);

    assertThat(Robots.parse(file, "(nobody)").allow(url("/a"))).isTrue();
    assertThat(Robots.parse(file, "(nobody)").allow(url("/b"))).isFalse();
  }

  @Test
  void anyBytesAreRead() {
    Random random = new Random(20261120);
    String[] words = {"User-agent", ":", " ", "*", "Jobo", "\n", "\r", "Disallow", "/", "$", "%"};
    for (int round = 0; round < 2_000; round++) {
      StringBuilder file = new StringBuilder();
      for (int word = 0; word < 200; word++) {
        file.append(
            random.nextInt(5) == 0
                ? String.valueOf((char) random.nextInt(256))
                : words[random.nextInt(words.length)]);
      }
      byte[] bytes = file.toString().getBytes(StandardCharsets.ISO_8859_1);
      assertThat(Robots.parse(bytes, USER_AGENT).crawlDelay()).isZero();
      Robots.parse(bytes, USER_AGENT).allow(url("/%2a$*?Disallow"));
    }
    assertThat(Robots.parse(NO_TEXT, USER_AGENT).allow(url("/"))).isTrue();
  }

  private static boolean allows(String file, String path) {
    return parse(file).allow(url(path));
  }

  private static Robots parse(String file) {
    return Robots.parse(file.getBytes(StandardCharsets.UTF_8), USER_AGENT);
  }

  private static HttpUrl url(String path) {
    return HttpUrl.get("https://host" + path);
  }
}

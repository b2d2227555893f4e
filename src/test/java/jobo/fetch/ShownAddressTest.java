package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownAddressTest {
  private static final int ROUNDS = 500;
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";

  @ParameterizedTest
  @CsvSource({
    "https://host/feed?key=abc, https://host/feed?key=…",
    "https://host/feed?a=1&API_Key=abc&b=2, https://host/feed?a=1&API_Key=…&b=2",
    "https://host/feed?access_token=abc#top, https://host/feed?access_token=…#top",
    "https://host/feed?sig=a%2Bb, https://host/feed?sig=…",
    "https://host/feed?X-Amz-Signature=0a, https://host/feed?X-Amz-Signature=…",
    "https://host/feed?auth=abc;x=1, https://host/feed?auth=…;x=1",
    "https://host/feed?p%61ssword=abc, https://host/feed?p%61ssword=…",
    "https://host/feed#access_token=abc, https://host/feed#access_token=…",
    "https://host/feed;jsessionid=abc/x, https://host/feed;jsessionid=…/x",
    "https://host/go?url=https%3A%2F%2Fb%2F%3Ftoken%3Dabc, https://host/go?url=…",
    "https://user:pw@host:8443/feed, https://…@host:8443/feed",
    "https://user:pw@under_score/feed, https://…@under_score/feed",
    "feed:https://user:pw@host/?key=abc, feed:https://…@host/?key=…",
    "https://host/feed/3f9c1a7be2d8405f96ab07c3d1e84f52, https://host/feed/…",
    "https://host/private/8f14e45f-ceea-467f-9e2b-1d2c3b4a5968.rss, https://host/private/….rss",
    "https://host/?3f9c1a7be2d8405f96ab07c3d1e84f52, https://host/?…"
  })
  void secretsAreHiddenAndTheRestIsAsItWas(String address, String shown) {
    assertThat(ShownAddress.of(URI.create(address))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/",
        "https://example.com/feed.xml",
        "https://blog.example.com/2026/11/20/introducing-a-new-open-weights-model-with-128k-context",
        "https://news.example.co.kr/article/001/0015060606?sid=105&type=series&cid=2000",
        "https://www.example.co.kr/view/AKR20261120001200017?section=industry/technology",
        "https://example.com/news/articleView.html?idxno=1234567",
        "https://arxiv.org/abs/2411.12345v2",
        "https://rss.arxiv.org/rss/cs.CL+cs.LG",
        "https://export.arxiv.org/api/query?search_query=cat:cs.AI&sortBy=submittedDate&max_results=50",
        "https://www.youtube.com/feeds/videos.xml?channel_id=UCXuqSBlHAE6Xw-yeJA0Tunw",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://medium.com/@someone/why-small-models-win-3f9c8a7b6c5d",
        "https://github.com/some-org/Some-Project_Name/releases.atom",
        "https://github.com/some/project/commit/3f9c1a7be2d8405f96ab07c3d1e84f523f9c1a7b",
        "https://www.example.com/content/8f14e45f-ceea-467f-9e2b-1d2c3b4a5968",
        "https://www.nature.com/articles/s41586-026-07566-y",
        "https://doi.org/10.1038/s41586-026-07566-y",
        "https://example.com/gpt4o-mini-vs-o3mini-and-r1zero-a-comparison-of-8b-models",
        "https://example.com/OpenAIReleasesGPT5TurboModelToday",
        "https://example.com/search?q=keyword+tokenizer&page=2&author=kim&keywords=ai",
        "https://example.com/%EC%9D%B8%EA%B3%B5%EC%A7%80%EB%8A%A5-%EB%AA%A8%EB%8D%B8-%EA%B3%B5%EA%B0%9C",
        "https://example.com/read?date=2026-11-20T09:00:00Z&id=20261120093015123456",
        "https://hnrss.org/newest?q=LLM+OR+%22language+model%22&points=100",
        "https://www.reddit.com/r/MachineLearning/comments/1gxyz12/d_what_happened_to_state_space_models/",
        "https://user.example.com:8443/rss?lang=ko#main",
        "http://[2001:db8::1]:8080/feed"
      })
  void ordinaryAddressesStayAsTheyAre(String address) {
    assertThat(ShownAddress.of(URI.create(address))).isEqualTo(address);
  }

  static Stream<String> places() {
    return Stream.of(
        "https://host/feed/%s",
        "https://host/feed/%s.xml",
        "https://host/u/private-%s/basic.ics",
        "https://host/rss/%s/all?limit=10",
        "https://host/feed?id=%s",
        "https://host/feed?n=1&x=%s&y=2",
        "https://host/feed?%s",
        "https://host/feed?%s=1",
        "https://host/feed#%s",
        "https://host/feed;v=%s",
        "https://host/go?to=https%%3A%%2F%%2Fother%%2Ffeed%%2F%s",
        "https://name:%s@host/feed",
        "https://host/bot123456:%s/updates");
  }

  @ParameterizedTest
  @MethodSource("places")
  void noTokenSurvivesWhereverItStands(String place) {
    Random random = new Random(20261120);
    for (int round = 0; round < ROUNDS; round++) {
      for (Function<Random, String> kind : kinds()) {
        String token = kind.apply(random);
        String address = place.formatted(token);
        assertThat(ShownAddress.of(URI.create(address))).as(address).doesNotContain(token);
      }
    }
  }

  static Stream<String> names() {
    return Stream.of(
        "key",
        "apikey",
        "api_key",
        "api-key",
        "KEY",
        "accessKey",
        "token",
        "access_token",
        "authToken",
        "auth",
        "sig",
        "signature",
        "X-Amz-Credential",
        "client_secret",
        "password",
        "passwd",
        "pwd",
        "pass",
        "sessionid",
        "jwt");
  }

  @ParameterizedTest
  @MethodSource("names")
  void noValueOfASecretNameSurvives(String name) {
    Random random = new Random(name.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      String value =
          "<" + letters(random, 1 + random.nextInt(40), "abcdefXYZ0189-_.~!*'(),:@/?") + ">";
      String address =
          "https://host/feed?a=b&" + name + "=" + value.replace("<", "%3C").replace(">", "%3E");
      assertThat(ShownAddress.of(URI.create(address)))
          .isEqualTo("https://host/feed?a=b&" + name + "=…");
    }
  }

  @Test
  void anAddressWithinATextIsShownWithoutItsSecrets() {
    assertThat(ShownAddress.within("expected HTTP but was 'GET https://a:b@host/?key=x' (1)"))
        .isEqualTo("expected HTTP but was 'GET https://…@host/?key=…' (1)");
  }

  @Test
  void whateverIsNoAddressIsShownAllTheSame() {
    assertThat(ShownAddress.of(URI.create("mailto:someone@example.com")))
        .isEqualTo("mailto:someone@example.com");
    assertThat(ShownAddress.of(URI.create(""))).isEmpty();
    assertThat(ShownAddress.of(URI.create("?&&=;=&%25%25"))).isEqualTo("?&&=;=&%25%25");
  }

  private static List<Function<Random, String>> kinds() {
    return List.of(
        it -> HexFormat.of().formatHex(bytes(it, 16)),
        it -> HexFormat.of().withUpperCase().formatHex(bytes(it, 20)),
        it -> new UUID(it.nextLong(), it.nextLong()).toString(),
        it -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(it, 32)),
        it -> letters(it, 16, LOWER) + "7" + letters(it, 15, LOWER),
        it -> letters(it, 32, LOWER + LOWER.toUpperCase(Locale.ROOT)));
  }

  private static byte[] bytes(Random random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String letters(Random random, int count, String alphabet) {
    byte[] letters = new byte[count];
    IntStream.range(0, count)
        .forEach(at -> letters[at] = (byte) alphabet.charAt(random.nextInt(alphabet.length())));
    return new String(letters, StandardCharsets.US_ASCII);
  }
}

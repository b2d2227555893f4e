package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://host", "localhost:8080", "/path", "https:///news", "https://h/?a=b"})
  void aPublicAddressThatWillNotDoIsNamedInOneLine(String url) {
    assertThatThrownBy(() -> new WebSettings(120, URI.create(url)))
        .hasMessageStartingWith("jobo.web.public-url = '" + url + "': an")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100_001})
  void aLimitThatWillNotDoIsNamedInOneLine(int limit) {
    assertThatThrownBy(() -> new WebSettings(limit, URI.create("http://localhost:8080")))
        .hasMessageStartingWith("jobo.web.requests-per-minute = '" + limit);
  }

  @Test
  void pathsAreJoinedWithOneSlash() {
    WebSettings settings = new WebSettings(120, URI.create("https://jobo.example.com/news/"));
    assertThat(settings.address("/feed.xml?lang=ko"))
        .hasToString("https://jobo.example.com/news/feed.xml?lang=ko");
  }
}

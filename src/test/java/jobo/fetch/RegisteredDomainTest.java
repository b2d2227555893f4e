package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredDomainTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.hani.co.kr/rss/, hani.co.kr",
    "https://RSS.Etnews.com:8443/a, etnews.com",
    "https://someone.github.io/feed.xml, someone.github.io",
    "https://example.org, example.org"
  })
  void aHostIsRegisteredUnderAName(URI address, String domain) {
    assertThat(RegisteredDomain.of(address)).contains(domain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/",
        "https://192.0.2.7/",
        "https://[2001:db8::1]/",
        "https://co.kr/",
        "mailto:someone@example.org"
      })
  void someHostsAreNobodys(URI address) {
    assertThat(RegisteredDomain.of(address)).isEmpty();
  }
}

package jobo.collect.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  private static final URI BASE = URI.create("https://lab.example/a/b?x=1#y");

  @ParameterizedTest
  @CsvSource({
    "c, https://lab.example/a/c",
    "../c, https://lab.example/c",
    "/c?d#e, https://lab.example/c?d#e",
    "?d, https://lab.example/a/b?d",
    "//other.example, https://other.example",
    "http://other.example/한글 길, http://other.example/한글%20길",
    "http://other.example/?q[]=1, http://other.example/?q%5B%5D=1",
    "http://[2606:4700::1111]/[x], http://[2606:4700::1111]/%5Bx%5D",
    "http://other.example/50%, http://other.example/50%25",
    "HTTPS://other.example/, HTTPS://other.example/"
  })
  void aLinkLeadsWhereABrowserWouldGo(String link, URI address) {
    assertThat(WebAddress.resolve(BASE, link)).contains(address);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "mailto:a@lab.example",
        "ftp://lab.example/",
        "http://",
        "http:///path"
      })
  void anythingElseIsNoAddress(@Nullable String link) {
    assertThat(WebAddress.resolve(BASE, link)).isEmpty();
  }
}

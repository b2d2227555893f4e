package jobo.collect.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterReferencesTest {
  @Test
  void everyNumberMeansWhatItMeansToTheParser() {
    assertThat(IntStream.range(0, 0x11_0010).mapToObj("&#%d;"::formatted))
        .allSatisfy(it -> assertDecodedAsByTheParser(it));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R&amp;D &lt;b&gt; &quot;a&quot; it&apos;s&nbsp;&middot;&lsquo;&rsquo;&ldquo;&rdquo;&hellip;&ndash;&mdash;",
        "&eacute;&copy &amp &ampx; &unknown; &;",
        "&#x2014; &#; &#x; &#9999999999; &# 8217;",
        "&AMP; &Lt; &; & ;",
        "a&amp;b&",
        "&#8217;&nosuch;&#8217;"
      })
  void everyNameMeansWhatItMeansToTheParser(String text) {
    assertDecodedAsByTheParser(text);
  }

  private static void assertDecodedAsByTheParser(String text) {
    assertThat(CharacterReferences.decode(text)).isEqualTo(Parser.unescapeEntities(text, false));
  }
}

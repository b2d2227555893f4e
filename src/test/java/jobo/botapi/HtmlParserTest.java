package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <b>x</b>                                       | bold 0+1
          <strong>x</strong>                             | bold 0+1
          <i>x</i>                                       | italic 0+1
          <em>x</em>                                     | italic 0+1
          <u>x</u>                                       | underline 0+1
          <ins>x</ins>                                   | underline 0+1
          <s>x</s>                                       | strikethrough 0+1
          <strike>x</strike>                             | strikethrough 0+1
          <del>x</del>                                   | strikethrough 0+1
          <code>x</code>                                 | code 0+1
          <pre>x</pre>                                   | pre 0+1
          <tg-spoiler>x</tg-spoiler>                     | spoiler 0+1
          <span class="tg-spoiler">x</span>              | spoiler 0+1
          <blockquote>x</blockquote>                     | blockquote 0+1
          <blockquote expandable>x</blockquote>          | expandable_blockquote 0+1
          <tg-emoji emoji-id="5368324170671202286">x</tg-emoji> | custom_emoji 0+1 5368324170671202286
          <tg-time unix="1647531900" format="wDT">x</tg-time>   | date_time 0+1 1647531900 wDT
          <a href="http://a.b/?x=1&amp;y=2">x</a>        | text_link 0+1 http://a.b/?x=1&y=2
          <a href='http://a.b/'>x</a>                    | text_link 0+1 http://a.b/
          <a href="tg://user?id=42">x</a>                | text_mention 0+1 42
          <a>a.example.org</a>                           | text_link 0+13 http://a.example.org/
          <a href="http://localhost:8080/">x</a>         | ``
          <a href="">x</a>                               | ``
          <pre><code class="language-java">x</code></pre>| pre 0+1 java
          <code class="language-java">x</code>           | code 0+1
          <B>x</b>                                       | bold 0+1
          <b >x</b >                                     | bold 0+1
          <b></b>x                                       | ``
          <b>x<i>y</i></b>                               | bold 0+2, italic 1+1
          🎉<b>뉴스</b>                                    | bold 2+2
          <b>x</>                                        | bold 0+1
          """)
  void whatIsMarkedIsFoundWithItsPlaceInUtf16(String html, String expected) {
    assertThat(
            HtmlParser.parse(html).entities().stream()
                .map(HtmlParserTest::written)
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  private static String written(Entity entity) {
    return "%s %d+%d %s %s"
        .formatted(
            entity.type(), entity.offset(), entity.length(), entity.argument(), entity.format())
        .strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a &lt;b&gt; &amp; &quot;c&quot; | a <b> & "c"
          &#44;&#x2C;&#128240;            | ,,📰
          AT&T R&D &nbsp; &copy;          | AT&T R&D &nbsp; &copy;
          &lt                             | <
          a > b                           | a > b
          &#0; &#x110000;                 | &#0; &#x110000;
          """)
  void fourNamesAndAllNumbersAreReadAndOtherAmpersandsStay(String html, String text) {
    assertThat(HtmlParser.parse(html).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <b>x                  | Can't find end tag corresponding to start tag "b"
          x</b>                 | Unexpected end tag at byte offset 1
          <b>x</i>              | Unmatched end tag at byte offset 4, expected "</b>", found "</i>"
          <b><i>x</b></i>       | Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
          가<div>x</div>         | Unsupported start tag "div" at byte offset 3
          x<br/>y               | Unsupported start tag "br/" at byte offset 1
          1 < 2                 | Unsupported start tag "" at byte offset 2
          a <3                  | Unclosed start tag at byte offset 2
          <b                    | Unclosed start tag at byte offset 0
          <b>x</b               | Unclosed end tag at byte offset 4
          <a href="http://a.b/  | Unclosed start tag at byte offset 0
          <a href=http://a.b/>x</a> | Unexpected end of name token at byte offset 8
          <a "x">y</a>          | Empty attribute name in the tag "a" at byte offset 0
          <a href               | Unclosed start tag "a" at byte offset 0
          <span>x</span>        | Tag "span" must have class "tg-spoiler" at byte offset 0
          <span class="x">y</span> | Tag "span" must have class "tg-spoiler" at byte offset 0
          <tg-emoji emoji-id="x">y</tg-emoji> | Invalid custom emoji identifier specified
          <tg-time unix="1" format="Q">y</tg-time> | Invalid date format used
          """)
  void whatIsMarkedWronglyIsRefusedWithItsPlaceInBytes(String html, String problem) {
    assertThatThrownBy(() -> HtmlParser.parse(html))
        .hasMessage("Bad Request: can't parse entities: " + problem);
  }

  @Test
  void halfOfACharacterIsRefused() {
    assertThatThrownBy(() -> HtmlParser.parse("&#xD83D;"))
        .hasMessageContaining("unmatched surrogate code units");
  }

  @Test
  void nothingIsMarkedWithinCodeNorALinkWithinALink() {
    MarkedText marked =
        HtmlParser.parse(
            "<code>a<b>b</b></code> <a href='http://a.b/'>c <a href='http://c.d/'>d</a></a>");

    assertThat(marked.cleaned().entities())
        .extracting(Entity::type)
        .containsExactly("code", "text_link");
  }

  @Test
  void spaceAroundATextIsNotKept() {
    assertThat(HtmlParser.parse(" \n a <b>b \n</b> \n").cleaned())
        .isEqualTo(new MarkedText("a b", List.of(new Entity("bold", 2, 1))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /digest llm                 | bot_command:/digest
          see /ask@jobo_test_bot now  | bot_command:/ask@jobo_test_bot
          either/or                   | -
          ask @jobo_test_bot, please  | mention:@jobo_test_bot
          a@example.org               | -
          #뉴스 and #1                 | hashtag:#뉴스
          https://a.example/x?y=1.    | url:https://a.example/x?y=1
          on fjord.ai today           | url:fjord.ai
          """)
  void plainTextBecomesCommandsMentionsHashtagsAndAddresses(String text, String expected) {
    String found =
        Detected.in(MarkedText.plain(text)).entities().stream()
            .map(it -> it.type() + ":" + it.of(text))
            .collect(Collectors.joining(" "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
  }
}

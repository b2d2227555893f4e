package jobo.collect.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundHtmlTest {
  private static final int DOCUMENTS = 30_000;

  private static final String[] PARTS = {
    "one",
    " two ",
    "\n",
    "셋",
    "e",
    "\u0301",
    "&amp;",
    "&nbsp;",
    "&copy",
    "&#8217;",
    "&#150;",
    "&lt;b&gt;",
    "\u200B",
    "<",
    ">",
    "</",
    "<!",
    "<!-- note -->",
    "<!-->",
    "<!--a--!>b-->",
    "<br>",
    "<br/>",
    "</br>",
    "<hr>",
    "<img src=a>",
    "<p>",
    "</p>",
    "<p/>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<span>",
    "</span>",
    "<a href=\"x\">",
    "</a>",
    "<ul>",
    "</ul>",
    "<ol>",
    "</ol>",
    "<li>",
    "</li>",
    "<dl>",
    "</dl>",
    "<dt>",
    "</dt>",
    "<dd>",
    "</dd>",
    "<h2>",
    "</h2>",
    "<h3>",
    "</h3>",
    "<blockquote>",
    "</blockquote>",
    "<pre>",
    "</pre>",
    "<figure>",
    "</figure>",
    "<iframe src='x'></iframe>",
    "<iframe>",
    "<script>x</script>",
    "<script src=x></script>",
    "<style>",
    "<table>",
    "<td>",
    "</table>",
    "<svg>",
    "<x-y>",
    "<P CLASS=a>",
    "</P>",
    "<p title='a>b'>",
    "<p title=a'b>",
    "<p a=>",
    "<p =a>",
    "<p a = b c>",
    "<p a=\"b\"c>",
    "<font color=red/>",
    "<ins>",
    "</ins>",
    "<section>",
    "</section>"
  };

  /** The parser of browsers' HTML is right by definition. */
  @Test
  void whatIsReadWithoutATreeIsWhatTheTreeSays() {
    Random random = new Random(1);
    int read = 0;
    for (int document = 0; document < DOCUMENTS; document++) {
      String html = html(random);
      Optional<String> paragraphs = SoundHtml.paragraphs(html);
      read += paragraphs.isPresent() ? 1 : 0;
      paragraphs.ifPresent(it -> assertThat(it).as(html).isEqualTo(HtmlText.parsed(html)));
    }
    assertThat(read).isBetween(DOCUMENTS / 20, DOCUMENTS);
  }

  private static String html(Random random) {
    StringBuilder html = new StringBuilder();
    for (int part = random.nextInt(12); part >= 0; part--) {
      html.append(
          random.nextInt(3) == 0 ? element(random, 3) : PARTS[random.nextInt(PARTS.length)]);
    }
    return html.toString();
  }

  /** A part that is nested as it should be, if not as HTML allows it. */
  private static String element(Random random, int depth) {
    String[] names = {
      "p", "div", "b", "a", "ul", "li", "h2", "blockquote", "span", "dd", "em", "pre"
    };
    String name = names[random.nextInt(names.length)];
    StringBuilder inside = new StringBuilder();
    for (int part = random.nextInt(4); part > 0; part--) {
      inside.append(
          depth > 0 && random.nextBoolean()
              ? element(random, depth - 1)
              : PARTS[random.nextInt(14)]);
    }
    return "<" + name + ">" + inside + "</" + name + ">";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>One <b>bold</b> step.</p>\n<p>Two.</p>",
        "<!-- wp:paragraph --><p class=\"lead\">One<br />two</p><!-- /wp:paragraph -->",
        "<figure class='wp-block'><img src=https://cdn.example/a.jpg alt=\"a > b\"/><figcaption>c</figcaption></figure>",
        "<ul><li>a<ul><li>b</li></ul></li></ul>",
        "It&#8217;s &ldquo;so&rdquo;&nbsp;&mdash; R&amp;D &eacute;",
        "<iframe width=\"560\" src=\"https://video.example/1\" allowfullscreen></iframe>after"
      })
  void whatPublishersWriteNeedsNoTree(String html) {
    assertThat(SoundHtml.paragraphs(html)).contains(HtmlText.parsed(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a < b",
        "<table><tr><td>a</td></tr>b</table>",
        "<p>a</div>",
        "<li>a<li>b</li>c</li>d",
        "<p title=\"a>b",
        "<script>x</script>",
        "<b/>a",
        "nul\0"
      })
  void whatBrowsersReadTheirOwnWayIsLeftToTheParser(String html) {
    assertThat(SoundHtml.paragraphs(html)).isEmpty();
  }
}

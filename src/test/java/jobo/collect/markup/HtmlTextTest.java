package jobo.collect.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
  @Test
  void blocksAreParagraphsAndTheRestFlows() {
    String html =
        "<h2>Title</h2><p>One <b>bold</b>\n\n step.</p><ul><li>a</li><li>b</li></ul>tail<br>end";

    assertThat(HtmlText.paragraphs(html, 1000))
        .isEqualTo("Title\n\nOne bold step.\n\na\n\nb\n\ntail end");
  }

  @Test
  void twoBreaksAreAParagraph() {
    assertThat(HtmlText.paragraphs("one<br><br/>two", 1000)).isEqualTo("one\n\ntwo");
  }

  @Test
  void whatNobodySeesIsNoText() {
    String html =
        "<p>seen</p><script>x()</script><style>p{}</style><!-- no --><noscript>n</noscript>"
            + "<svg><text>s</text></svg><template>t</template>";

    assertThat(HtmlText.paragraphs(html, 1000)).isEqualTo("seen");
  }

  @Test
  void plainTextKeepsItsParagraphs() {
    assertThat(HtmlText.paragraphs("one\nline\n\ntwo & three", 1000))
        .isEqualTo("one line\n\ntwo & three");
  }

  @Test
  void aTitleLosesTagsAndKeepsWhatOnlyLooksLikeThem() {
    assertThat(HtmlText.line("<em>Map&lt;K, V&gt;</em> in <br/>Java <T>", 100))
        .isEqualTo("Map<K, V> in Java <T>");
    assertThat(HtmlText.line("<img src=x onerror=alert(1)>x<script>alert(1)", 100)).isEqualTo("x");
  }
}

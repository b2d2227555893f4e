package jobo.document;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import jobo.document.Span.Style;
import jobo.language.Language;

/** HTML while it is written: the one place where text becomes part of it, escaped. */
final class HtmlText {
  private final StringBuilder html = new StringBuilder();
  private final Language language;

  /** Empty HTML within a page of a language. */
  HtmlText(Language language) {
    this.language = language;
  }

  /** Adds markup as it is. */
  HtmlText raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Adds text, which stays text in an element as in a quoted attribute. */
  HtmlText text(String text) {
    for (int index = 0; index < text.length(); index++) {
      switch (text.charAt(index)) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(text.charAt(index));
      }
    }
    return this;
  }

  /**
   * Adds an element, unless it would be empty.
   *
   * @return whether it has content
   */
  boolean around(String start, String end, Consumer<HtmlText> content) {
    int before = html.length();
    html.append(start);
    int inside = html.length();
    content.accept(this);
    if (html.length() == inside) {
      html.setLength(before);
      return false;
    }
    html.append(end);
    return true;
  }

  /** Adds the spans of a line; weight holds stress, and stress holds links. */
  HtmlText line(List<Span> spans) {
    Style style = Style.PLAIN;
    for (Span span : spans) {
      change(style, span.style());
      style = span.style();
      switch (span) {
        case Span.Words words -> text(words.text());
        case Span.Anchor anchor -> anchor(anchor.text(), anchor.target());
        case Span.Timestamp time ->
            raw("<time datetime=\"" + time.at() + "\">").text(time.text()).raw("</time>");
      }
    }
    change(style, Style.PLAIN);
    return this;
  }

  private void change(Style from, Style to) {
    boolean emphasis = from.continuesEmphasis(to);
    html.append(from.emphasis() && !emphasis ? "</em>" : "");
    html.append(from.strong() && !to.strong() ? "</strong>" : "");
    html.append(to.strong() && !from.strong() ? "<strong>" : "");
    html.append(to.emphasis() && !emphasis ? "<em>" : "");
  }

  private void anchor(String label, URI target) {
    raw("<a href=\"").text(target.toASCIIString()).raw("\"");
    raw(target.isAbsolute() ? " rel=\"noopener nofollow\"" : "");
    Language spoken = Language.of(label);
    boolean phrase = label.indexOf(' ') > 0; // a name alone has no language of its own
    raw(phrase && spoken != language ? " lang=\"" + spoken.tag() + "\"" : "");
    raw(">").text(label).raw("</a>");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}

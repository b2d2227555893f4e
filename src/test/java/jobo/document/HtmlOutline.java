package jobo.document;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The outline of HTML as jsoup, and with it a browser, reads it. */
final class HtmlOutline {
  private int links;

  static String of(String html) {
    return String.join("\n", new HtmlOutline().blocks(Jsoup.parseBodyFragment(html).body()));
  }

  private List<String> blocks(Element parent) {
    List<String> lines = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      switch (node) {
        case Element element -> lines.addAll(block(element));
        case TextNode text when text.isBlank() -> {}
        default -> lines.add("UNEXPECTED " + node);
      }
    }
    return lines;
  }

  private List<String> block(Element element) {
    return switch (element.tagName()) {
      case "div" -> blocks(element);
      case "h1", "h2", "h3", "h4", "p", "summary" -> inked(element);
      case "section" -> Outline.nested("section " + element.attr("data-colour"), blocks(element));
      case "details", "ul" -> Outline.nested(element.tagName(), blocks(element));
      case "ol" ->
          Outline.nested(
              "ol " + (element.hasAttr("start") ? element.attr("start") : "1"), blocks(element));
      case "li" ->
          element.childNodeSize() == 0 ? List.of("li") : Outline.nested("li", blocks(element));
      case "blockquote" -> Outline.nested("quote", blocks(element));
      case "figure" -> {
        Element image = element.expectFirst("img");
        yield List.of(
            "img " + image.attr("src").replace("/archive/", "") + " " + image.attr("alt"));
      }
      default -> List.of("UNEXPECTED " + element);
    };
  }

  private List<String> inked(Element element) {
    Inked inked = new Inked();
    ink(element, inked, false, false, "");
    return List.of(element.tagName() + " " + inked);
  }

  private void ink(Element parent, Inked inked, boolean strong, boolean emphasis, String link) {
    for (Node node : parent.childNodes()) {
      switch (node) {
        case TextNode text -> inked.text(text.text(), strong, emphasis, link);
        case Element element -> inkElement(element, inked, strong, emphasis, link);
        default -> inked.text("UNEXPECTED " + node, strong, emphasis, link);
      }
    }
  }

  private void inkElement(
      Element element, Inked inked, boolean strong, boolean emphasis, String link) {
    switch (element.tagName()) {
      case "strong" -> ink(element, inked, true, emphasis, link);
      case "em" -> ink(element, inked, strong, true, link);
      case "a" ->
          ink(element, inked, strong, emphasis, Outline.link(links++, element.attr("href")));
      case "span", "time" -> ink(element, inked, strong, emphasis, link);
      case "br" -> inked.lineBreak();
      default -> inked.text("UNEXPECTED " + element, strong, emphasis, link);
    }
  }
}

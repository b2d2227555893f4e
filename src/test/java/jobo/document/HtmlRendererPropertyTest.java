package jobo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlRendererPropertyTest {
  private static final Map<String, List<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("div", List.of("class", "lang")),
          Map.entry("section", List.of("class", "data-colour")),
          Map.entry("h1", List.of()),
          Map.entry("h2", List.of()),
          Map.entry("h3", List.of()),
          Map.entry("h4", List.of()),
          Map.entry("p", List.of()),
          Map.entry("br", List.of()),
          Map.entry("ul", List.of()),
          Map.entry("ol", List.of("start")),
          Map.entry("li", List.of()),
          Map.entry("blockquote", List.of()),
          Map.entry("details", List.of()),
          Map.entry("summary", List.of()),
          Map.entry("figure", List.of()),
          Map.entry("img", List.of("src", "alt", "decoding")),
          Map.entry("a", List.of("href", "rel", "lang")),
          Map.entry("strong", List.of()),
          Map.entry("em", List.of()),
          Map.entry("span", List.of("class", "aria-hidden")),
          Map.entry("time", List.of("datetime")));

  private final HtmlRenderer renderer = new HtmlRenderer(Outline.ZONE);

  @Test
  void htmlReadsBackAsExactlyTheDocumentsTextsLinksAndStructure() {
    Cases.forEachSeed(
        seed -> {
          Document document = new RandomDocuments(seed).next();
          String html = renderer.render(document);
          assertThat(HtmlOutline.of(html))
              .as("seed %d, written as:%n%s", seed, html)
              .isEqualTo(Outline.of(document, Outline.Kind.HTML));
        });
  }

  @Test
  void nothingButTheKnownElementsAndAttributesIsEverWritten() {
    Cases.forEachSeed(
        seed -> {
          String html = renderer.render(new RandomDocuments(seed).next());
          List<String> unknown =
              Jsoup.parseBodyFragment(html).body().children().select("*").stream()
                  .flatMap(HtmlRendererPropertyTest::unknown)
                  .toList();
          assertThat(unknown).as("seed %d, written as:%n%s", seed, html).isEmpty();
        });
  }

  private static Stream<String> unknown(Element element) {
    List<String> allowed = ALLOWED.get(element.tagName());
    return allowed == null
        ? Stream.of(element.tagName())
        : element.attributes().asList().stream()
            .map(Attribute::getKey)
            .filter(it -> !allowed.contains(it));
  }
}

package jobo.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownRendererPropertyTest {
  private final MarkdownRenderer renderer = new MarkdownRenderer(Outline.ZONE);

  @Test
  void markdownReadsBackAsExactlyTheDocumentsTextsLinksAndStructure() {
    Cases.forEachSeed(
        seed -> {
          Document document = new RandomDocuments(seed).next();
          String markdown = renderer.render(document);
          assertThat(MarkdownOutline.of(markdown))
              .as("seed %d, written as:%n%s", seed, markdown)
              .isEqualTo(Outline.of(document, Outline.Kind.MARKDOWN));
        });
  }
}

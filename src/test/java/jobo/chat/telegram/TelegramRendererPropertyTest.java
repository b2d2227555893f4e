package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import jobo.botapi.Entity;
import jobo.botapi.HtmlParser;
import jobo.botapi.MarkedText;
import jobo.demo.WireHouse;
import jobo.document.Cases;
import jobo.document.Document;
import jobo.document.DocumentText;
import jobo.document.RandomDocuments;
import jobo.language.ReaderDates;
import org.junit.jupiter.api.Test;

/** What Telegram takes, and that all messages together say what the document says, once. */
class TelegramRendererPropertyTest {
  private static final URI BASE = URI.create("https://jobo.example");
  private static final Set<String> OUR_ENTITIES =
      Set.of("bold", "italic", "text_link", "blockquote", "expandable_blockquote");
  private static final String JOINER = "\u2060";

  private final TelegramRenderer renderer = new TelegramRenderer(WireHouse.ZONE, BASE);

  @Test
  void everyMessageKeepsTelegramsLimitsAndNothingInItIsPressedByAccident() {
    Cases.forEachSeed(
        seed -> {
          for (MarkedText message : messages(RandomDocuments.ofManyMessages(seed))) {
            assertThat(message.text().strip()).as("seed %d", seed).isNotEmpty();
            assertThat(message.text().length()).as("seed %d", seed).isLessThanOrEqualTo(4_096);
            assertThat(message.entities()).as("seed %d", seed).hasSizeLessThanOrEqualTo(100);
            assertThat(message.entities())
                .as("seed %d", seed)
                .extracting(Entity::type)
                .isSubsetOf(OUR_ENTITIES);
          }
        });
  }

  @Test
  void noLinkIsLostOrComesTwice() {
    Cases.forEachSeed(
        seed -> {
          Document document = RandomDocuments.ofManyMessages(seed);
          List<String> expected =
              document.links().stream()
                  .map(it -> BASE.resolve(it.target()).toASCIIString())
                  .toList();
          assertThat(
                  messages(document).stream()
                      .flatMap(it -> it.entities().stream())
                      .filter(it -> it.type().equals("text_link"))
                      .map(Entity::argument))
              .as("seed %d", seed)
              .containsExactlyElementsOf(expected);
        });
  }

  @Test
  void noWordIsLostOrComesTwice() {
    Cases.forEachSeed(
        seed -> {
          Document document = RandomDocuments.ofManyMessages(seed);
          StringBuilder said = new StringBuilder();
          messages(document).forEach(it -> said.append(it.text()));
          String expected =
              letters(DocumentText.of(document, at -> ReaderDates.timestamp(at, WireHouse.ZONE)));
          assertThat(DocumentText.withoutMarkers(letters(said.toString()), expected))
              .as("seed %d", seed)
              .isEqualTo(expected);
        });
  }

  private List<MarkedText> messages(Document document) {
    return renderer.render(document, Set.of()).stream()
        .filter(it -> !it.html().equals("…"))
        .map(it -> HtmlParser.parse(it.html()))
        .toList();
  }

  private static String letters(String text) {
    return text.replace(JOINER, "").replaceAll("[\\s\\p{Z}]+", "");
  }
}

package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.demo.WireHouse;
import jobo.document.Cases;
import jobo.document.Document;
import jobo.document.DocumentText;
import jobo.document.RandomDocuments;
import org.junit.jupiter.api.Test;

/** What Discord takes, and that all messages together say what the document says, once. */
class DiscordRendererPropertyTest {
  private static final URI BASE = URI.create("https://jobo.example");
  private static final Pattern TIME = Pattern.compile("<t:-?\\d+:f>");

  private final DiscordRenderer renderer = new DiscordRenderer(WireHouse.ZONE, BASE);

  @Test
  void everyMessageKeepsDiscordsLimits() {
    Cases.forEachSeed(
        seed -> {
          for (List<Panel> message :
              renderer.render(RandomDocuments.ofManyMessages(seed), Set.of())) {
            assertThat(message).as("seed %d", seed).hasSizeBetween(1, 10);
            assertThat(message.stream().mapToInt(Panel::length).sum())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(6_000);
            assertThat(message)
                .as("seed %d", seed)
                .allSatisfy(
                    it -> {
                      assertThat(it.title().length()).isLessThanOrEqualTo(256);
                      assertThat(it.text().length()).isLessThanOrEqualTo(4_096);
                      assertThat((it.title() + it.text()).strip()).isNotEmpty();
                    });
          }
        });
  }

  @Test
  void nothingInATextActsOfItself() {
    Cases.forEachSeed(
        seed ->
            assertThat(
                    readings(RandomDocuments.ofManyMessages(seed)).stream()
                        .flatMap(it -> it.acting().stream()))
                .as("seed %d", seed)
                .isEmpty());
  }

  @Test
  void noLinkIsLostOrComesTwice() {
    Cases.forEachSeed(
        seed -> {
          Document document = RandomDocuments.ofManyMessages(seed);
          List<String> expected =
              document.links().stream()
                  .map(it -> plain(BASE.resolve(it.target()).toASCIIString()))
                  .toList();
          assertThat(
                  readings(document).stream()
                      .flatMap(it -> it.links().stream())
                      .map(DiscordRendererPropertyTest::plain))
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
          readings(document).forEach(it -> said.append(it.visible()));
          String expected = letters(DocumentText.of(document, at -> "<t:0:f>"));
          assertThat(DocumentText.withoutMarkers(letters(said.toString()), expected))
              .as("seed %d", seed)
              .isEqualTo(expected);
        });
  }

  /** Titles and texts in the order of reading. */
  private List<DiscordReading> readings(Document document) {
    List<DiscordReading> readings = new ArrayList<>();
    for (List<Panel> message : renderer.render(document, Set.of())) {
      for (Panel panel : message) {
        readings.add(DiscordReading.of(panel.title()));
        readings.add(DiscordReading.of(panel.text().equals("…") ? "" : panel.text()));
      }
    }
    return readings;
  }

  /** Brackets within a link's words are written in another width; times say when, not which. */
  private static String letters(String text) {
    return TIME.matcher(text)
        .replaceAll("<t:0:f>")
        .replace('［', '[')
        .replace('］', ']')
        .replaceAll("[\\s\\p{Z}\u2060]+", "");
  }

  /** An address with the same meaning in one form. */
  private static String plain(String address) {
    return address.replace("%28", "(").replace("%29", ")").replace("%5F", "_").replace("%2A", "*");
  }
}

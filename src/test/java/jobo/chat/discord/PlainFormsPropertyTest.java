package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.demo.WireHouse;
import jobo.document.Cases;
import jobo.document.Document;
import jobo.document.RandomDocuments;
import org.junit.jupiter.api.Test;

/** Of any document the plainer forms say what fits of it, and nothing in them acts. */
class PlainFormsPropertyTest {
  private static final int LONGEST = 2_000;

  private final DiscordPosts posts =
      new DiscordPosts(new DiscordRenderer(WireHouse.ZONE, DiscordHouse.BASE));

  @Test
  void plainTextSaysTheSameWordsAsFarAsTheyFit() {
    Cases.forEachSeed(
        seed -> {
          for (DiscordBody body : bodies(seed)) {
            DiscordBody plain = body.plainer().orElseThrow();
            DiscordReading reading = DiscordReading.of(DiscordPosts.text(plain));
            assertThat(DiscordPosts.text(plain)).hasSizeBetween(1, LONGEST);
            assertThat(reading.acting()).as("seed %d", seed).isEmpty();
            assertThat(reading.links()).as("seed %d", seed).isEmpty();
            String said = solid(reading.visible());
            boolean cut = said.endsWith("…");
            assertThat(solid(visible(body)))
                .as("seed %d", seed)
                .startsWith(cut ? said.substring(0, said.length() - 1) : said);
            assertThat(cut || said.length() == solid(visible(body)).length()).isTrue();
          }
        });
  }

  @Test
  void itsLinksAreThoseOfTheEmbedsAsFarAsTheyFit() {
    Cases.forEachSeed(
        seed -> {
          for (DiscordBody body : bodies(seed)) {
            Set<String> links =
                body.panels().stream()
                    .flatMap(it -> DiscordReading.of(it.text()).links().stream())
                    .collect(Collectors.toSet());
            DiscordBody plain = body.plainer().orElseThrow();
            assertThat(plain.plainer().isPresent()).as("seed %d", seed).isEqualTo(!links.isEmpty());
            plain
                .plainer()
                .ifPresent(
                    it -> {
                      DiscordReading reading = DiscordReading.of(DiscordPosts.text(it));
                      assertThat(DiscordPosts.text(it)).hasSizeBetween(1, LONGEST);
                      assertThat(reading.acting()).as("seed %d", seed).isEmpty();
                      assertThat(reading.links()).isNotEmpty().isSubsetOf(links);
                      boolean all = DiscordPosts.text(it).length() < LONGEST / 2;
                      assertThat(all && reading.links().size() < links.size()).isFalse();
                      assertThat(it.plainer()).isEmpty();
                    });
          }
        });
  }

  @Test
  void whatIsKeptIsReadAgain() {
    Cases.forEachSeed(
        seed -> {
          for (DiscordBody body : bodies(seed)) {
            assertThat(BodyText.read(BodyText.of(body))).contains(body);
          }
        });
  }

  @Test
  void whatAPictureShowsFitsIntoAPanelHoweverMuchThereIs() {
    for (int text : List.of(0, 1, 4_000, 4_090, 4_096)) {
      for (int alternative : List.of(1, 90, 5_000)) {
        Panel panel =
            new Panel("", 0, "x".repeat(text), new Panel.Shown("a.png", "*".repeat(alternative)));
        for (int room : List.of(0, 3, 50, 1_900)) {
          Panel words = panel.inWords(room);
          assertThat(words.picture()).isNull();
          assertThat(words.text()).hasSizeLessThanOrEqualTo(Panel.LONGEST_TEXT);
          assertThat(words.length() - panel.length()).isLessThanOrEqualTo(room);
          assertThat(DiscordReading.of(words.text()).acting()).isEmpty();
        }
      }
    }
  }

  private List<DiscordBody> bodies(long seed) {
    Document document = RandomDocuments.ofManyMessages(seed);
    return posts.bodies(
        new Message(document, List.of(), List.of(new Button("More", "/digest llm"))));
  }

  private static String visible(DiscordBody body) {
    return body.panels().stream()
        .flatMap(it -> Stream.of(it.title(), it.text()))
        .map(it -> DiscordReading.of(it).visible())
        .collect(Collectors.joining());
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\\p{Z}\u2060]+", "");
  }
}

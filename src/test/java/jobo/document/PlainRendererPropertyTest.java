package jobo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlainRendererPropertyTest {
  private static final int WIDTH = 72;

  private final PlainRenderer renderer = new PlainRenderer(Outline.ZONE, WIDTH);

  @Test
  void everyCharacterOfTheDocumentAppearsInItsOrderAndOnlyOrnamentBetween() {
    Cases.forEachSeed(
        seed -> {
          Document document = new RandomDocuments(seed).next();
          String plain = renderer.render(document);
          String ornament = without(plain, visibleCharacters(document), seed);
          assertThat(ornament)
              .as("seed %d, written as:%n%s", seed, plain)
              .matches("[-=>0-9.\\[\\]‹›]*");
        });
  }

  @Test
  void everyAddressStandsWholeBehindTheNumberOfItsWords() {
    Cases.forEachSeed(
        seed -> {
          Document document = new RandomDocuments(seed).next();
          String plain = renderer.render(document);
          List<String> addresses =
              document.links().stream().map(it -> it.target().toASCIIString()).distinct().toList();
          List<String> expected = new ArrayList<>();
          addresses.forEach(it -> expected.add("‹" + (expected.size() + 1) + "› " + it));
          List<String> lines = plain.lines().toList();
          assertThat(lines.subList(lines.size() - expected.size(), lines.size()))
              .as("seed %d, written as:%n%s", seed, plain)
              .isEqualTo(expected);
        });
  }

  @Test
  void noLineButAnAddressIsWiderThanTheTerminal() {
    Cases.forEachSeed(
        seed ->
            assertThat(renderer.render(new RandomDocuments(seed).next()).lines())
                .as("seed %d", seed)
                .allMatch(line -> Columns.width(line) <= WIDTH || line.matches("‹\\d+› [!-~]+")));
  }

  @Test
  void noControlCharacterReachesTheTerminal() {
    Cases.forEachSeed(
        seed ->
            assertThat(renderer.render(new RandomDocuments(seed).next()).replace("\n", "").chars())
                .as("seed %d", seed)
                .noneMatch(Character::isISOControl));
  }

  /** What is left of a text when characters are taken out of it in their order. */
  private static String without(String text, String characters, long seed) {
    StringBuilder rest = new StringBuilder();
    int next = 0;
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (next < characters.length() && letter == characters.charAt(next)) {
        next++;
      } else if (letter != ' ' && letter != '\n') {
        rest.append(letter);
      }
    }
    assertThat(characters.substring(next)).as("seed %d: left out of:%n%s", seed, text).isEmpty();
    return rest.toString();
  }

  /** The characters of texts, then of addresses, without spaces. */
  private static String visibleCharacters(Document document) {
    String texts = document.blocks().stream().map(Readings::of).collect(Collectors.joining());
    String addresses =
        document.links().stream()
            .map(it -> it.target().toASCIIString())
            .distinct()
            .collect(Collectors.joining());
    return (texts + addresses).replace(" ", "");
  }
}

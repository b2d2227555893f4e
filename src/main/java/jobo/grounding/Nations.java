package jobo.grounding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jobo.text.KnownNames;

/** Words made from the name of a country, such as "Norwegian" ({@code nations.txt}). */
final class Nations {
  private static final String TABLE = "nations.txt";

  private static final Map<String, KnownNames.Name> COUNTRIES = read();

  private Nations() {}

  /** The country that a word is made from. */
  static Optional<KnownNames.Name> of(String word) {
    return Optional.ofNullable(COUNTRIES.get(word.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, KnownNames.Name> read() {
    Map<String, KnownNames.Name> countries = new HashMap<>();
    try (var stream = Objects.requireNonNull(Nations.class.getResourceAsStream(TABLE));
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().filter(it -> !it.startsWith("#")).toList()) {
        int colon = line.indexOf(':');
        KnownNames.Kind kind =
            line.startsWith("eu:") ? KnownNames.Kind.INSTITUTION : KnownNames.Kind.COUNTRY;
        KnownNames.Name country = new KnownNames.Name(line.substring(0, colon), kind);
        for (String word : List.of(line.substring(colon + 2).split(" ", -1))) {
          countries.put(word, country);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + TABLE + " failed", impossible);
    }
    return Map.copyOf(countries);
  }
}

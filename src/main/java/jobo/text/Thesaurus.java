package jobo.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which English words share a usual sense, by their stems ({@code synonyms.txt}, from WordNet;
 * Fellbaum, 1998). Immutable.
 */
public final class Thesaurus {
  private static final String TABLE = "synonyms.txt";

  private final Map<String, Set<String>> synonyms = new HashMap<>();

  /** Holder of the built-in table: read once, when first asked for. */
  private static final class BuiltIn {
    static final Thesaurus THESAURUS = read();
  }

  private Thesaurus(List<String> lines) {
    for (String line : lines) {
      List<String> sense = List.of(line.split(" ", -1));
      for (String stem : sense) {
        Set<String> others = synonyms.computeIfAbsent(stem, _ -> new HashSet<>());
        others.addAll(sense);
        others.remove(stem);
      }
    }
    synonyms.replaceAll((_, others) -> Set.copyOf(others));
  }

  /** The built-in one. */
  public static Thesaurus builtIn() {
    return BuiltIn.THESAURUS;
  }

  /** The stems that share a sense with one, without itself. */
  public Set<String> synonyms(String stem) {
    return synonyms.getOrDefault(stem, Set.of());
  }

  private static Thesaurus read() {
    try (var stream = Objects.requireNonNull(Thesaurus.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Thesaurus(lines.lines().filter(it -> !it.startsWith("#")).toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + TABLE + " failed", impossible);
    }
  }
}

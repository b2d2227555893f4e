package jobo.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jobo.language.Language;

/**
 * Which words of Korean and English translate each other, in their basic form ({@code
 * lexicon.txt}). Immutable.
 */
public final class Lexicon {
  private static final String TABLE = "lexicon.txt";

  private final Map<Language, Map<String, Set<String>>> into = new EnumMap<>(Language.class);

  /** Holder of the built-in table: read once, when first asked for. */
  private static final class BuiltIn {
    static final Lexicon LEXICON = read();
  }

  private Lexicon(Stream<String> lines) {
    for (Language language : Language.values()) {
      into.put(language, new HashMap<>());
    }
    lines.filter(it -> !it.startsWith("#")).forEach(this::add);
    into.values().forEach(it -> it.replaceAll((_, words) -> Set.copyOf(words)));
  }

  /** The built-in one. */
  public static Lexicon builtIn() {
    return BuiltIn.LEXICON;
  }

  /** The words of a language that translate one of the other; none where none is known. */
  public Set<String> translations(String word, Language language) {
    return Objects.requireNonNull(into.get(language)).getOrDefault(word, Set.of());
  }

  private void add(String line) {
    String[] sides = line.split(" \\| ", 2);
    Set<String> english = basic(sides[0], Language.ENGLISH);
    Set<String> korean = basic(sides[1], Language.KOREAN);
    put(english, Language.KOREAN, korean);
    put(korean, Language.ENGLISH, english);
  }

  private void put(Set<String> words, Language language, Set<String> translated) {
    Map<String, Set<String>> known = Objects.requireNonNull(into.get(language));
    words.forEach(it -> known.computeIfAbsent(it, _ -> new HashSet<>()).addAll(translated));
  }

  /** What its language takes apart is no word of a text. */
  private static Set<String> basic(String words, Language language) {
    Set<String> basic = new LinkedHashSet<>();
    for (String word : words.split(" ", -1)) {
      List<String> parts = Words.of(word.replace('-', ' '), language);
      boolean isWhole = parts.size() == 1;
      if (isWhole
          || (parts.size() == 2 && language == Language.KOREAN && parts.getFirst().length() > 1)) {
        basic.add(parts.getFirst());
      }
    }
    return basic;
  }

  private static Lexicon read() {
    try (var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Lexicon(lines.lines());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + TABLE + " failed", impossible);
    }
  }
}

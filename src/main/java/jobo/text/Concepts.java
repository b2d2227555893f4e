package jobo.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jobo.language.Language;

/**
 * The ideas that headlines share whatever their words and language ({@code concepts.txt}), and
 * which of them contradict each other. Immutable.
 */
public final class Concepts {
  private static final String TABLE = "concepts.txt";

  /** Marks an idea among words. */
  public static final String MARK = "~";

  private final Map<String, String> ideas = new HashMap<>();
  private final Map<Language, Map<String, Set<String>>> wordsOf = new EnumMap<>(Language.class);
  private final Set<String> events = new HashSet<>();
  private final Set<String> generic = new HashSet<>();
  private final Map<String, Set<String>> opposites = new HashMap<>();

  /** Holder of the built-in table: read once, when first asked for. */
  private static final class BuiltIn {
    static final Concepts CONCEPTS = read();
  }

  private Concepts(List<String> lines) {
    String section = "";
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = line;
      } else if (section.equals("[generic]") && !line.isBlank()) {
        List.of(line.split(" ", -1)).forEach(it -> generic.add(MARK + it));
      } else if (line.contains(" / ")) {
        String[] sides = line.split(" / ", 2);
        oppose(MARK + sides[0].strip(), MARK + sides[1].strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        add(line, section.equals("[events]"));
      }
    }
  }

  /** The built-in ones. */
  public static Concepts builtIn() {
    return BuiltIn.CONCEPTS;
  }

  /** The idea that a word in its basic form stands for, or the word. */
  public String of(String word) {
    return ideas.getOrDefault(word, word);
  }

  /** The words of a language, in their basic form, for the idea that a word stands for. */
  public Set<String> wordsFor(String word, Language language) {
    return wordsOf
        .getOrDefault(language, Map.of())
        .getOrDefault(ideas.getOrDefault(word, ""), Set.of());
  }

  /** Whether an idea is something that happens. */
  public boolean isEvent(String idea) {
    return events.contains(idea);
  }

  /** Whether an idea is one that half of all headlines have. */
  public boolean isGeneric(String idea) {
    return generic.contains(idea);
  }

  /** Those of some ideas that are nothing that happens. */
  public Set<String> things(Set<String> some) {
    Set<String> things = new HashSet<>(some);
    things.removeAll(events);
    return things;
  }

  /** Whether both sides say what happened, and not one thing of it is the same. */
  public boolean tellOtherEvents(Set<String> left, Set<String> right) {
    Set<String> one = new HashSet<>(left);
    one.retainAll(events);
    Set<String> other = new HashSet<>(right);
    other.retainAll(events);
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  /** Whether one side says something whose contrary only the other side says. */
  public boolean contradict(Set<String> left, Set<String> right) {
    return onlyOneSays(left, right) && onlyOneSays(right, left);
  }

  private boolean onlyOneSays(Set<String> left, Set<String> right) {
    return left.stream()
        .filter(it -> !right.contains(it))
        .anyMatch(
            it ->
                opposites.getOrDefault(it, Set.of()).stream()
                    .anyMatch(other -> right.contains(other) && !left.contains(other)));
  }

  private void oppose(String one, String other) {
    opposites.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
    opposites.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
  }

  private void add(String line, boolean isEvent) {
    String idea = MARK + line.substring(0, line.indexOf(':'));
    if (isEvent) {
      events.add(idea);
    }
    String[] languages = line.substring(line.indexOf(':') + 1).split("\\|", 2);
    put(languages[0], Language.ENGLISH, idea);
    put(languages[1], Language.KOREAN, idea);
  }

  /** A word that its language takes apart stands for the idea by its first part alone. */
  private void put(String words, Language language, String idea) {
    for (String word : words.strip().split(" ", -1)) {
      List<String> parts = Words.of(word.replace('-', ' '), language);
      if (parts.size() == 1) {
        ideas.putIfAbsent(parts.getFirst(), idea);
        wordsOf
            .computeIfAbsent(language, _ -> new HashMap<>())
            .computeIfAbsent(idea, _ -> new LinkedHashSet<>())
            .add(parts.getFirst());
      }
    }
  }

  private static Concepts read() {
    try (var stream = Objects.requireNonNull(Concepts.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Concepts(lines.lines().toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + TABLE + " failed", impossible);
    }
  }
}

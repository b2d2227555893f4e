package jobo.grounding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jobo.language.Language;
import jobo.text.Words;

/**
 * Which words of both languages say the same, and which the opposite ({@code ideas.txt}). An idea
 * is written {@code ~name}, its opposite {@code ~name-}. A word may stand for several. Immutable.
 */
final class Ideas {
  static final String MARK = "~";
  private static final String OPPOSITE = "-";
  private static final String JOINT = "_";

  /** Say little alone; stems as Porter (1980) has them. */
  private static final Set<String> STOP_WORDS =
      Set.of(
          ("ha it such had have were been doe did do than about it' its he she his "
                  + "her who which what when where also we our i you would could so now "
                  + "both each other more most all ani some from after befor dure over onli "
                  + "too veri just being while wherea becaus although though per accord "
                  + "thei them itself how whether s t re")
              .split(" ", -1));

  private static final String TABLE = "ideas.txt";
  private static final int LONGEST = 6;

  private final Map<String, Set<String>> english = new HashMap<>();
  private final Map<String, Set<String>> korean = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Phrases phrases = new Phrases();

  /** Holder of the built-in table: read once, when first asked for. */
  private static final class BuiltIn {
    static final Ideas IDEAS = read();
  }

  private Ideas(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line);
      }
    }
    english.forEach(this::addWord);
    korean.forEach(this::addWord);
  }

  private void addWord(String word, Set<String> ideas) {
    ideas.forEach(it -> words.computeIfAbsent(base(it), _ -> new LinkedHashSet<>()).add(word));
  }

  static Ideas builtIn() {
    return BuiltIn.IDEAS;
  }

  /** English stems, each as the idea it stands for where there is one. */
  Set<String> ofEnglish(Set<String> stems) {
    Set<String> forms = new LinkedHashSet<>();
    stems.stream()
        .filter(it -> !STOP_WORDS.contains(it))
        .forEach(it -> forms.addAll(english.getOrDefault(it, Set.of(it))));
    return forms;
  }

  /** The ideas of a Korean word, told by how it begins, or by a noun within its stem. */
  Set<String> ofKorean(String word, String stem) {
    String begins = longest(word, 0);
    Set<String> forms = new LinkedHashSet<>(korean.getOrDefault(begins, Set.of()));
    int from = KoreanVerbs.isVerbal(word) ? stem.length() : Math.max(2, begins.length());
    for (int at = from; at + 2 <= stem.length(); at++) {
      String inside = longest(stem, at);
      if (inside.length() >= 2) {
        forms.addAll(korean.getOrDefault(inside, Set.of()));
        at += inside.length() - 1;
      }
    }
    return forms;
  }

  Phrases phrases() {
    return phrases;
  }

  /** Stems and beginnings of the words of both languages for an idea and for its opposite. */
  Set<String> words(String idea) {
    return words.getOrDefault(idea, Set.of());
  }

  static boolean isIdea(String form) {
    return form.startsWith(MARK);
  }

  /** The idea or, for its opposite, what it is the opposite of. */
  static String base(String form) {
    return isOpposite(form) ? form.substring(0, form.length() - 1) : form;
  }

  static boolean isOpposite(String form) {
    return isIdea(form) && form.endsWith(OPPOSITE);
  }

  /** What says the opposite of an idea. */
  static String opposite(String idea) {
    return isOpposite(idea) ? base(idea) : idea + OPPOSITE;
  }

  private String longest(String word, int from) {
    for (int length = Math.min(LONGEST, word.length() - from); length > 0; length--) {
      String part = word.substring(from, from + length);
      if (korean.containsKey(part)) {
        return part;
      }
    }
    return "";
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String idea = MARK + line.substring(0, colon).strip();
    String[] languages = line.substring(colon + 1).split("\\|", 2);
    for (String word : languages[0].strip().split(" ", -1)) {
      List<String> stems = Words.of(word.split(JOINT, 2)[0], Language.ENGLISH);
      if (word.contains(JOINT)) {
        addPhrase(word, stems.isEmpty() ? word.split(JOINT, 2)[0] : stems.getFirst(), idea);
      } else if (stems.size() == 1) {
        english.computeIfAbsent(stems.getFirst(), _ -> new LinkedHashSet<>()).add(idea);
      }
    }
    for (String word : languages[1].strip().split(" ", -1)) {
      if (word.contains(JOINT)) {
        addPhrase(word, word.substring(0, word.indexOf(JOINT)), idea);
      } else {
        korean.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(idea);
      }
    }
  }

  /** Under what its first word is called in its language. */
  private void addPhrase(String phrase, String first, String idea) {
    List<String> parts = List.of(phrase.split(JOINT, -1));
    phrases.add(first, parts.subList(1, parts.size()), idea);
  }

  private static Ideas read() {
    try (var stream = Objects.requireNonNull(Ideas.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Ideas(lines.lines().toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + TABLE + " failed", impossible);
    }
  }
}

package jobo.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jobo.language.Language;

/**
 * What the usual senses of English words have in common, drawn from WordNet 3.1 (Fellbaum, 1998;
 * its files are described in wndb(5WN) and senseidx(5WN)).
 */
final class WordNet {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

  /** Which of the senses of a word are usual: the files have the most frequent one first. */
  private static final int USUAL = 2;

  /** Names stand for nothing but themselves; what has two letters is mostly short for something. */
  private static final Pattern WORD = Pattern.compile("[a-z]{3,}");

  private static final Pattern SYNTAX = Pattern.compile("\\(.*\\)$");
  private static final int RARE = Integer.MAX_VALUE;
  private static final int HEXADECIMAL = 16;

  /**
   * The letters of {@code data} files for the numbers of parts of speech in {@code index.sense}.
   */
  private static final Map<Character, String> PARTS =
      Map.of('1', "n", '2', "v", '3', "a", '4', "r", '5', "a");

  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final SortedMap<String, SortedSet<String>> stemsOf = new TreeMap<>();

  WordNet() {
    lines("index.sense").forEach(this::rank);
    for (String part : List.of("noun", "verb", "adj")) {
      lines("data." + part).stream()
          .filter(it -> !it.startsWith(" "))
          .forEach(it -> read(part.substring(0, 1), it.split(" ", -1)));
    }
  }

  /** For each sense the stems of those that have it, where there are several; each line once. */
  List<String> lines() {
    return stemsOf.values().stream()
        .filter(it -> it.size() > 1)
        .map(it -> String.join(" ", it))
        .distinct()
        .sorted()
        .toList();
  }

  private void rank(String line) {
    String[] fields = line.split(" ", -1);
    int percent = fields[0].indexOf('%');
    String part = Objects.requireNonNull(PARTS.get(fields[0].charAt(percent + 1)));
    ranks.put(part + fields[1] + fields[0].substring(0, percent), Integer.valueOf(fields[2]));
  }

  private void read(String part, String[] fields) {
    String sense = part + fields[0];
    int count = Integer.parseInt(fields[3], HEXADECIMAL);
    List<String> words = new ArrayList<>();
    for (int word = 0; word < count; word++) {
      words.add(SYNTAX.matcher(fields[4 + 2 * word]).replaceFirst(""));
      add(sense, sense, words.getLast());
    }
    int pointers = 4 + 2 * count;
    int end = pointers + 1 + 4 * Integer.parseInt(fields[pointers]);
    for (int at = pointers + 1; at < end; at += 4) {
      if (fields[at].equals("+")) {
        int source = Integer.parseInt(fields[at + 3].substring(0, 2), HEXADECIMAL);
        add(sense, fields[at + 2] + fields[at + 1], words.get(source - 1));
      }
    }
  }

  /** A word also has the senses of those that are derived from it: to win and a winner. */
  private void add(String sense, String had, String word) {
    if (WORD.matcher(word).matches()
        && ranks.getOrDefault(sense + word.toLowerCase(Locale.ROOT), RARE) <= USUAL) {
      String stem = stems.computeIfAbsent(word, WordNet::stem);
      if (!stem.isEmpty()) {
        stemsOf.computeIfAbsent(had, _ -> new TreeSet<>()).add(stem);
      }
    }
  }

  private static String stem(String word) {
    List<String> stems = Words.of(word, Language.ENGLISH);
    return stems.size() == 1 ? stems.getFirst() : "";
  }

  private static List<String> lines(String file) {
    try (var stream = Objects.requireNonNull(WordNet.class.getResourceAsStream(FOLDER + file));
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + file + " of WordNet failed", impossible);
    }
  }
}

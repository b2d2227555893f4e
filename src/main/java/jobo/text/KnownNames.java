package jobo.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of companies, models, people and places with the ways of writing them in Korean and English
 * ({@code names.txt}), and where they stand in a text. Immutable.
 */
public final class KnownNames {
  private static final String TABLE = "names.txt";

  private static final String OF = " of ";

  private final Node root = new Node();

  /** The characters that a spelling begins with; most places of a text are none of them. */
  private final BitSet beginnings = new BitSet();

  private final Set<Name> ofAi = new HashSet<>();
  private final Set<Name> ofKorea = new HashSet<>();

  /** What a name names. */
  public enum Kind {
    COMPANY,
    MODEL,
    PERSON,
    INSTITUTION,
    CITY,
    REGION,
    COUNTRY;

    /** Whether it is a place on the earth. */
    public boolean isPlace() {
      return this == CITY || this == REGION || this == COUNTRY;
    }
  }

  /** A name, whatever its way of writing. */
  public record Name(String id, Kind kind) {}

  /** A name in a text, from a character up to another. */
  public record Mention(Name name, int start, int end) {}

  /** A place in the tree of all spellings, by their characters, which are in their order. */
  private static final class Node {
    private char[] characters = {};
    private Node[] nodes = {};
    @Nullable Name name;

    @Nullable Node next(char character) {
      int at = Arrays.binarySearch(characters, character);
      return at < 0 ? null : nodes[at];
    }

    Node nextOrNew(char character) {
      int at = Arrays.binarySearch(characters, character);
      if (at >= 0) {
        return nodes[at];
      }
      int place = -at - 1;
      char[] moreCharacters = Arrays.copyOf(characters, characters.length + 1);
      Node[] moreNodes = Arrays.copyOf(nodes, nodes.length + 1);
      System.arraycopy(characters, place, moreCharacters, place + 1, characters.length - place);
      System.arraycopy(nodes, place, moreNodes, place + 1, nodes.length - place);
      moreCharacters[place] = character;
      moreNodes[place] = new Node();
      characters = moreCharacters;
      nodes = moreNodes;
      return nodes[place];
    }
  }

  /** Holder of the names that Jobo brings along: read once, when first asked for. */
  private static final class BuiltIn {
    static final KnownNames NAMES = read();
  }

  private KnownNames() {}

  /** The names that Jobo brings along. */
  public static KnownNames builtIn() {
    return BuiltIn.NAMES;
  }

  /** The names of a table in the form of the built-in one. */
  public static KnownNames of(List<String> lines) {
    KnownNames names = new KnownNames();
    Kind kind = Kind.COMPANY;
    Set<Name> alike = new HashSet<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        String[] of = line.substring(1, line.length() - 1).split(OF, 2);
        kind = Kind.valueOf(of[0].toUpperCase(Locale.ROOT));
        alike = names.alike(of);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        alike.add(names.add(line, kind));
      }
    }
    return names;
  }

  private Set<Name> alike(String[] of) {
    return switch (of.length == 1 ? "" : of[1]) {
      case "AI" -> ofAi;
      case "Korea" -> ofKorea;
      default -> new HashSet<>();
    };
  }

  /** Whether what a name names is known for AI above all. */
  public boolean isOfAi(Name name) {
    return ofAi.contains(name);
  }

  /** Whether it is a place in Korea or the country itself. */
  public boolean isOfKorea(Name name) {
    return ofKorea.contains(name);
  }

  /** The names in a text in its order, the longest where several begin at one place. */
  public List<Mention> in(String text) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean begins = beginnings.get(Character.toLowerCase(text.charAt(at)));
      Mention longest = begins && startsWord(text, at) ? longestAt(text, at) : null;
      if (longest == null) {
        at++;
      } else {
        mentions.add(longest);
        at = longest.end();
      }
    }
    return mentions;
  }

  /** No longer than the longest spelling, whatever the text. */
  private @Nullable Mention longestAt(String text, int start) {
    Mention longest = null;
    Node node = root;
    for (int at = start; at < text.length(); at++) {
      node = node.next(Character.toLowerCase(text.charAt(at)));
      if (node == null) {
        return longest;
      }
      if (node.name != null && endsWord(text, at + 1)) {
        longest = new Mention(node.name, start, at + 1);
      }
    }
    return longest;
  }

  private Name add(String line, Kind kind) {
    int colon = line.indexOf(':');
    Name name = new Name(line.substring(0, colon).strip(), kind);
    for (String spelling : line.substring(colon + 1).split(",", -1)) {
      Node node = root;
      for (char character : spelling.strip().toCharArray()) {
        if (node == root) {
          beginnings.set(Character.toLowerCase(character));
        }
        node = node.nextOrNew(Character.toLowerCase(character));
      }
      node.name = name;
    }
    return name;
  }

  private static boolean startsWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        && (at == 0 || !joins(text.charAt(at - 1), text.charAt(at)));
  }

  /** A Korean particle may follow at once; a Latin letter may not follow another. */
  private static boolean endsWord(String text, int end) {
    char last = text.charAt(end - 1);
    return end == text.length() || isKorean(last) || !joins(last, text.charAt(end));
  }

  private static boolean joins(char left, char right) {
    return Character.isLetterOrDigit(left)
        && Character.isLetterOrDigit(right)
        && isKorean(left) == isKorean(right);
  }

  private static boolean isKorean(char character) {
    return character >= '가' && character <= '힣';
  }

  private static KnownNames read() {
    try (var stream = Objects.requireNonNull(KnownNames.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return of(lines.lines().toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + TABLE + " failed", impossible);
    }
  }
}

package jobo.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text so that Markdown reads it as that text, with as few escapes as that takes.
 *
 * <p>Two tools do it. A backslash stops what the inline grammar of CommonMark would read as markup.
 * An empty HTML comment parts what GitHub recognises in text that is already free of markup:
 * addresses, e-mail addresses, the codes of emoji, and tasks, where a backslash may change nothing.
 */
final class MarkdownText {
  private static final Pattern BARE_ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9:/.?=%~+,@#-]*[A-Za-z0-9/]");
  private static final String PARTING = "<!-- -->";
  private static final Pattern ENTITY =
      Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9A-Fa-f]+);");

  /** Codes without a letter are times and ratios, except for these few. */
  private static final Pattern EMOJI_CODE =
      Pattern.compile(
          ":(?:[0-9_+-]{0,9}[a-z][a-z0-9_+-]{0,60}|[+-]1|100|1234):", Pattern.CASE_INSENSITIVE);

  private static final Pattern TASK = Pattern.compile("\\[[ xX]\\] ");

  private final String text;
  private final char before;
  private final char after;
  private final Place place;
  private final boolean brackets;
  private final String pairs;

  /** Where text stands. */
  enum Place {
    LINE,
    /** The label of a link, where nothing else is linked. */
    LABEL,
    /** The words of a picture. */
    PICTURE
  }

  /**
   * @param before what stands before the text: markup, a space, or a newline at a line's start
   * @param after what stands after it, in the same way
   * @param pairs which of {@code `} and {@code ~} could be one of a pair in this paragraph
   */
  MarkdownText(String text, char before, char after, Place place, String pairs) {
    this.text = text;
    this.before = before;
    this.after = after;
    this.place = place;
    this.pairs = pairs;
    this.brackets = place != Place.LINE && !hasHarmlessBrackets(text);
  }

  /**
   * The Markdown of the text.
   *
   * @param forced the index of a character that needs a backslash for where it stands, or -1
   */
  String escaped(int forced) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    for (int index = 0; index < text.length(); index++) {
      if (index == forced || needsEscape(index)) {
        result.append('\\');
      }
      result.append(text.charAt(index));
      if (needsParting(index)) {
        result.append(PARTING);
      }
    }
    return result.toString();
  }

  /**
   * An address that is shown itself. Bare, as lists of sources have it and GitHub links it, where
   * it stands alone and no character of it could be read as markup; else between angle brackets.
   */
  static String address(String address, boolean alone) {
    return alone && BARE_ADDRESS.matcher(address).matches() ? address : "<" + address + ">";
  }

  /** The address of a link, its characters as they are in ASCII. */
  static String destination(String address) {
    StringBuilder result = new StringBuilder(address.length());
    boolean parentheses = !isBalanced(address, '(', ')');
    Matcher entity = ENTITY.matcher(address);
    for (int index = 0; index < address.length(); index++) {
      char letter = address.charAt(index);
      boolean escaped = parentheses && (letter == '(' || letter == ')');
      result.append(escaped ? "\\" : "").append(letter);
      if (letter == '&' && entity.region(index, address.length()).lookingAt()) {
        result.append("amp;"); // a backslash is not enough for GitHub here
      }
    }
    return result.toString();
  }

  private boolean needsEscape(int index) {
    char next = at(index + 1);
    return switch (text.charAt(index)) {
      case '\\' -> isPunctuation(next) || next == '\n';
      case '`' -> pairs.indexOf('`') >= 0;
      case '~' -> pairs.indexOf('~') >= 0;
      case '*' -> at(index - 1) != ' ' || next != ' ';
      case '_' -> !isInsideWord(index);
      case '[' -> brackets;
      case ']' -> brackets || (place == Place.LINE && next == '(');
      case '<' -> isAsciiLetter(next) || "/!?".indexOf(next) >= 0;
      case '&' -> ENTITY.matcher(text).region(index, text.length()).lookingAt();
      case '^' -> place != Place.LINE && index == 0; // GitHub would see a footnote
      case '!' -> next == '[' && index == text.length() - 1; // before a link: a picture
      default -> false;
    };
  }

  private boolean needsParting(int index) {
    return switch (text.charAt(index)) {
      case ':' -> EMOJI_CODE.matcher(text).region(index, text.length()).lookingAt();
      case '/' -> place != Place.LABEL && text.startsWith("://", index - 1);
      case 'w', 'W' -> place != Place.LABEL && text.regionMatches(true, index - 1, "ww.", 0, 3);
      case '[' -> before == '\n' && index == 0 && TASK.matcher(text).lookingAt();
      case '@' -> place != Place.LABEL && isInLocalPart(at(index - 1)) && isInDomain(at(index + 1));
      default -> false;
    };
  }

  private char at(int index) {
    return index < 0 ? before : index < text.length() ? text.charAt(index) : after;
  }

  private boolean isInsideWord(int index) {
    int from = index;
    while (from > 0 && text.charAt(from - 1) == '_') {
      from--;
    }
    int to = index + 1;
    while (to < text.length() && text.charAt(to) == '_') {
      to++;
    }
    return from > 0
        && to < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(from))
        && Character.isLetterOrDigit(text.codePointAt(to));
  }

  private static boolean hasHarmlessBrackets(String label) {
    return isBalanced(label, '[', ']') && !label.contains("](");
  }

  private static boolean isBalanced(String text, char open, char close) {
    int depth = 0;
    for (int index = 0; index < text.length() && depth >= 0 && depth < 9; index++) {
      depth += text.charAt(index) == open ? 1 : text.charAt(index) == close ? -1 : 0;
    }
    return depth == 0;
  }

  private static boolean isInLocalPart(char letter) {
    return letter > ' ' && "(<>[]:,\"".indexOf(letter) < 0;
  }

  private static boolean isInDomain(char letter) {
    return letter > 127 || isAsciiLetter(letter) || isDigit(letter);
  }

  private static boolean isPunctuation(char letter) {
    return letter > ' ' && letter < 127 && !isAsciiLetter(letter) && !isDigit(letter);
  }

  private static boolean isAsciiLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}

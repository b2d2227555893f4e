package jobo.llm;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.text.Sentences;

/**
 * Whether a text that a model wrote is one that a newspaper prints, whatever it says: plain words
 * in the right language, nothing that a chat could take for an address, a mention, a command or
 * markup, and nothing of what the model was told. Pure.
 */
public final class ModelText {
  /** Who shares so many words in a row with a prompt repeats it. */
  private static final int RUN = 6;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "://|\\bwww\\.|\\bmailto:|\\bjavascript:|\\bdata:\\S|[\\w.+-]@\\w[\\w-]*\\.\\w"
              + "|\\b[\\w-]{1,60}\\.[a-z]{2,10}/"
              + "|\\b[\\w-]{1,60}\\.(?:com|net|org|io|kr|example|me|gg|ru|cn|info|xyz|app|dev|co|to|link)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKUP =
      Pattern.compile(
          "[<>*\\[\\]{}|\\\\`^]|~(?!\\d)|(?<!\\w)_|_(?!\\w)|__|&#?\\w{1,10};|#(?=\\p{L})|\\$\\$|^[-=+>]{1,3} ");

  private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z0-9])@|(?<!\\S)/[A-Za-z]");

  /** A model that speaks of itself, or to somebody. */
  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "\\bas an? (?:AI|language|helpful)\\b|\\bI(?:'m| am| can(?:no|')t| will|'ll)\\b"
              + "|\\bsystem prompt\\b|\\b(?:ignore|disregard) (?:all|any|the|your|previous|prior)\\b"
              + "|AI(?: 언어)? ?모델로서|AI로서|저는 |제가 |시스템 프롬프트|프롬프트를|(?:이전|위|앞)의? 지시",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern POLITE_END = Pattern.compile("니다[.!?]?[\"'”’)]{0,2}$");
  private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<List<String>> prompted = new HashSet<>();

  /**
   * Judges by what the model is told.
   *
   * @param prompts all of them; what they have in common with a text gives them away
   */
  public ModelText(Prompts prompts) {
    for (PromptName name : PromptName.values()) {
      for (Language language : Language.values()) {
        Prompt prompt = prompts.in(name, language);
        prompted.addAll(runs(prompt.system()));
        prompted.addAll(runs(prompt.user()));
      }
    }
  }

  /** A text as it would be printed: composed letters, no space at its ends. */
  public static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  /** What is wrong with a text, in plain words for its author; empty where nothing is. */
  public Optional<String> fault(String text, Language language, int longest) {
    if (text.isBlank()) {
      return Optional.of("It is empty.");
    } else if (text.length() > longest) {
      return Optional.of("It is longer than %d letters.".formatted(longest));
    } else if (!text.equals(VisibleText.line(text)) || text.codePoints().anyMatch(this::isOdd)) {
      return Optional.of("It has line breaks, emoji or letters that nobody sees.");
    } else if (ADDRESS.matcher(text).find()) {
      return Optional.of("It has an address.");
    } else if (MARKUP.matcher(text).find()) {
      return Optional.of("It has signs of markup.");
    } else if (MENTION.matcher(text).find()) {
      return Optional.of("It has a mention or a command.");
    } else if (OF_ITSELF.matcher(text).find() || runs(text).stream().anyMatch(prompted::contains)) {
      return Optional.of("It speaks of the writer or of what the writer was told.");
    }
    return isIn(language, text)
        ? Optional.empty()
        : Optional.of("It is not in %s.".formatted(language.name().toLowerCase(Locale.ROOT)));
  }

  /** What is wrong with the style of a headline or a theme. */
  public static Optional<String> faultOfPhrase(String text) {
    return text.endsWith(".") || text.endsWith("。")
        ? Optional.of("It ends with a full stop.")
        : Optional.empty();
  }

  /** What is wrong with the style of a whole sentence. */
  public static Optional<String> faultOfSentence(String text, Language language) {
    if (Sentences.of(text, language).size() != 1) {
      return Optional.of("It is not one sentence.");
    }
    return language == Language.KOREAN && !POLITE_END.matcher(text).find()
        ? Optional.of("It does not end with -습니다 or -ㅂ니다.")
        : Optional.empty();
  }

  private boolean isOdd(int letter) {
    return switch (Character.getType(letter)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.OTHER_SYMBOL,
          Character.ENCLOSING_MARK,
          Character.NON_SPACING_MARK,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  /** Letters tell: Hangul, with Latin names in between, or Latin alone. */
  private static boolean isIn(Language language, String text) {
    boolean hangul = false;
    boolean latin = false;
    for (int letter : text.codePoints().filter(Character::isLetter).toArray()) {
      switch (Character.UnicodeScript.of(letter)) {
        case HANGUL -> hangul = true;
        case LATIN, GREEK, COMMON -> latin = true;
        default -> {
          return false;
        }
      }
    }
    return switch (language) {
      case KOREAN -> hangul && Language.of(text) == Language.KOREAN;
      case ENGLISH -> latin && !hangul;
    };
  }

  private static Set<List<String>> runs(String text) {
    List<String> words =
        Stream.of(WORD_BREAK.split(text.toLowerCase(Locale.ROOT)))
            .filter(it -> !it.isEmpty())
            .toList();
    Set<List<String>> runs = new HashSet<>();
    for (int from = 0; from + RUN <= words.size(); from++) {
      runs.add(words.subList(from, from + RUN));
    }
    return runs;
  }
}

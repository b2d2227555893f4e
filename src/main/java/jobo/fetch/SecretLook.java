package jobo.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells what in an address looks like a secret: the value of a parameter that is named so, and text
 * that was drawn at random. Words, dates and numbers do not look like it, nor do the names of
 * articles that are made of them.
 */
final class SecretLook {
  /** Some 100 bits in the letters that tokens are made of; shorter ones are mostly public names. */
  private static final int SHORTEST = 20;

  private static final int DEEPEST_ESCAPE = 3;

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          ".*(?:key|token|secret|passw(?:or)?d|passphrase|passcode|auth|authorization|sig"
              + "|signature|credentials?|jwt|bearer|sess(?:ion)?id|hmac)|pass|pwd|pw|otp");

  /** Words that end like the name of a secret. */
  private static final Set<String> HARMLESS_NAMES = Set.of("monkey", "turkey", "donkey", "hockey");

  /** Names of what anyone may know, however random it looks. */
  private static final Set<String> PUBLIC_NAMES =
      Set.of("channelid", "playlistid", "articleid", "newsid", "postid", "storyid", "contentid");

  private static final Pattern AFTER_ARTICLE =
      Pattern.compile(
          "(?i)(?:.*/)?(?:articles?|news|stor(?:y|ies)|posts?|contents?|papers?|commit|blob|tree|abs|p)"
              + "/[^/]+/?");
  private static final Pattern OF_A_FEED =
      Pattern.compile("(?i).*(?:feed|rss|atom|private|secret|\\.xml|\\.json|\\.ics).*");

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern ONE_CASE = Pattern.compile("[a-z]+|[A-Z]+|[A-Z][a-z]+|\\d+");
  private static final Pattern NUMBERED =
      Pattern.compile("[A-Za-z]{0,12}\\d+|\\d+[A-Za-z]{1,12}|[A-Za-z]{1,3}\\d+[A-Za-z]{1,3}\\d*");
  private static final Pattern CAPITALISED = Pattern.compile("[A-Z][a-z]{2,}");
  private static final Pattern WORD_OR_NUMBER =
      Pattern.compile("(?<![0-9a-z])[A-Z]?[a-z]{3,}|\\d{4,}");
  private static final Pattern VOWEL = Pattern.compile("[aeiouyAEIOUY]");
  private static final Pattern FOUR_CONSONANTS = Pattern.compile("[^aeiouyAEIOUY]{4}");
  private static final int LONGEST_WORD = 40;
  private static final int LONG_PIECE = 6;
  private static final int MOST_ODD = 16;

  private SecretLook() {}

  /** Whether a path leads to an article by a name that only machines read, and to no feed. */
  static boolean isOfAnArticle(String path) {
    return AFTER_ARTICLE.matcher(path).matches() && !OF_A_FEED.matcher(path).matches();
  }

  /** Whether a parameter's value is a secret, by its name or by its own look. */
  static boolean hasValueOf(String name, String value) {
    String plainName = plain(name);
    if (value.isEmpty() || PUBLIC_NAMES.contains(plainName)) {
      return false;
    }
    return isSecretName(plainName) || has(value) || namesASecret(unescaped(value));
  }

  /** Whether a text, or a part of it between signs, looks drawn at random. */
  static boolean has(String text) {
    return Arrays.stream(unescaped(text).split("[^A-Za-z0-9_-]+")).anyMatch(SecretLook::isRandom);
  }

  private static boolean isSecretName(String plainName) {
    return SECRET_NAME.matcher(plainName).matches() && !HARMLESS_NAMES.contains(plainName);
  }

  /** An address within an address has parameters, too. */
  private static boolean namesASecret(String text) {
    return Arrays.stream(text.split("[?&;#,]"))
        .filter(it -> it.indexOf('=') > 0)
        .anyMatch(it -> isSecretName(plain(it.substring(0, it.indexOf('=')))));
  }

  private static String plain(String name) {
    return unescaped(name).replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a text of letters, digits, hyphens and underscores has more than names have of what no
   * word and no number is. Of the shortest tokens with hyphens about one in a thousand passes for a
   * name, of 30,000 with 32 letters or more hardly any; one of small letters alone always does.
   */
  private static boolean isRandom(String text) {
    if (text.length() < SHORTEST) {
      return false;
    }
    if (UUID.matcher(text).find()) {
      return true;
    }
    String[] pieces = text.split("[_-]+");
    int odd = Arrays.stream(pieces).mapToInt(SecretLook::oddLength).sum();
    int oddInLong =
        Arrays.stream(pieces)
            .filter(it -> it.length() >= LONG_PIECE)
            .mapToInt(SecretLook::oddLength)
            .sum();
    return 2 * odd > text.length()
        || oddInLong >= MOST_ODD
        || Arrays.stream(pieces).anyMatch(SecretLook::isRandomPiece);
  }

  /** Letters and digits in no order that a name has. */
  private static boolean isRandomPiece(String piece) {
    return (piece.length() >= SHORTEST
            && !ONE_CASE.matcher(piece).matches()
            && !NUMBERED.matcher(piece).matches()
            && 2 * lengthOfWords(CAPITALISED, piece) < piece.length())
        || (piece.length() > LONGEST_WORD && !piece.chars().allMatch(Character::isDigit));
  }

  /** The length of a piece of which words and numbers leave a third or more over, otherwise 0. */
  private static int oddLength(String piece) {
    boolean odd =
        !ONE_CASE.matcher(piece).matches()
            && 3 * (piece.length() - lengthOfWords(WORD_OR_NUMBER, piece)) >= piece.length();
    return odd ? piece.length() : 0;
  }

  private static int lengthOfWords(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(it -> Character.isDigit(it.charAt(0)) || canBeSpoken(it))
        .mapToInt(String::length)
        .sum();
  }

  private static boolean canBeSpoken(String word) {
    return 5 * VOWEL.matcher(word).results().count() >= word.length()
        && !FOUR_CONSONANTS.matcher(word).find();
  }

  /** The text with its percent signs read, as often as they may have been written. */
  private static String unescaped(String text) {
    String result = text;
    for (int depth = 0; depth < DEEPEST_ESCAPE && result.indexOf('%') >= 0; depth++) {
      result = unescapedOnce(result);
    }
    return result;
  }

  private static String unescapedOnce(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] result = new byte[bytes.length];
    int length = 0;
    for (int at = 0; at < bytes.length; at++) {
      boolean escape =
          bytes[at] == '%'
              && at + 2 < bytes.length
              && HexFormat.isHexDigit(bytes[at + 1])
              && HexFormat.isHexDigit(bytes[at + 2]);
      result[length++] =
          escape
              ? (byte)
                  ((HexFormat.fromHexDigit(bytes[at + 1]) << 4)
                      | HexFormat.fromHexDigit(bytes[at + 2]))
              : bytes[at];
      at += escape ? 2 : 0;
    }
    return new String(result, 0, length, StandardCharsets.UTF_8);
  }
}

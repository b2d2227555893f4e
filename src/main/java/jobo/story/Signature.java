package jobo.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.article.Article;
import jobo.language.Language;
import jobo.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What tells the event of an article from others: its words, the title's counted three times; the
 * names and figures that look the same in both languages; and the numbered things of its title.
 *
 * @param words how often each word occurs
 * @param signs Latin names and figures, in lower case
 * @param counted what the title numbers, such as {@code 차 -> [12]} of "12차"
 */
record Signature(
    Language language,
    Map<String, Integer> words,
    Set<String> signs,
    Map<String, Set<String>> counted) {
  private static final int LEAD_CHARACTERS = 600;
  private static final Pattern SIGN = Pattern.compile("[A-Z][\\p{Alnum}]+|\\d[\\d.,]*\\p{Alnum}*");

  private static final Pattern COUNTED =
      Pattern.compile("(\\p{L}*)([ -]?)(\\d[\\d.,]*)( ?)((?!\\p{L}+\\d)[\\p{L}%]{0,4})");

  /** An article's own subject is in its title; its text retells what led to it. */
  private static final int TITLE_WEIGHT = 3;

  static Signature of(Article article) {
    String body = article.body();
    String lead = body.substring(0, Math.min(body.length(), LEAD_CHARACTERS));
    Map<String, Integer> words = new HashMap<>();
    Words.of(article.title(), article.language())
        .forEach(it -> words.merge(it, TITLE_WEIGHT, Integer::sum));
    Words.of(lead, article.language()).forEach(it -> words.merge(it, 1, Integer::sum));
    return new Signature(
        article.language(), words, signs(article.title() + "\n" + lead), counted(article.title()));
  }

  /** Whether both titles number the same kind of thing and not one number is the same. */
  boolean contradicts(Signature other) {
    return counted.entrySet().stream()
        .anyMatch(it -> differs(it.getValue(), other.counted.get(it.getKey())));
  }

  private static boolean differs(Set<String> numbers, @Nullable Set<String> others) {
    return others != null && numbers.stream().noneMatch(others::contains);
  }

  private static Set<String> signs(String text) {
    Set<String> signs = new HashSet<>();
    Matcher matcher = SIGN.matcher(text);
    while (matcher.find()) {
      String sign = matcher.group().toLowerCase(Locale.ROOT).replaceAll("[.,]+$", "");
      if (sign.length() > 1) {
        signs.add(sign);
      }
    }
    return signs;
  }

  private static Map<String, Set<String>> counted(String title) {
    Map<String, Set<String>> counted = new HashMap<>();
    Matcher matcher = COUNTED.matcher(title);
    while (matcher.find()) {
      String number = number(matcher.group(3));
      count(matcher.group(1), number, counted);
      if (!isName(matcher)) {
        count(matcher.group(5), number, counted);
      }
    }
    return counted;
  }

  /** "AM400 cards" is a name and a word, which the figure does not count. */
  private static boolean isName(MatchResult figure) {
    return !figure.group(1).isEmpty() && figure.group(2).isEmpty() && !figure.group(4).isEmpty();
  }

  private static void count(String thing, String number, Map<String, Set<String>> counted) {
    if (!thing.isEmpty()) {
      counted.computeIfAbsent(thing.toLowerCase(Locale.ROOT), it -> new HashSet<>()).add(number);
    }
  }

  /** A figure in one way of writing: 2,400 is 2400, and 2.0 is 2. */
  private static String number(String written) {
    return written
        .replaceAll(",(?=\\d{3}(?!\\d))", "")
        .replaceAll("[.,]+$", "")
        .replaceAll("^(\\d+)\\.0+$", "$1");
  }
}

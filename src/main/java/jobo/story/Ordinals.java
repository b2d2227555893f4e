package jobo.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.text.NumberNames;

/** What a title counts in words: quarters, rounds of funding, months, places in a row. */
final class Ordinals {
  private static final Pattern QUARTER =
      Pattern.compile("\\bq([1-4])\\b|\\b(first|second|third|fourth)[ -]quarter|([1-4]) ?분기");
  private static final Pattern ROUND =
      Pattern.compile("\\bseries[ -]([a-k])\\b|시리즈 ?([a-k])(?![a-z])|\\b(pre-seed|seed)\\b|(시드)");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b(?![ -]quarter)");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\b|(?<!\\d)(1[0-2]|[1-9])월");

  private Ordinals() {}

  static Map<String, Set<String>> in(String title) {
    String text = title.toLowerCase(Locale.ROOT);
    Map<String, Set<String>> found = new HashMap<>();
    collect(QUARTER, text, "quarter", found);
    collect(ROUND, text, "round", found);
    collect(PLACE, text, "place", found);
    if (!title.contains(" may ")) {
      collect(MONTH, text, "month", found);
    }
    return found;
  }

  private static void collect(
      Pattern pattern, String text, String thing, Map<String, Set<String>> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String written = matcher.group(group);
        if (written != null) {
          found.computeIfAbsent(thing, _ -> new HashSet<>()).add(plain(written));
        }
      }
    }
  }

  private static String plain(String written) {
    if (written.equals("시드")) {
      return "seed";
    }
    int number = NumberNames.ordinal(written) + NumberNames.month(written);
    return number > 0 ? "" + number : written;
  }
}

package jobo.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.text.Figures;

/**
 * The amounts of money a title names, in either language: by their currency, "" where it is left
 * out.
 */
final class Amounts {
  /** Two houses round one amount differently, hardly by more than this part of it. */
  private static final double ROUNDING = 0.1;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([$€£₩¥]?)(\\d[\\d,.]{0,16}(?: ?(?:[십백천]?[조억만]|천|thousand|million|billion|trillion|mn|bn|[MBKmbk]\\b))?"
              + "(?: ?\\d{1,4}(?:,\\d{3})?[십백천]?[억만])?) ?(달러|원|유로|엔|위안|dollars?|won|euros?|yen|yuan)?",
          Pattern.CASE_INSENSITIVE);

  private static final String BARE = "";

  private static final Pattern SMALL = Pattern.compile("m$");

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "dollar"),
          Map.entry("€", "euro"),
          Map.entry("£", "pound"),
          Map.entry("₩", "won"),
          Map.entry("¥", "yen"),
          Map.entry("달러", "dollar"),
          Map.entry("원", "won"),
          Map.entry("유로", "euro"),
          Map.entry("엔", "yen"),
          Map.entry("위안", "yuan"),
          Map.entry("dollar", "dollar"),
          Map.entry("dollars", "dollar"),
          Map.entry("won", "won"),
          Map.entry("euro", "euro"),
          Map.entry("euros", "euro"),
          Map.entry("yen", "yen"),
          Map.entry("yuan", "yuan"));

  private Amounts() {}

  static Map<String, List<Double>> in(String title) {
    Map<String, List<Double>> amounts = new HashMap<>();
    Matcher matcher = WRITTEN.matcher(title);
    while (matcher.find()) {
      String sign = matcher.group(3) == null ? matcher.group(1) : matcher.group(3);
      String currency = CURRENCIES.getOrDefault(sign.toLowerCase(Locale.ROOT), BARE);
      String written = SMALL.matcher(matcher.group(2)).replaceFirst("million");
      List<String> figures = Figures.in(matcher.group(1) + written);
      if (figures.size() == 1) {
        amounts
            .computeIfAbsent(currency, _ -> new ArrayList<>(1))
            .add(new BigDecimal(figures.getFirst()).doubleValue());
      }
    }
    return amounts;
  }

  /** Whether two titles name amounts of one currency, and none of them is the same. */
  static boolean differ(Map<String, List<Double>> left, Map<String, List<Double>> right) {
    return left.keySet().stream()
        .filter(it -> !it.equals(BARE) && right.containsKey(it))
        .anyMatch(it -> isNoneIn(left, right, it) && isNoneIn(right, left, it));
  }

  private static boolean isNoneIn(
      Map<String, List<Double>> left, Map<String, List<Double>> right, String currency) {
    return left.getOrDefault(currency, List.of()).stream()
        .noneMatch(
            it ->
                isAmong(it, right.getOrDefault(currency, List.of()))
                    || isAmong(it, right.getOrDefault(BARE, List.of())));
  }

  private static boolean isAmong(double amount, List<Double> amounts) {
    return amounts.stream()
        .anyMatch(it -> Math.abs(it - amount) <= ROUNDING * Math.max(it, amount));
  }
}

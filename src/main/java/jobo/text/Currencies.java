package jobo.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Currencies, each by one name for all its ways of writing in both languages. "dollar" is one of
 * any country that is not named.
 */
public final class Currencies {
  private static final Set<String> DOLLARS = Set.of("dollar", "usd", "cad", "aud", "sgd", "twd");

  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (String line :
        List.of(
            "dollar: $ dollar dollars 달러 불",
            "usd: us$ usd us-dollar us-dollars u.s.-dollars american-dollars 미국-달러 미-달러 미국달러 미달러",
            "cad: c$ cad canadian-dollar canadian-dollars 캐나다-달러 캐나다달러",
            "aud: a$ aud australian-dollars 호주-달러 호주달러",
            "sgd: sgd singapore-dollars 싱가포르-달러 싱가포르달러",
            "twd: twd taiwan-dollars 대만-달러 대만달러",
            "won: ₩ won krw 원",
            "euro: € euro euros eur 유로",
            "yen: ¥ yen jpy 엔",
            "yuan: yuan renminbi cny rmb 위안",
            "gbp: £ gbp sterling 파운드")) {
      int colon = line.indexOf(':');
      for (String spelling : line.substring(colon + 2).split(" ", -1)) {
        NAMES.put(spelling, line.substring(0, colon));
      }
    }
  }

  private Currencies() {}

  /** The name of the currency that is written so, words joined by hyphens; empty for all else. */
  public static String of(String written) {
    return NAMES.getOrDefault(written.toLowerCase(Locale.ROOT), "");
  }

  /** All ways of writing with the names they stand for. */
  public static Map<String, String> spellings() {
    return Map.copyOf(NAMES);
  }

  /** Whether something is the name of a currency. */
  public static boolean has(String name) {
    return NAMES.containsValue(name);
  }

  /** Whether an amount in the one may be told in the other: dollars whose country is left out. */
  public static boolean fit(String one, String other) {
    return one.equals(other)
        || (DOLLARS.contains(one)
            && DOLLARS.contains(other)
            && List.of(one, other).contains("dollar"));
  }
}

package jobo.document;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the addresses of a text; an address that comes again keeps its number. */
final class Footnotes {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The sign that stands behind words that lead to an address. */
  String sign(URI target) {
    String address = target.toASCIIString();
    return sign(numbers.computeIfAbsent(address, it -> numbers.size() + 1));
  }

  /** Every address behind its sign, one a line. */
  List<String> lines() {
    return numbers.entrySet().stream().map(it -> sign(it.getValue()) + " " + it.getKey()).toList();
  }

  /** Not square brackets: those cite, and digests have both. */
  private static String sign(int number) {
    return "‹" + number + "›";
  }
}

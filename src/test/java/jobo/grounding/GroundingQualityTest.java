package jobo.grounding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GroundingQualityTest {
  @Test
  void report() {
    boolean tuning = Boolean.getBoolean("tuning");
    List<LabelledClaim> claims = LabelledClaim.own().stream().filter(it -> it.isForTuning() == tuning).toList();
    Map<String, int[]> counts = new TreeMap<>();
    for (LabelledClaim it : claims) {
      int[] c = counts.computeIfAbsent(it.label() + (it.isAcross() ? " across" : ""), _ -> new int[2]);
      c[1]++;
      if (it.isRefused()) c[0]++;
      if (tuning && it.isRefused() == it.isTrue()) {
        System.out.println((it.isTrue() ? "TRUE REFUSED " : "FALSE HELD ") + it.label() + (it.isAcross() ? " across" : "") + ": " + it.statement().text() + " || " + it.statement().quotation() + " -> " + it.verdict());
      }
    }
    counts.forEach((k, v) -> System.out.printf("%-20s refused %d of %d%n", k, v[0], v[1]));
  }
}

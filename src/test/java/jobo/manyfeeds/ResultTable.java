package jobo.manyfeeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, a row for each thing; several measurements of one thing share its row. */
final class ResultTable {
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();

  private record Row(double seconds, double cpuSeconds, long kilobytes, String note) {}

  /** Adds a measurement; of figures that nobody knows 0 is given. */
  void add(String what, double seconds, double cpuSeconds, long kilobytes, String note) {
    rows.computeIfAbsent(what, it -> new ArrayList<>())
        .add(new Row(seconds, cpuSeconds, kilobytes, note));
  }

  /** Adds something that could not be measured, and why. */
  void missing(String what, String why) {
    add(what, 0, 0, 0, why);
  }

  void print() {
    line("what", "seconds", "CPU s", "RSS MB", "note");
    rows.forEach(ResultTable::print);
  }

  /** The median of the times, the largest memory, and how far the times lie apart. */
  private static void print(String what, List<Row> rows) {
    List<Double> seconds = rows.stream().map(Row::seconds).sorted().toList();
    List<Double> cpu = rows.stream().map(Row::cpuSeconds).sorted().toList();
    long kilobytes = rows.stream().mapToLong(Row::kilobytes).max().orElse(0);
    String spread =
        rows.size() == 1
            ? ""
            : " (%.2f to %.2f s in %d rounds)"
                .formatted(seconds.getFirst(), seconds.getLast(), rows.size());
    line(
        what,
        figure(seconds.get(seconds.size() / 2)),
        figure(cpu.get(cpu.size() / 2)),
        kilobytes == 0 ? "-" : String.valueOf(kilobytes / 1024),
        rows.getLast().note() + spread);
  }

  private static String figure(double value) {
    return value == 0 ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }

  private static void line(String what, String seconds, String cpu, String memory, String note) {
    System.out.printf("%-62s %9s %9s %8s  %s%n", what, seconds, cpu, memory, note);
  }
}

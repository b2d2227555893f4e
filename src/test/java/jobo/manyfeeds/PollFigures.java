package jobo.manyfeeds;

/**
 * What a poll took and brought.
 *
 * @param cpuSeconds of all threads of the process, 0 where the system does not tell
 * @param stored how many sorted articles the database has after it
 */
record PollFigures(
    double seconds, double cpuSeconds, int unchanged, int failed, int added, int stored) {
  /** Begins the line; what else a process prints does not begin so. */
  static final String MARK = "polled ";

  /** The figures as one process tells them to another. */
  String line() {
    return "%s%s %s %d %d %d %d"
        .formatted(MARK, seconds, cpuSeconds, unchanged, failed, added, stored);
  }

  static PollFigures of(String line) {
    String[] words = line.substring(MARK.length()).split(" ", -1);
    return new PollFigures(
        Double.parseDouble(words[0]),
        Double.parseDouble(words[1]),
        Integer.parseInt(words[2]),
        Integer.parseInt(words[3]),
        Integer.parseInt(words[4]),
        Integer.parseInt(words[5]));
  }
}

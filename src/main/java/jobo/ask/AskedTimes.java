package jobo.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When somebody's questions of the last hour were asked, the oldest first: a window that slides.
 */
public record AskedTimes(List<Instant> times) {
  public AskedTimes {
    times = List.copyOf(times);
  }

  /** Those of a column of text, in seconds. */
  public static AskedTimes read(String written) {
    return new AskedTimes(
        Stream.of(written.split(" ", -1))
            .filter(it -> !it.isEmpty())
            .map(it -> Instant.ofEpochSecond(Long.parseLong(it)))
            .toList());
  }

  /** As a column of text. */
  public String written() {
    return times.stream()
        .map(it -> String.valueOf(it.getEpochSecond()))
        .collect(Collectors.joining(" "));
  }

  /** Those that count at an instant. A clock that was set back makes nobody wait for longer. */
  public AskedTimes at(Instant now) {
    Instant since = now.minus(QuestionMeter.WINDOW);
    return new AskedTimes(
        times.stream().filter(it -> it.isAfter(since) && !it.isAfter(now)).toList());
  }

  /** These and one more. */
  public AskedTimes and(Instant now) {
    List<Instant> more = new ArrayList<>(times);
    more.add(now);
    return new AskedTimes(more);
  }

  /** When the next question is admitted, if so many are there that it is not now. */
  public Optional<Instant> freeAt(int limit) {
    return times.size() < limit
        ? Optional.empty()
        : Optional.of(times.get(times.size() - limit).plus(QuestionMeter.WINDOW));
  }
}

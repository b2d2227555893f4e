package jobo.llm;

import java.time.LocalDate;
import java.util.Map;

/** What tokens were spent on which day, for all nodes together. Each method is one transaction. */
public interface SpendingStore {

  /**
   * How much a day may cost.
   *
   * @param all for everything together
   * @param readers for everything but digests
   */
  record Limits(long all, long readers) {}

  /**
   * Counts tokens as spent if the limits leave room for all of them; they then stay counted,
   * whatever becomes of the process.
   */
  boolean reserve(LocalDate day, Purpose purpose, long tokens, Limits limits);

  /** Corrects what was counted by a difference, negative where less was spent. */
  void correct(LocalDate day, Purpose purpose, long difference);

  /** What is counted on a day, for each purpose that has any. */
  Map<Purpose, Long> spent(LocalDate day);

  /** Forgets the days before one. */
  int forget(LocalDate before);
}

package jobo.llm;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was spent, in memory. */
public final class MemorySpending implements SpendingStore {
  private final TreeMap<LocalDate, Map<Purpose, Long>> days = new TreeMap<>();

  @Override
  public synchronized boolean reserve(LocalDate day, Purpose purpose, long tokens, Limits limits) {
    Map<Purpose, Long> spent = days.computeIfAbsent(day, it -> new EnumMap<>(Purpose.class));
    long all = spent.values().stream().mapToLong(Long::longValue).sum();
    long readers = all - spent.getOrDefault(Purpose.DIGEST, 0L);
    if (all + tokens > limits.all()
        || (purpose != Purpose.DIGEST && readers + tokens > limits.readers())) {
      return false;
    }
    spent.merge(purpose, tokens, Long::sum);
    return true;
  }

  @Override
  public synchronized void correct(LocalDate day, Purpose purpose, long difference) {
    days.getOrDefault(day, new EnumMap<>(Purpose.class))
        .computeIfPresent(purpose, (same, spent) -> Math.max(0, spent + difference));
  }

  @Override
  public synchronized Map<Purpose, Long> spent(LocalDate day) {
    Map<Purpose, Long> spent = new EnumMap<>(Purpose.class);
    days.getOrDefault(day, Map.of())
        .forEach(
            (purpose, tokens) -> {
              if (tokens > 0) {
                spent.put(purpose, tokens);
              }
            });
    return spent;
  }

  @Override
  public synchronized int forget(LocalDate before) {
    int size = days.size();
    days.headMap(before).clear();
    return size - days.size();
  }
}

package jobo.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jobo.language.Language;

/** Keeps editions as long as it lives. Safe for use by many threads, as the real one is. */
public final class EditionStoreInMemory implements EditionStore {
  private final TreeMap<LocalDate, EditionWindow> windows = new TreeMap<>();
  private final List<Edition> editions = new ArrayList<>();
  private final List<PostText> posts = new ArrayList<>();
  private final Map<LocalDate, Instant> claims = new HashMap<>();

  @Override
  public synchronized Optional<EditionWindow> lastClosed() {
    return windows.isEmpty() ? Optional.empty() : Optional.of(windows.lastEntry().getValue());
  }

  @Override
  public synchronized Optional<EditionWindow> closed(LocalDate date) {
    return Optional.ofNullable(windows.get(date));
  }

  @Override
  public synchronized Optional<EditionWindow> covering(Instant instant) {
    return windows.values().stream()
        .filter(it -> !it.from().isAfter(instant) && it.until().isAfter(instant))
        .findFirst();
  }

  @Override
  public synchronized boolean claim(LocalDate date, Instant now, Instant until) {
    Instant before = claims.get(date);
    if (before != null && before.isAfter(now)) {
      return false;
    }
    claims.put(date, until);
    return true;
  }

  @Override
  public synchronized void release(LocalDate date, Instant until) {
    claims.remove(date, until);
  }

  @Override
  public synchronized boolean close(
      EditionWindow window, Collection<Edition> written, Collection<PostText> texts) {
    if (windows.putIfAbsent(window.date(), window) != null) {
      return false;
    }
    editions.addAll(written);
    posts.addAll(texts);
    return true;
  }

  @Override
  public synchronized List<Edition> find(LocalDate date, Language language) {
    return editions.stream()
        .filter(it -> it.key().date().equals(date) && it.key().language() == language)
        .toList();
  }

  @Override
  public synchronized Optional<PostText> post(LocalDate date, Language language) {
    return posts.stream()
        .filter(it -> it.date().equals(date) && it.language() == language)
        .findFirst();
  }

  @Override
  public synchronized List<LocalDate> dates(int limit) {
    return windows.descendingKeySet().stream().limit(limit).toList();
  }
}

package jobo.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conversations for tests that need no database. */
public final class ConversationsInMemory implements ConversationStore {
  private final Map<String, Exchange> exchanges = new LinkedHashMap<>();
  private final Map<List<String>, String> messages = new HashMap<>();
  private @Nullable String salt;

  @Override
  public synchronized void keep(Exchange exchange) {
    exchanges.put(exchange.id(), exchange);
  }

  @Override
  public synchronized void shown(String chat, String exchange, Collection<String> shown) {
    shown.forEach(it -> messages.put(List.of(chat, it), exchange));
  }

  @Override
  public synchronized Optional<Exchange> shownBy(String chat, String message) {
    return find(messages.get(List.of(chat, message)), chat);
  }

  @Override
  public synchronized Optional<Exchange> newest(Asker asker, Instant since) {
    return exchanges.values().stream()
        .filter(it -> it.asker().equals(asker) && !it.at().isBefore(since))
        .max(Comparator.comparing(Exchange::at).thenComparing(Exchange::id));
  }

  @Override
  public synchronized List<Exchange> thread(Exchange newest, int most) {
    List<Exchange> thread = new ArrayList<>();
    Optional<Exchange> next = Optional.of(newest);
    while (next.isPresent() && thread.size() < most) {
      thread.add(next.get());
      next = find(next.get().before(), newest.asker().chat());
    }
    return thread;
  }

  private Optional<Exchange> find(@Nullable String id, String chat) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(exchanges.get(id)).filter(it -> it.asker().chat().equals(chat));
  }

  @Override
  public synchronized int forget(String person) {
    int before = exchanges.size();
    exchanges.values().removeIf(it -> it.asker().person().equals(person));
    return before - exchanges.size();
  }

  @Override
  public synchronized int forget(Instant old) {
    int before = exchanges.size();
    exchanges.values().removeIf(it -> it.at().isBefore(old));
    return before - exchanges.size();
  }

  @Override
  public synchronized String salt(String fresh) {
    String kept = salt == null ? fresh : salt;
    salt = kept;
    return kept;
  }
}

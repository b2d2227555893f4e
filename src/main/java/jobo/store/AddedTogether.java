package jobo.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.article.ArticleId;
import jobo.article.NewArticle;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who add articles at the same time share a transaction: while one is written, others
 * wait, and whoever is next writes for all of them. A commit costs the same for one article as for
 * a hundred. Safe for use by many threads.
 */
final class AddedTogether {
  private static final int MOST_ARTICLES = 1_000;

  private final Function<List<NewArticle>, Set<ArticleId>> adding;
  private final Queue<Request> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  /** What somebody wants to add; touched only by who holds the lock. */
  private static final class Request {
    private final List<NewArticle> articles;
    private Set<ArticleId> added = Set.of();
    private @Nullable RuntimeException failure;
    private boolean done;

    Request(List<NewArticle> articles) {
      this.articles = articles;
    }
  }

  /**
   * Adding with others.
   *
   * @param adding adds articles in one transaction and tells which of them were new
   */
  AddedTogether(Function<List<NewArticle>, Set<ArticleId>> adding) {
    this.adding = adding;
  }

  /** Adds articles and returns the ids of those that were new. Throws what adding them throws. */
  Set<ArticleId> add(List<NewArticle> articles) {
    Request mine = new Request(articles);
    waiting.add(mine);
    writing.lock();
    try {
      while (!mine.done) {
        addNext();
      }
    } finally {
      writing.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
    return mine.added;
  }

  private void addNext() {
    List<Request> some = new ArrayList<>();
    int articles = 0;
    while (!waiting.isEmpty() && articles < MOST_ARTICLES) {
      Request next = waiting.remove();
      some.add(next);
      articles += next.articles.size();
    }
    try {
      add(some);
    } catch (RuntimeException failure) {
      some.forEach(it -> addAlone(it, failure));
    }
  }

  /** What one brings must not keep out what others bring. */
  private void addAlone(Request request, RuntimeException together) {
    try {
      add(Collections.singletonList(request));
    } catch (RuntimeException failure) {
      failure.addSuppressed(together);
      request.failure = failure;
      request.done = true;
    }
  }

  /** What two bring at once is new to the first. */
  private void add(Collection<Request> requests) {
    Set<ArticleId> added =
        new HashSet<>(adding.apply(requests.stream().flatMap(it -> it.articles.stream()).toList()));
    for (Request request : requests) {
      request.added =
          request.articles.stream()
              .map(NewArticle::id)
              .filter(added::remove)
              .collect(Collectors.toUnmodifiableSet());
      request.done = true;
    }
  }
}

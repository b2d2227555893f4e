package jobo.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.language.VisibleText;
import jobo.llm.LanguageModel;
import jobo.llm.ModelText;
import jobo.llm.Prompts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Betters closed editions by a language model within a set time. It is given what the embedded
 * writer wrote; whatever fails, that stands. Safe for use by many threads.
 */
public final class ModelWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ModelWriter.class);
  private static final int CALLS_AT_ONCE = 4;
  private static final int LONGEST_NAME = 60;

  /** A server that does not keep to the deadline is waited for no longer. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final LanguageModel model;
  private final String name;
  private final Prompts prompts;
  private final ModelText text;
  private final Duration time;
  private final Clock clock;

  /**
   * A writer.
   *
   * @param name what readers are told that the model is called
   * @param time how long all that it does for one close may take
   */
  public ModelWriter(
      LanguageModel model, String name, Prompts prompts, Duration time, Clock clock) {
    this.model = model;
    this.name = VisibleText.cut(VisibleText.line(name), LONGEST_NAME);
    this.prompts = prompts;
    this.text = new ModelText(prompts);
    this.time = time;
    this.clock = clock;
  }

  /** Whether there is a model that writes. */
  boolean isOn() {
    return model.isOn();
  }

  /** How long a close takes at most. */
  Duration longest() {
    return time.plus(GRACE);
  }

  /**
   * What a close keeps.
   *
   * @param posts for each language at most one; none where the model was not asked
   */
  record Bettered(List<Edition> editions, List<PostText> posts) {}

  /**
   * The editions of one close, bettered as far as the time went. What posts have beside them is
   * written last, since chats show the editions alone.
   *
   * @param articles all that the editions name
   * @param bettered is told how many editions are done, as they are
   */
  Bettered better(List<Edition> written, Map<ArticleId, Article> articles, IntConsumer bettered) {
    Instant deadline = clock.instant().plus(time);
    ModelRound round = new ModelRound(model, deadline, clock);
    List<Attempt> attempts = new ArrayList<>();
    List<PostText> posts = new ArrayList<>();
    try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
        CallLanes lanes = new CallLanes(CALLS_AT_ONCE)) {
      List<Future<List<Attempt>>> categories = new ArrayList<>();
      for (List<Edition> category : byNews(written)) {
        CategoryDesk desk =
            new CategoryDesk(name, prompts, text, articles, round, lanes, categories.size());
        categories.add(desks.submit(() -> desk.better(category)));
      }
      for (Future<List<Attempt>> category : categories) {
        attempts.addAll(finished("A category", category, deadline).orElse(List.of()));
        bettered.accept(attempts.size());
      }
      PostDesk desk = new PostDesk(name, prompts, text, articles, round);
      List<Future<PostText>> texts = new ArrayList<>();
      byLanguage(attempts).forEach(its -> texts.add(lanes.submit(0, () -> desk.write(its))));
      texts.forEach(it -> finished("A post", it, deadline).ifPresent(posts::add));
    }
    posts.removeIf(it -> it.parts().isEmpty() && it.work().calls() == 0);
    Set<EditionKey> tried =
        attempts.stream().map(it -> it.edition().key()).collect(Collectors.toSet());
    List<Edition> settled =
        Attempt.settled(
            written.stream().filter(it -> !tried.contains(it.key())).toList(), attempts);
    tell(settled, posts, round);
    return new Bettered(settled, posts);
  }

  private <T> Optional<T> finished(String what, Future<T> work, Instant deadline) {
    Duration left = Duration.between(clock.instant(), deadline.plus(GRACE));
    try {
      return Optional.of(work.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while a model was writing", stopped);
    } catch (TimeoutException | CancellationException late) {
      LOG.warn("{} is left to the embedded writer: the model kept it waiting too long", what);
    } catch (ExecutionException failed) {
      LOG.error("{} is left to the embedded writer", what, failed.getCause());
    }
    return Optional.empty();
  }

  private static Collection<List<Attempt>> byLanguage(List<Attempt> attempts) {
    return attempts.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.edition().key().language(), TreeMap::new, Collectors.toList()))
        .values();
  }

  /** The languages of a category together, the category with the day's best story first. */
  private static List<List<Edition>> byNews(List<Edition> written) {
    Map<CategoryId, List<Edition>> categories = new LinkedHashMap<>();
    for (Edition edition : written) {
      if (!edition.isEmpty()) {
        categories.computeIfAbsent(edition.key().category(), _ -> new ArrayList<>()).add(edition);
      }
    }
    return categories.values().stream()
        .sorted(
            Comparator.comparingDouble(
                    (List<Edition> it) -> it.getFirst().stories().getFirst().score())
                .reversed())
        .toList();
  }

  private void tell(List<Edition> editions, List<PostText> posts, ModelRound round) {
    List<ModelWork> works =
        Stream.concat(
                editions.stream().flatMap(it -> Stream.ofNullable(it.modelWork())),
                posts.stream().map(PostText::work))
            .toList();
    LOG.info(
        "model={} wrote {} claims of {} editions and {} texts of posts; calls={} tokens-in={} tokens-out={} unanswered={}",
        name,
        editions.stream().mapToInt(it -> it.claims(Writer.LLM)).sum(),
        editions.stream().filter(it -> it.claims(Writer.LLM) > 0).count(),
        posts.stream().mapToInt(it -> it.parts().size()).sum(),
        works.stream().mapToInt(ModelWork::calls).sum(),
        works.stream().mapToLong(ModelWork::tokensIn).sum(),
        works.stream().mapToLong(ModelWork::tokensOut).sum(),
        round.failures());
  }
}

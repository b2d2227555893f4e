package jobo.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.llm.ModelText;
import jobo.llm.Prompts;
import jobo.story.StoryId;

/**
 * Has a model better one category: first the facts of its leading stories, once for all languages,
 * then each language's edition from these facts.
 */
final class CategoryDesk {
  /** What a category shows without being asked for more. */
  static final int STORIES = 7;

  private final String model;
  private final Prompts prompts;
  private final ModelText text;
  private final Map<ArticleId, Article> articles;
  private final ModelRound round;
  private final CallLanes lanes;
  private final int rank;

  CategoryDesk(
      String model,
      Prompts prompts,
      ModelText text,
      Map<ArticleId, Article> articles,
      ModelRound round,
      CallLanes lanes,
      int rank) {
    this.model = model;
    this.prompts = prompts;
    this.text = text;
    this.articles = articles;
    this.round = round;
    this.lanes = lanes;
    this.rank = rank;
  }

  /**
   * What the model told for the editions of the category.
   *
   * @param editions one for each language
   */
  List<Attempt> better(List<Edition> editions) throws InterruptedException {
    Spent finding = new Spent();
    Map<StoryId, List<Fact>> facts = facts(editions, finding);
    List<Future<Attempt>> written = new ArrayList<>();
    Spent spending = finding;
    for (Edition edition : editions) {
      Spent spent = spending;
      spending = new Spent();
      written.add(lanes.submit(rank, () -> written(edition, facts, spent)));
    }
    List<Attempt> better = new ArrayList<>();
    for (int at = 0; at < editions.size(); at++) {
      better.add(result(written.get(at), untold(editions.get(at))));
    }
    return better;
  }

  /** What is stale has no news to tell; what is below the fold is told in a line. */
  private static List<EditionStory> leading(Edition edition) {
    return edition.stories().stream().filter(it -> !it.stale()).limit(STORIES).toList();
  }

  private Map<StoryId, List<Fact>> facts(List<Edition> editions, Spent spent)
      throws InterruptedException {
    FactFinder finder = new FactFinder(prompts, text);
    Map<StoryId, Future<List<Fact>>> asked = new LinkedHashMap<>();
    for (EditionStory story : editions.stream().flatMap(it -> leading(it).stream()).toList()) {
      asked.computeIfAbsent(
          story.id(), id -> lanes.submit(rank, () -> finder.find(id, its(story), round, spent)));
    }
    Map<StoryId, List<Fact>> facts = new LinkedHashMap<>();
    for (Map.Entry<StoryId, Future<List<Fact>>> each : asked.entrySet()) {
      facts.put(each.getKey(), result(each.getValue(), List.of()));
    }
    return facts;
  }

  private List<Article> its(EditionStory story) {
    return story.articles().stream().flatMap(it -> Stream.ofNullable(articles.get(it))).toList();
  }

  private Attempt written(Edition edition, Map<StoryId, List<Fact>> facts, Spent spent) {
    List<EditionStory> told = new ArrayList<>();
    List<Fact> theirs = new ArrayList<>();
    for (EditionStory story : leading(edition)) {
      List<Fact> its = facts.getOrDefault(story.id(), List.of());
      if (!its.isEmpty()) {
        told.add(story);
        theirs.addAll(its);
      }
    }
    StoryFacts stories = new StoryFacts(told, theirs);
    ModelTelling.Told written =
        told.isEmpty()
            ? ModelTelling.Told.NOTHING
            : new ModelTelling(prompts, text, round, edition.key().language(), articles, spent)
                .tell(ModelTelling.Task.EDITION, stories);
    return new Attempt(edition, theirs, written, ModelWork.of(model, spent, written.rejected()));
  }

  private Attempt untold(Edition edition) {
    ModelWork none = new ModelWork(model, 0, 0, 0, List.of());
    return new Attempt(edition, List.of(), ModelTelling.Told.NOTHING, none);
  }

  private static <T> T result(Future<T> future, T otherwise) throws InterruptedException {
    try {
      return future.get();
    } catch (CancellationException stopped) {
      return otherwise;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A model's work failed", failed.getCause());
    }
  }
}

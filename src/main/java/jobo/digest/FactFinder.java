package jobo.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jobo.article.Article;
import jobo.article.Publisher;
import jobo.grounding.Grounding;
import jobo.grounding.Passage;
import jobo.grounding.Statement;
import jobo.grounding.Verbatim;
import jobo.grounding.Verdict;
import jobo.language.Language;
import jobo.llm.AnswerSchema;
import jobo.llm.Fence;
import jobo.llm.MachineTalk;
import jobo.llm.ModelAnswer;
import jobo.llm.ModelQuestion;
import jobo.llm.ModelText;
import jobo.llm.Prompt.Input;
import jobo.llm.PromptName;
import jobo.llm.Prompts;
import jobo.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model for the facts of a story, in the language of its articles, and keeps those that
 * hold. The question is the same for all readers' languages and on all days, so it is asked once.
 */
final class FactFinder {
  /** Of one language, each of another publisher. */
  private static final int MOST_ARTICLES = 3;

  /** News says first what matters; the rest of a long article costs more than it brings. */
  private static final int LONGEST_TEXT = 2_500;

  private static final int MOST_OF_AN_ARTICLE = 5;
  private static final int LONGEST_CLAIM = 300;

  /** Promise 6: so much of an article's own text is shown at a place. */
  static final int LONGEST_QUOTATION = 300;

  private static final int MOST_ANSWER_TOKENS = 2_000;

  private static final AnswerSchema SCHEMA =
      new AnswerSchema(
          "facts",
          """
          {"type":"object","additionalProperties":false,"required":["facts"],"properties":{"facts":
           {"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["claim","quotation","article","numbers"],"properties":{
             "claim":{"type":"string"},"quotation":{"type":"string"},"article":{"type":"integer"},
             "numbers":{"type":"array","items":{"type":"string"}}}}}}}""");

  private final Prompts prompts;
  private final ModelText text;

  FactFinder(Prompts prompts, ModelText text) {
    this.prompts = prompts;
    this.text = text;
  }

  /** A fact as a model writes it. */
  record Found(@Nullable String claim, @Nullable String quotation, @Nullable Integer article) {}

  /** The facts as a model writes them. */
  record Answer(@Nullable List<@Nullable Found> facts) {}

  /**
   * The facts of a story that hold by its articles; none where the model does not answer.
   *
   * @param articles those that arrived for the edition
   */
  List<Fact> find(StoryId story, List<Article> articles, ModelRound round, Spent spent) {
    List<Fact> facts = new ArrayList<>();
    chosen(articles)
        .forEach((language, its) -> facts.addAll(find(story, language, its, round, spent)));
    return facts;
  }

  /** By language; in an order that does not depend on the reader. */
  private static Map<Language, List<Article>> chosen(List<Article> articles) {
    Map<Language, List<Article>> chosen = new EnumMap<>(Language.class);
    Map<Language, Set<Publisher>> heard = new EnumMap<>(Language.class);
    articles.stream()
        .filter(it -> !MachineTalk.isIn(it.title(), it.blurb(), it.body()))
        .sorted(
            Comparator.comparing(Article::evidence)
                .thenComparing(Article::appearedAt)
                .thenComparing(Article::id))
        .filter(
            it -> heard.computeIfAbsent(it.language(), _ -> new HashSet<>()).add(it.publisher()))
        .forEach(it -> chosen.computeIfAbsent(it.language(), _ -> new ArrayList<>()).add(it));
    chosen.replaceAll((_, its) -> its.subList(0, Math.min(its.size(), MOST_ARTICLES)));
    return chosen;
  }

  private List<Fact> find(
      StoryId story, Language language, List<Article> articles, ModelRound round, Spent spent) {
    Fence fence = Fence.around(articles.stream().map(FactFinder::material).toList(), LONGEST_TEXT);
    ModelQuestion question =
        prompts
            .in(PromptName.FACTS, language)
            .question(
                SCHEMA,
                MOST_ANSWER_TOKENS,
                new Input("articles", fence.text()),
                new Input("boundary", fence.boundary()));
    if (!(round.ask(question, spent) instanceof ModelAnswer.Answered answer)) {
      return List.of();
    }
    Optional<List<Found>> found = answer.as(Answer.class).map(it -> WriteAnswer.some(it.facts()));
    List<Fact> holding = found.map(it -> holding(story, articles, it)).orElse(List.of());
    if (!holding.isEmpty() || found.map(List::isEmpty).orElse(false)) {
      round.accept(question, answer);
    }
    return holding;
  }

  private static Fence.Material material(Article article) {
    return new Fence.Material(article.headline(), article.body());
  }

  private List<Fact> holding(StoryId story, List<Article> articles, List<Found> found) {
    List<Fact> facts = new ArrayList<>();
    int[] of = new int[articles.size()];
    for (Found each : found) {
      int at = each.article() == null ? -1 : each.article() - 1;
      if (at >= 0 && at < articles.size() && of[at] < MOST_OF_AN_ARTICLE) {
        Optional<Fact> fact = fact(story, articles.get(at), each);
        of[at] += fact.isPresent() ? 1 : 0;
        fact.ifPresent(facts::add);
      }
    }
    return facts;
  }

  private Optional<Fact> fact(StoryId story, Article article, Found found) {
    String claim = ModelText.composed(Objects.requireNonNullElse(found.claim(), ""));
    String quotation = ModelText.composed(Objects.requireNonNullElse(found.quotation(), ""));
    Language language = article.language();
    boolean plain =
        text.fault(claim, language, LONGEST_CLAIM).isEmpty()
            && text.fault(quotation, language, LONGEST_QUOTATION).isEmpty();
    boolean holds =
        plain
            && Verbatim.stands(quotation, article)
            && Grounding.judge(
                    new Statement(claim, language, quotation), List.of(Passage.of(article)))
                instanceof Verdict.Holds;
    return holds
        ? Optional.of(new Fact(story, article.id(), language, claim, quotation))
        : Optional.empty();
  }
}

package jobo.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.digest.DraftJudge.Judged;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.llm.AnswerSchema;
import jobo.llm.Fence;
import jobo.llm.ModelAnswer.Answered;
import jobo.llm.ModelQuestion;
import jobo.llm.ModelText;
import jobo.llm.Prompt.Input;
import jobo.llm.PromptName;
import jobo.llm.Prompts;
import org.jspecify.annotations.Nullable;

/**
 * Has a model write from the facts of stories, and once more what could not stay of that. Not safe
 * for use by many threads.
 */
final class ModelTelling {
  private static final int MOST_ANSWER_TOKENS = 4_000;
  private static final int LONGEST_KEPT = 300;

  private static final AnswerSchema REPAIRED =
      new AnswerSchema(
          "texts",
          """
          {"type":"object","additionalProperties":false,"required":["texts"],"properties":{"texts":
           {"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["number","text","facts"],"properties":{"number":{"type":"integer"},
             "text":{"type":"string"},"facts":{"type":"array","items":{"type":"integer"}}}}}}}""");

  private final Prompts prompts;
  private final ModelText text;
  private final ModelRound round;
  private final Language language;
  private final Map<ArticleId, Article> articles;
  private final Spent spent;

  ModelTelling(
      Prompts prompts,
      ModelText text,
      ModelRound round,
      Language language,
      Map<ArticleId, Article> articles,
      Spent spent) {
    this.prompts = prompts;
    this.text = text;
    this.round = round;
    this.language = language;
    this.articles = articles;
    this.spent = spent;
  }

  /**
   * What is to be written.
   *
   * @param drafts what of an answer has a place; nothing where it makes no sense
   */
  record Task(
      PromptName prompt,
      AnswerSchema schema,
      BiFunction<Answered, StoryFacts, Optional<List<Draft>>> drafts) {
    /** The stories of one category. */
    static final Task EDITION =
        new Task(
            PromptName.WRITE,
            WriteAnswer.SCHEMA,
            (answer, stories) -> answer.as(WriteAnswer.class).map(it -> it.drafts(stories.ids())));

    /** What the blog post of the day has beside its editions. */
    static final Task POST =
        new Task(
            PromptName.POST,
            PostAnswer.SCHEMA,
            (answer, _) -> answer.as(PostAnswer.class).map(PostAnswer::drafts));
  }

  /**
   * What came of it.
   *
   * @param claims those that hold, by their places
   * @param rejected what could not stay, at first or at all
   * @param refused how many places got nothing that could stay
   */
  record Told(Map<Draft, Claim> claims, List<ModelWork.Rejected> rejected, int refused) {
    static final Told NOTHING = new Told(Map.of(), List.of(), 0);
  }

  record Text(
      @Nullable Integer number, @Nullable String text, @Nullable List<@Nullable Integer> facts) {}

  record Texts(@Nullable List<@Nullable Text> texts) {}

  Told tell(Task task, StoryFacts stories) {
    ModelQuestion question = question(task.prompt, stories.fence(), task.schema);
    if (!(round.ask(question, spent) instanceof Answered answer)) {
      return Told.NOTHING;
    }
    DraftJudge judge = new DraftJudge(text, stories.facts(), articles, language);
    Optional<List<Draft>> sound = task.drafts.apply(answer, stories);
    List<Draft> drafts = sound.orElse(List.of());
    Map<Draft, Claim> claims = new LinkedHashMap<>();
    List<Judged.Wanting> wanting = judged(drafts, judge, claims);
    List<ModelWork.Rejected> rejected = new ArrayList<>(rejected(wanting));
    boolean good = sound.isPresent();
    int refused = wanting.size();
    if (!wanting.isEmpty()) {
      ModelQuestion again = question(PromptName.REPAIR, stories.fence(wanting), REPAIRED);
      Optional<Answered> second =
          Optional.of(round.ask(again, spent))
              .filter(Answered.class::isInstance)
              .map(Answered.class::cast);
      List<Draft> better =
          second
              .flatMap(it -> it.as(Texts.class))
              .map(it -> repaired(it, wanting))
              .orElse(List.of());
      List<Judged.Wanting> left = judged(better, judge, claims);
      rejected.addAll(rejected(left));
      refused -= better.size() - left.size();
      good &= second.isPresent() && left.isEmpty();
      if (good) {
        second.ifPresent(it -> round.accept(again, it));
      }
    }
    if (good) {
      round.accept(question, answer);
    }
    return new Told(claims, rejected, refused);
  }

  private ModelQuestion question(PromptName name, Fence fence, AnswerSchema schema) {
    return prompts
        .in(name, language)
        .question(
            schema,
            MOST_ANSWER_TOKENS,
            new Input("stories", fence.text()),
            new Input("boundary", fence.boundary()));
  }

  private static List<Judged.Wanting> judged(
      List<Draft> drafts, DraftJudge judge, Map<Draft, Claim> claims) {
    List<Judged.Wanting> wanting = new ArrayList<>();
    for (Draft draft : drafts) {
      switch (judge.judge(draft)) {
        case Judged.Holds holds -> claims.put(draft, holds.claim());
        case Judged.Wanting found -> wanting.add(found);
      }
    }
    return wanting;
  }

  /** Each at the place of the text that it is to replace. */
  private static List<Draft> repaired(Texts answer, List<Judged.Wanting> wanting) {
    List<Draft> drafts = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (Text each : WriteAnswer.some(answer.texts())) {
      Integer number = each.number();
      if (number != null && number >= 1 && number <= wanting.size() && seen.add(number)) {
        Draft.Place place = wanting.get(number - 1).draft().place();
        drafts.add(WriteAnswer.draft(place, new WriteAnswer.Piece(each.text(), each.facts())));
      }
    }
    return drafts;
  }

  private static List<ModelWork.Rejected> rejected(List<Judged.Wanting> wanting) {
    return wanting.stream()
        .map(
            it ->
                new ModelWork.Rejected(
                    VisibleText.cut(VisibleText.line(it.draft().text()), LONGEST_KEPT),
                    VisibleText.cut(VisibleText.line(it.why()), LONGEST_KEPT)))
        .toList();
  }
}

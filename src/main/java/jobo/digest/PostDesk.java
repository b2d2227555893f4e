package jobo.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.language.Language;
import jobo.llm.ModelText;
import jobo.llm.Prompts;

/**
 * Has a model write what the blog post of a day has beside its editions, from the facts that were
 * found for these. So it takes one question for all readers of a language, and a second one where a
 * text cannot stay.
 */
final class PostDesk {
  /** The best stories of the day over all categories. */
  private static final int STORIES = 10;

  private static final int FACTS_OF_A_STORY = 5;

  private final String model;
  private final Prompts prompts;
  private final ModelText text;
  private final Map<ArticleId, Article> articles;
  private final ModelRound round;

  PostDesk(
      String model,
      Prompts prompts,
      ModelText text,
      Map<ArticleId, Article> articles,
      ModelRound round) {
    this.model = model;
    this.prompts = prompts;
    this.text = text;
    this.articles = articles;
    this.round = round;
  }

  /**
   * The texts of a post.
   *
   * @param attempts what the model did for the editions of one date and language, at least one
   */
  PostText write(List<Attempt> attempts) {
    EditionKey key = attempts.getFirst().edition().key();
    StoryFacts leading = leading(attempts, key.language());
    Spent spent = new Spent();
    ModelTelling.Told told =
        leading.stories().isEmpty()
            ? ModelTelling.Told.NOTHING
            : new ModelTelling(prompts, text, round, key.language(), articles, spent)
                .tell(ModelTelling.Task.POST, leading);
    List<PostText.Part> parts = parts(told.claims());
    int repeated = told.claims().size() - parts.size();
    return new PostText(
        key.date(),
        key.language(),
        parts,
        told.refused() + repeated,
        ModelWork.of(model, spent, told.rejected()));
  }

  private static StoryFacts leading(List<Attempt> attempts, Language reader) {
    record Found(EditionStory story, List<Fact> facts) {}
    List<Found> found =
        attempts.stream()
            .flatMap(
                it ->
                    it.edition().stories().stream()
                        .map(story -> new Found(story, factsOf(story, it.facts(), reader))))
            .filter(it -> !it.facts.isEmpty())
            .sorted(Comparator.comparingDouble((Found it) -> it.story.score()).reversed())
            .limit(STORIES)
            .toList();
    return new StoryFacts(
        found.stream().map(Found::story).toList(),
        found.stream().flatMap(it -> it.facts.stream()).toList());
  }

  /** Those in the reader's language first. */
  private static List<Fact> factsOf(EditionStory story, List<Fact> facts, Language reader) {
    return facts.stream()
        .filter(it -> it.story().equals(story.id()))
        .sorted(Comparator.comparing((Fact it) -> it.language() != reader))
        .limit(FACTS_OF_A_STORY)
        .toList();
  }

  /** Nothing is said twice; the title and the tags may name what the sentences tell. */
  private static List<PostText.Part> parts(Map<Draft, Claim> claims) {
    List<PostText.Part> parts = new ArrayList<>();
    Said said = new Said();
    Set<String> tags = new TreeSet<>();
    claims.forEach(
        (draft, claim) -> {
          if (draft.place() instanceof Draft.Place.OfPost(PostText.Kind kind)) {
            boolean fresh =
                kind.isSentence()
                    ? said.isNew(claim)
                    : kind != PostText.Kind.TAG || tags.add(claim.text().toLowerCase(Locale.ROOT));
            if (fresh) {
              parts.add(new PostText.Part(kind, claim));
              Stream.of(claim).filter(_ -> kind.isSentence()).forEach(said::say);
            }
          }
        });
    return parts;
  }
}

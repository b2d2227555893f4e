package jobo.digest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.grounding.Unwritten;
import jobo.grounding.Verdict;
import jobo.language.Language;
import jobo.llm.ModelText;
import jobo.story.StoryId;

/**
 * Makes claims of what a model wrote, where it may be printed and holds by the articles of the
 * facts that it rests on. Not safe for use by many threads.
 */
final class DraftJudge {
  private static final int MOST_FACTS = 12;

  private final ModelText text;
  private final ClaimCheck check;
  private final List<Fact> facts;
  private final Map<ArticleId, Article> articles;
  private final Language language;

  /**
   * A judge of one edition.
   *
   * @param facts those that the model was given, in the order of their numbers
   */
  DraftJudge(
      ModelText text, List<Fact> facts, Map<ArticleId, Article> articles, Language language) {
    this.text = text;
    this.check = new ClaimCheck(articles);
    this.facts = facts;
    this.articles = articles;
    this.language = language;
  }

  /** What came of judging a draft. */
  sealed interface Judged {
    /** It may be published. */
    record Holds(Claim claim) implements Judged {}

    /**
     * It may not.
     *
     * @param why in plain words for its author
     */
    record Wanting(Draft draft, String why) implements Judged {}
  }

  Judged judge(Draft draft) {
    Optional<String> fault = faultOfFacts(draft).or(() -> faultOfText(draft));
    if (fault.isPresent()) {
      return new Judged.Wanting(draft, fault.get());
    }
    Claim claim = claim(draft);
    Optional<String> stranger = stranger(claim);
    if (stranger.isPresent()) {
      return new Judged.Wanting(
          draft, "The word '%s' is not in what it rests on.".formatted(stranger.get()));
    }
    return switch (check.verdict(claim)) {
      case Verdict.Holds _ -> new Judged.Holds(claim);
      case Verdict.Fails fails -> new Judged.Wanting(draft, told(fails));
      case Verdict.Undecided undecided -> new Judged.Wanting(draft, undecided.why());
    };
  }

  private Optional<String> faultOfFacts(Draft draft) {
    List<Integer> numbers = draft.facts();
    if (numbers.isEmpty() || numbers.size() > MOST_FACTS) {
      return Optional.of("It must name 1 to %d facts.".formatted(MOST_FACTS));
    } else if (numbers.stream().anyMatch(it -> it < 1 || it > facts.size())) {
      return Optional.of("It names a fact that does not exist.");
    }
    Set<StoryId> told = Set.copyOf(stories(draft));
    boolean fits =
        switch (draft.place()) {
          case Draft.Place.Headline headline -> told.equals(Set.of(headline.story()));
          case Draft.Place.Sentence sentence -> told.equals(Set.of(sentence.story()));
          case Draft.Place.Theme theme ->
              theme.stories().size() > 1 && told.equals(new HashSet<>(theme.stories()));
          case Draft.Place.OfPost(PostText.Kind kind) ->
              kind != PostText.Kind.VIEWPOINT || told.size() > 1;
          case Draft.Place.Impact _, Draft.Place.InShort _ -> true;
        };
    if (fits) {
      return Optional.empty();
    }
    return Optional.of(
        draft.place() instanceof Draft.Place.OfPost
            ? "It names facts of one story; it must rest on several."
            : "It names facts of other stories than its own.");
  }

  private Optional<String> faultOfText(Draft draft) {
    Draft.Place place = draft.place();
    Optional<String> fault = text.fault(draft.text(), language, place.longest());
    if (fault.isPresent()) {
      return fault;
    } else if (!place.isSentence()) {
      return ModelText.faultOfPhrase(draft.text());
    }
    boolean guesses = !(place instanceof Draft.Place.Sentence) && Aspect.isGuess(draft.text());
    return guesses
        ? Optional.of("It says what may be, not what is.")
        : ModelText.faultOfSentence(draft.text(), language);
  }

  private Claim claim(Draft draft) {
    List<Fact> its = facts(draft);
    List<ArticleId> cited = its.stream().map(Fact::article).distinct().toList();
    boolean isForeign = its.stream().noneMatch(it -> it.language() == language);
    return new Claim(
        draft.text(),
        language,
        cited,
        stories(draft),
        Writer.LLM,
        isForeign ? its.getFirst().quotation() : null,
        draft.place() instanceof Draft.Place.Impact impact ? impact.aspect() : null);
  }

  /** What no cited article writes so, though grounding may let it pass across languages. */
  private Optional<String> stranger(Claim claim) {
    return Unwritten.in(
        claim.text(),
        language,
        claim.citations().stream().flatMap(it -> Stream.ofNullable(articles.get(it))).toList());
  }

  private List<Fact> facts(Draft draft) {
    return draft.facts().stream().map(it -> facts.get(it - 1)).toList();
  }

  private List<StoryId> stories(Draft draft) {
    return facts(draft).stream().map(Fact::story).distinct().toList();
  }

  private String told(Verdict.Fails fails) {
    String why =
        switch (fails.reason()) {
          case NUMBER -> "The number '%s' is not in what it rests on.";
          case UNIT -> "'%s' counts something else in what it rests on.";
          case DATE -> "The date '%s' is not in what it rests on.";
          case NAME -> "The word '%s' is not in what it rests on.";
          case QUOTATION -> "Nobody said '%s' in what it rests on.";
          case NEGATION -> "What it rests on says the opposite of '%s'.";
          case SUBJECT -> "What it rests on says '%s' of another.";
          case UNSUPPORTED -> "What it rests on does not say '%s'.";
        };
    return why.formatted(fails.what());
  }
}

package jobo.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.search.Passage;
import jobo.search.PassageIndex;
import jobo.text.Words;

/**
 * Answers with the sentences that hold the question's words, quoted with their articles. A sentence
 * counts when it and its title together hold nearly all of what is asked, weighed by how rare each
 * word is; otherwise the answer is that the articles do not say. Safe for use by many threads.
 */
public final class Answerer {
  private static final int CANDIDATES = 60;
  private static final int CANDIDATES_TO_NARROW = 1_000;
  private static final int MOST_QUOTES = 2;
  private static final int NEAREST = 3;
  private static final int LONGEST_QUESTION = 500;
  private static final int LONGEST_QUOTE = 300;

  /** Of the weight of the question's words; below this a neighbouring subject would answer. */
  private static final double ENOUGH = 0.76;

  private final PassageIndex index;
  private final ArticleStore articles;

  /** A step of the work, for whoever waits. */
  public sealed interface Step {
    /** Looking for passages. */
    record Searching() implements Step {}

    /** Reading the articles that may tell. */
    record Reading(int articles) implements Step {}
  }

  private record Scored(Passage passage, double coverage, double inSentence) {}

  public Answerer(PassageIndex index, ArticleStore articles) {
    this.index = index;
    this.articles = articles;
  }

  /** The answer to a question, in the question's language. Long questions are cut. */
  public Answer answer(String question, Consumer<Step> progress) {
    return answer(question, Optional.empty(), progress);
  }

  /**
   * The answer that some of the articles give.
   *
   * @param within which articles may be quoted; empty: all of them
   */
  public Answer answer(
      String question, Optional<Predicate<ArticleId>> within, Consumer<Step> progress) {
    String asked = VisibleText.cut(VisibleText.line(question), LONGEST_QUESTION);
    Language language = Language.of(asked);
    progress.accept(new Step.Searching());
    List<String> korean = QuestionWords.of(asked, Language.KOREAN);
    List<String> english = QuestionWords.of(asked, Language.ENGLISH);
    List<Passage> candidates = candidates(korean, english, within);
    progress.accept(
        new Step.Reading((int) candidates.stream().map(Passage::article).distinct().count()));
    List<Scored> scored =
        candidates.stream()
            .map(it -> score(it, it.language() == Language.KOREAN ? korean : english))
            .sorted(
                Comparator.comparingDouble(Scored::coverage)
                    .thenComparingDouble(Scored::inSentence)
                    .reversed())
            .toList();
    List<Scored> telling =
        scored.stream().filter(it -> it.passage().place() > 0 && it.coverage() >= ENOUGH).toList();
    return telling.isEmpty() ? refused(language, scored) : quoted(language, telling);
  }

  private List<Passage> candidates(
      List<String> korean, List<String> english, Optional<Predicate<ArticleId>> within) {
    return within
        .map(
            it ->
                index.find(korean, english, CANDIDATES_TO_NARROW).stream()
                    .filter(passage -> it.test(passage.article()))
                    .limit(CANDIDATES)
                    .toList())
        .orElseGet(() -> index.find(korean, english, CANDIDATES));
  }

  private Scored score(Passage passage, List<String> asked) {
    Set<String> inSentence = new HashSet<>(Words.of(passage.text(), passage.language()));
    Set<String> inTitle = new HashSet<>(Words.of(passage.title(), passage.language()));
    double all = 0;
    double held = 0;
    double heldBySentence = 0;
    for (String word : asked) {
      double weight = index.rarity(word, passage.language());
      all += weight;
      if (inSentence.contains(word)) {
        heldBySentence += weight;
      }
      if (inSentence.contains(word) || inTitle.contains(word)) {
        held += weight;
      }
    }
    // A sentence that adds nothing to its title does not answer.
    boolean adds = heldBySentence > 0;
    return new Scored(
        passage, all == 0 || !adds ? 0 : held / all, all == 0 ? 0 : heldBySentence / all);
  }

  private Answer quoted(Language language, List<Scored> telling) {
    Map<ArticleId, Article> found = articles(telling);
    List<Answer.Quote> quotes = new ArrayList<>();
    Set<ArticleId> told = new HashSet<>();
    double best = telling.getFirst().coverage();
    for (Scored scored : telling) {
      Article article = found.get(scored.passage().article());
      boolean nearBest = scored.coverage() >= best - 0.1;
      if (article != null && nearBest && quotes.size() < MOST_QUOTES && told.add(article.id())) {
        String sentence = VisibleText.cut(scored.passage().text(), LONGEST_QUOTE);
        quotes.add(new Answer.Quote(article, sentence));
      }
    }
    return quotes.isEmpty() ? refused(language, telling) : new Answer.Quoted(language, quotes);
  }

  private Answer refused(Language language, List<Scored> scored) {
    Map<ArticleId, Article> found = articles(scored);
    return new Answer.Refused(language, found.values().stream().limit(NEAREST).toList());
  }

  private Map<ArticleId, Article> articles(List<Scored> scored) {
    List<ArticleId> ids = scored.stream().map(it -> it.passage().article()).distinct().toList();
    Map<ArticleId, Article> found = new LinkedHashMap<>();
    Map<ArticleId, Article> kept = new LinkedHashMap<>();
    articles.find(ids).forEach(it -> kept.put(it.article().id(), it.article()));
    ids.stream().filter(kept::containsKey).forEach(it -> found.put(it, kept.get(it)));
    return found;
  }
}

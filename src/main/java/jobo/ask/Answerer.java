package jobo.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.ask.QuestionWords.Asked;
import jobo.ask.Reading.Found;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.search.Passage;
import jobo.search.PassageIndex;
import jobo.search.Scope;

/**
 * Answers with the sentences that hold what is asked, quoted with their articles. A sentence counts
 * when it and what stands around it tell of nearly all that is asked, weighed by how rare each word
 * is, when no name or figure of the question is missing, and when it holds the kind of thing that
 * is asked for; otherwise the answer is that the articles do not say. Safe for use by many threads.
 */
public final class Answerer {
  private static final int PASSAGES = 80;
  private static final int ARTICLES = 20;
  private static final int MOST_QUOTES = 2;
  private static final int NEAREST = 3;
  private static final int LONGEST_QUOTE = 300;

  /** Of the weight of the question's words; below this a neighbouring subject would answer. */
  private static final double ENOUGH = 0.66;

  private static final double NEAR_BEST = 0.1;

  private final PassageIndex index;
  private final ArticleStore articles;

  /** A step of the work, for whoever waits. */
  public sealed interface Step {
    /** Looking for passages. */
    record Searching() implements Step {}

    /** Reading the articles that may tell. */
    record Reading(int articles) implements Step {}
  }

  public Answerer(PassageIndex index, ArticleStore articles) {
    this.index = index;
    this.articles = articles;
  }

  /** The answer to a question, in the question's language. Long questions are cut. */
  public Answer answer(String question, Consumer<Step> progress) {
    return answer(Inquiry.of(question), progress);
  }

  /** The answer that the articles of an inquiry's scope give. Long questions are cut. */
  public Answer answer(Inquiry inquiry, Consumer<Step> progress) {
    Question asked = Question.of(inquiry.question());
    progress.accept(new Step.Searching());
    List<Article> candidates = candidates(asked, inquiry.scope());
    progress.accept(new Step.Reading(candidates.size()));
    List<Found> found =
        candidates.stream()
            .map(it -> new Reading(it, asked, word -> index.rarity(word, it.language())).best())
            .sorted(Found.BETTER.thenComparing(it -> it.article().collectedAt()).reversed())
            .toList();
    List<Found> telling =
        found.stream().filter(it -> it.answers() && it.coverage() >= ENOUGH).toList();
    return telling.isEmpty() ? refused(asked.language(), found) : quoted(asked, telling);
  }

  private List<Article> candidates(Question asked, Scope scope) {
    List<String> korean = words(asked, Language.KOREAN);
    List<String> english = words(asked, Language.ENGLISH);
    List<ArticleId> ids =
        index.find(asked.text(), korean, english, scope, PASSAGES).stream()
            .map(Passage::article)
            .distinct()
            .limit(ARTICLES)
            .toList();
    Map<ArticleId, Article> kept = new HashMap<>();
    articles.find(ids).stream()
        .filter(scope::includes) // as they are by now
        .forEach(it -> kept.put(it.article().id(), it.article()));
    return ids.stream().map(kept::get).flatMap(Stream::ofNullable).toList();
  }

  private static List<String> words(Question asked, Language articles) {
    return asked.words(articles).stream().map(Asked::word).toList();
  }

  private static Answer quoted(Question asked, List<Found> telling) {
    double best = telling.getFirst().rank();
    List<Answer.Quote> quotes = new ArrayList<>();
    telling.stream()
        .filter(it -> it.rank() >= best - NEAR_BEST)
        .limit(MOST_QUOTES)
        .map(it -> new Answer.Quote(it.article(), VisibleText.cut(it.sentence(), LONGEST_QUOTE)))
        .forEach(quotes::add);
    return new Answer.Quoted(asked.language(), quotes);
  }

  /** What comes nearest by its words, whether or not it could have been an answer. */
  private static Answer refused(Language language, List<Found> found) {
    return new Answer.Refused(
        language,
        found.stream()
            .sorted(Comparator.comparingDouble(Found::coverage).reversed())
            .limit(NEAREST)
            .map(Found::article)
            .toList());
  }
}

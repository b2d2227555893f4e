package jobo.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.ask.QuestionWords.Asked;
import jobo.language.Language;
import jobo.search.Passage;
import jobo.search.PassageIndex;
import jobo.search.Scope;

/**
 * Answers with the sentences that most likely hold what is asked, quoted with their articles; where
 * it is not likely enough that they do, the answer is that the articles do not say. Safe for use by
 * many threads.
 */
public final class Answerer {
  private static final int PASSAGES = 80;
  private static final int ARTICLES = 20;
  private static final int NEAREST = 3;

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
    List<Article> found = found(asked, inquiry.scope());
    progress.accept(new Step.Reading(found.size()));
    Ranking ranking = Ranking.of(read(asked, found), Weights.builtIn());
    return ranking.isSure(asked.language())
        ? new Answer.Quoted(asked.language(), ranking.quotes())
        : new Answer.Refused(asked.language(), ranking.articles(NEAREST));
  }

  /** All sentences that may answer, of the articles that share most with the question. */
  List<Candidate> read(Inquiry inquiry) {
    Question asked = Question.of(inquiry.question());
    return read(asked, found(asked, inquiry.scope()));
  }

  private List<Candidate> read(Question asked, List<Article> found) {
    List<Candidate> candidates = new ArrayList<>();
    for (int at = 0; at < found.size(); at++) {
      Article article = found.get(at);
      Reading reading = new Reading(article, asked, it -> index.rarity(it, article.language()));
      candidates.addAll(reading.candidates(at));
    }
    return candidates;
  }

  private List<Article> found(Question asked, Scope scope) {
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
}

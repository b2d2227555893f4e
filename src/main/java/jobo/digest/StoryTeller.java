package jobo.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import jobo.article.Article;
import jobo.article.SortedArticle;
import jobo.language.Language;
import jobo.story.Novelty;
import jobo.story.StoryId;
import jobo.text.Similarity;

/**
 * Tells one story of an edition after the other: by a headline and, where one adds something, a
 * sentence; of a story that goes on, by what is new in it. What was said once is not said again in
 * other words. Not safe for use by many threads.
 */
final class StoryTeller {
  /** Characters of one article; the title counts. */
  private static final int MOST_AT_A_PLACE = 300;

  /** Two texts that have more in common say the same. */
  private static final double THE_SAME = 0.5;

  /** Of what brings neither a name nor a figure, so much must be new. */
  private static final double NEWS = 0.6;

  private static final double NEWS_WITH_A_FACT = 0.3;

  private final Language reader;
  private final Map<Language, List<Set<String>>> said = new HashMap<>();

  StoryTeller(Language reader) {
    this.reader = reader;
  }

  /**
   * A story as it is told.
   *
   * @param articles those that arrived for this edition, the one told from first
   * @param hasNews whether it says something that no earlier article said
   */
  record Telling(List<Article> articles, List<Claim> claims, boolean hasNews) {}

  Telling tell(StoryMaterial material) {
    StoryId story = material.story().id();
    Novelty novelty =
        Novelty.beside(material.earlier().stream().map(SortedArticle::article).toList());
    List<Article> articles = order(material, novelty);
    Article told = articles.getFirst();
    List<Claim> claims = new ArrayList<>();
    claims.add(say(told.headline(), told, story));
    Optional<Claim> sentence = sentence(articles, told, story, novelty, !material.isNew());
    sentence.ifPresent(claims::add);
    boolean hasNews = material.isNew() || sentence.isPresent() || isNews(told, novelty);
    return new Telling(articles, claims, hasNews);
  }

  /** Of a story that goes on, what is new is told first, in the reader's language if it can be. */
  private List<Article> order(StoryMaterial material, Novelty novelty) {
    List<Article> articles = material.tellingOrder(reader);
    if (material.isNew()) {
      return unsaidFirst(articles);
    }
    return articles.stream()
        .sorted(
            Comparator.comparing((Article it) -> it.language() != articles.getFirst().language())
                .thenComparing(it -> !isNews(it, novelty)))
        .toList();
  }

  /** Two stories may have articles with nearly the same title. */
  private List<Article> unsaidFirst(List<Article> articles) {
    Article first = articles.getFirst();
    return articles.stream()
        .sorted(
            Comparator.comparing(
                (Article it) ->
                    it.language() != first.language()
                        || isSaid(Salience.words(it.headline(), it.language()), it.language())))
        .toList();
  }

  private Optional<Claim> sentence(
      List<Article> articles, Article told, StoryId story, Novelty novelty, boolean isNewsWanted) {
    Novelty besideTold = Novelty.beside(List.of(told));
    for (Article article : articles) {
      int room = MOST_AT_A_PLACE - (article.equals(told) ? told.headline().length() : 0);
      boolean isForeign = article.language() != told.language();
      ToDoubleFunction<Salience.Sentence> worth =
          it ->
              isForeign && !besideTold.hasNewFact(it.text())
                  ? 0 // perhaps the same in other words
                  : isNewsWanted ? news(it, article.language(), novelty) : 1;
      Optional<Salience.Sentence> found =
          new TellingSentence(worth, it -> isSaid(it.words(), article.language()))
              .of(article, room);
      if (found.isPresent()) {
        return Optional.of(say(found.get().text(), article, story));
      }
    }
    return Optional.empty();
  }

  private static double news(Salience.Sentence sentence, Language language, Novelty novelty) {
    return isNews(sentence.text(), language, novelty)
        ? 1 + novelty.of(sentence.text(), language)
        : 0;
  }

  /**
   * Whether its headline is news. One without a new fact may be a new title of the old text: then
   * that must say something new of its subject, too.
   */
  private static boolean isNews(Article article, Novelty novelty) {
    return isNews(article.headline(), article.language(), novelty)
        && (novelty.hasNewFact(article.headline())
            || article.body().isEmpty()
            || new TellingSentence(it -> news(it, article.language(), novelty), _ -> false)
                .of(article, MOST_AT_A_PLACE)
                .isPresent());
  }

  private static boolean isNews(String text, Language language, Novelty novelty) {
    return novelty.of(text, language) >= (novelty.hasNewFact(text) ? NEWS_WITH_A_FACT : NEWS);
  }

  private boolean isSaid(Set<String> words, Language language) {
    return said.getOrDefault(language, List.of()).stream()
        .anyMatch(it -> Similarity.cosine(it, words) >= THE_SAME);
  }

  private Claim say(String text, Article article, StoryId story) {
    said.computeIfAbsent(article.language(), _ -> new ArrayList<>())
        .add(Salience.words(text, article.language()));
    return new Claim(
        text, article.language(), List.of(article.id()), List.of(story), Writer.EMBEDDED);
  }
}

package jobo.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.CategoryId;
import jobo.article.Report;
import jobo.article.Sorting;

/**
 * Sorts articles by keywords: what the title says counts most, then the first lines of the text. An
 * article that no clear word shows to be about AI has no category: paper sources carry nothing
 * else, and a single word far down in a long article is no subject.
 */
final class KeywordSorter {
  private static final double TITLE_WEIGHT = 3;
  private static final int SUBJECT_WORDS_IN_TEXT = 2;
  private static final int MOST_REASONS = 5;
  private static final double LEAST_SCORE = 1.5;

  private final List<KeywordRule> rules;
  private final KeywordIndex index;
  private final KeywordIndex subject;

  private record Score(CategoryId category, double value, List<String> reasons) {}

  /** A sorter by some rules; the subject words tell what is about AI at all. */
  KeywordSorter(List<KeywordRule> rules, Collection<Keyword> subjectWords) {
    this.rules = List.copyOf(rules);
    List<Keyword> keywords = rules.stream().flatMap(it -> it.keywords().stream()).toList();
    this.index = new KeywordIndex(keywords);
    this.subject =
        new KeywordIndex(
            Stream.concat(subjectWords.stream(), keywords.stream().filter(Keyword::isClear))
                .toList());
  }

  Sorting sort(Article article) {
    Opening opening = Opening.of(article);
    List<String> titleWords = Keyword.basicWords(opening.title());
    List<String> leadWords = Keyword.basicWords(opening.lead());
    boolean aboutAi =
        article.report() == Report.PAPERS
            || !subject.in(opening.title(), titleWords).isEmpty()
            || !subject.in(opening.lead(), leadWords).isEmpty()
            || subjectWords(article.text()) >= SUBJECT_WORDS_IN_TEXT;
    if (!aboutAi) {
      return new Sorting(null, 1, List.of());
    }
    return sort(index.in(opening.title(), titleWords), index.in(opening.lead(), leadWords));
  }

  private Sorting sort(Set<Keyword> inTitle, Set<Keyword> inLead) {
    List<Score> scores =
        rules.stream()
            .map(rule -> score(rule, inTitle, inLead))
            .sorted(Comparator.comparingDouble(Score::value).reversed())
            .toList();
    Score best = scores.getFirst();
    if (best.value() < LEAST_SCORE) {
      return new Sorting(null, 0.5, best.reasons());
    }
    double second = scores.size() > 1 ? scores.get(1).value() : 0;
    double confidence = best.value() / (best.value() + second + 1);
    return new Sorting(best.category(), confidence, best.reasons());
  }

  private int subjectWords(String text) {
    return subject.in(text, Keyword.basicWords(text)).size();
  }

  private static Score score(KeywordRule rule, Set<Keyword> inTitle, Set<Keyword> inLead) {
    double value = 0;
    List<Keyword> reasons = new ArrayList<>();
    for (Keyword keyword : rule.keywords()) {
      boolean title = inTitle.contains(keyword);
      if (title || inLead.contains(keyword)) {
        value += keyword.weight() * (title ? TITLE_WEIGHT : 1);
        reasons.add(keyword);
      }
    }
    return new Score(rule.category(), value, strongest(reasons, inTitle));
  }

  private static List<String> strongest(List<Keyword> keywords, Set<Keyword> inTitle) {
    return keywords.stream()
        .sorted(
            Comparator.comparingDouble((Keyword it) -> inTitle.contains(it) ? -TITLE_WEIGHT : -1)
                .thenComparingDouble(it -> -it.weight())
                .thenComparing(Keyword::phrase))
        .limit(MOST_REASONS)
        .map(Keyword::phrase)
        .toList();
  }
}

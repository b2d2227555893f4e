package jobo.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.article.Report;
import jobo.article.Sorting;

/**
 * Sorts articles by the keywords of the categories: what the title says counts most, then the first
 * lines of the text. An article that no clear word shows to be about AI has no category: paper
 * sources carry nothing else, and a single word far down in a long article is no subject.
 *
 * <p>The same article always sorts the same. Safe for use by many threads.
 */
public final class Classifier {
  /** The lead tells the subject; further down an article wanders. */
  private static final int LEAD_CHARACTERS = 700;

  private static final double TITLE_WEIGHT = 3;
  private static final int SUBJECT_WORDS_IN_TEXT = 2;
  private static final int MOST_REASONS = 5;
  private static final double LEAST_SCORE = 1.5;

  private final List<Rule> rules;
  private final KeywordIndex index;
  private final KeywordIndex subject;

  private record Rule(Category category, Set<Keyword> keywords) {}

  private record Score(Category category, double value, List<String> reasons) {}

  /** A classifier for a closed set; the subject words tell what is about AI at all. */
  public Classifier(CategorySet categories, Collection<String> subjectWords) {
    this.rules =
        categories.categories().stream()
            .map(
                it ->
                    new Rule(
                        it, it.keywords().stream().map(Keyword::of).collect(Collectors.toSet())))
            .toList();
    this.index = new KeywordIndex(rules.stream().flatMap(it -> it.keywords().stream()).toList());
    this.subject =
        new KeywordIndex(
            Stream.concat(
                    subjectWords.stream().map(Keyword::of),
                    rules.stream()
                        .flatMap(it -> it.keywords().stream())
                        .filter(it -> !it.ambiguous()))
                .toList());
  }

  /** The category of an article, or none, with the words that decided it. */
  public Sorting sort(Article article) {
    String title = article.title();
    String lead = lead(article);
    List<String> titleWords = words(title);
    List<String> leadWords = words(lead);
    boolean aboutAi =
        article.report() == Report.PAPERS
            || !subject.in(title, titleWords).isEmpty()
            || !subject.in(lead, leadWords).isEmpty()
            || subject.in(article.text()).size() >= SUBJECT_WORDS_IN_TEXT;
    if (!aboutAi) {
      return new Sorting(null, 1, List.of());
    }
    Set<Keyword> inTitle = index.in(title, titleWords);
    Set<Keyword> inLead = index.in(lead, leadWords);
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
    return new Sorting(best.category().id(), confidence, best.reasons());
  }

  /** None where no keyword can be, which is so of most texts about something else. */
  private List<String> words(String text) {
    return index.mayBeIn(text) || subject.mayBeIn(text) ? Keyword.basicWords(text) : List.of();
  }

  private static Score score(Rule rule, Set<Keyword> inTitle, Set<Keyword> inLead) {
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

  private static String lead(Article article) {
    String lead = article.blurb() + "\n" + article.text();
    return lead.substring(0, Math.min(lead.length(), LEAD_CHARACTERS));
  }
}

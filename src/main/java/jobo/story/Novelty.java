package jobo.story;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.article.Article;
import jobo.language.Language;
import jobo.text.Figures;
import jobo.text.KnownNames;
import jobo.text.Words;

/**
 * How much of a text was not told before: the share of its words, names and figures that no earlier
 * article has. Words count against earlier articles of the same language; names and figures against
 * all. Immutable.
 */
public final class Novelty {
  private static final int TELLING = 600;
  private static final int READ = 4_000;

  /** Where nothing can be compared, as between two languages without a name or a figure. */
  private static final double UNKNOWN = 0.5;

  /** When something is said, or was, is no news by itself. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?=[\\dJFMASOND])" // most of a text is none of these
              + "(?:\\d{4}-\\d{2}-\\d{2}|(?<!\\d)\\d{1,4} ?[년월일시분](?!\\p{L}{2})|\\b(?:19|20)\\d\\d\\b"
              + "|\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}\\b"
              + "|\\b\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\b)");

  private final Set<String> told = new HashSet<>();
  private final Set<Language> languages = new HashSet<>();

  private Novelty(Collection<Article> earlier) {
    for (Article article : earlier) {
      String body = article.body();
      String text = article.title() + "\n" + body.substring(0, Math.min(body.length(), READ));
      told.addAll(facts(text));
      told.addAll(words(text, article.language()));
      languages.add(article.language());
    }
  }

  /** What is new beside some articles. */
  public static Novelty beside(Collection<Article> earlier) {
    return new Novelty(earlier);
  }

  /** 1 where nothing of a text was told before, 0 where all was. */
  public double of(String text, Language language) {
    return share(terms(text, language));
  }

  /** Whether a text has a name or a figure that was not told before. */
  public boolean hasNewFact(String text) {
    return !told.containsAll(facts(text));
  }

  /** 1 where nothing was told before, 0 where nothing is new. */
  static double of(Collection<Article> fresh, Collection<Article> earlier) {
    Novelty novelty = new Novelty(earlier);
    Set<String> now = new HashSet<>();
    fresh.forEach(it -> now.addAll(novelty.terms(telling(it), it.language())));
    return fresh.isEmpty() ? 0 : novelty.share(now);
  }

  private double share(Set<String> now) {
    if (languages.isEmpty()) {
      return 1;
    }
    long news = now.stream().filter(it -> !told.contains(it)).count();
    return now.isEmpty() ? UNKNOWN : (double) news / now.size();
  }

  private Set<String> terms(String text, Language language) {
    Set<String> terms = facts(text);
    if (languages.contains(language)) {
      terms.addAll(words(text, language));
    }
    return terms;
  }

  private static String telling(Article article) {
    String body = article.body();
    return article.title() + "\n" + body.substring(0, Math.min(body.length(), TELLING));
  }

  private static Set<String> facts(String text) {
    Set<String> facts = new HashSet<>();
    Figures.in(DATE.matcher(text).replaceAll(" ")).forEach(it -> facts.add("#" + it));
    KnownNames.builtIn().in(text).forEach(it -> facts.add("@" + it.name().id()));
    return facts;
  }

  private static Set<String> words(String text, Language language) {
    Set<String> words = new HashSet<>();
    Words.of(text, language).forEach(it -> words.add(language.tag() + it));
    return words;
  }
}

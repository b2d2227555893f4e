package jobo.story;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import jobo.article.Article;
import jobo.language.Language;
import jobo.text.Figures;
import jobo.text.KnownNames;
import jobo.text.Words;

/**
 * How much of what is told now was not told before: the share of the words, names and figures in
 * titles and first sentences that no earlier article has. Words count against earlier articles of
 * the same language; names and figures against all.
 */
final class Novelty {
  private static final int TELLING = 600;
  private static final int READ = 4_000;

  /** Where nothing can be compared, as between two languages without a name or a figure. */
  private static final double UNKNOWN = 0.5;

  private Novelty() {}

  /** 1 where nothing was told before, 0 where nothing is new. */
  static double of(Collection<Article> fresh, Collection<Article> earlier) {
    if (earlier.isEmpty()) {
      return 1;
    }
    Set<String> told = new HashSet<>();
    Set<Language> languages = new HashSet<>();
    for (Article article : earlier) {
      told.addAll(terms(article, READ, true));
      languages.add(article.language());
    }
    Set<String> now = new HashSet<>();
    fresh.forEach(it -> now.addAll(terms(it, TELLING, languages.contains(it.language()))));
    long news = now.stream().filter(it -> !told.contains(it)).count();
    return fresh.isEmpty() ? 0 : now.isEmpty() ? UNKNOWN : (double) news / now.size();
  }

  private static Set<String> terms(Article article, int characters, boolean withWords) {
    String body = article.body();
    String text = article.title() + "\n" + body.substring(0, Math.min(body.length(), characters));
    Set<String> terms = new HashSet<>();
    Figures.in(text).forEach(it -> terms.add("#" + it));
    KnownNames.builtIn().in(text).forEach(it -> terms.add("@" + it.name().id()));
    if (withWords) {
      Words.of(text, article.language()).forEach(it -> terms.add(article.language().tag() + it));
    }
    return terms;
  }
}

package jobo.story;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.article.Article;
import jobo.article.SortedArticle;
import jobo.language.Language;
import jobo.text.Concepts;

/**
 * What tells the event of an article from others, seen in several ways: each {@link View} weighs
 * terms of its own. The work is bounded whatever the article: only its beginning is read.
 *
 * @param isTitleAlone whether there is hardly a word besides its title
 */
record Signature(
    Language language,
    Map<View, Map<String, Double>> terms,
    TitleFacts facts,
    Subject subject,
    boolean isTitleAlone) {
  private static final int CHARACTERS = 4_000;
  private static final int TITLE_CHARACTERS = 300;
  private static final int LEAD_CHARACTERS = 600;
  private static final int LEAD_WORDS = 60;

  private static final double FAMOUS = 0.25;

  /** Of what is common to a category a headline has little else; a text says enough besides. */
  private static final double OF_CATEGORY = 0.35;

  private static final int LEAST_WORDS = 20;

  /** "Read more at the source" is no text. */
  private static final int LEAST_TOLD = 5;

  private static final Pattern COLUMN = Pattern.compile("^\\s*[\\[【][^\\]】]{1,30}[\\]】]");

  /** A way to look at an article; how much each says of its event is tuned in {@link Likeness}. */
  enum View {
    /** All its words. */
    WHOLE(160),
    /** Those of its title and its first sentences. */
    HEAD(80),
    /** What it calls by name, and its figures. */
    NAMES(48),
    /** Pieces of the words of its title, which inflection and compounds leave alike. */
    PIECES(64),
    /** What an article in the other language would have as well. */
    ACROSS(80);

    final int most;

    View(int most) {
      this.most = most;
    }
  }

  static Signature of(SortedArticle sorted) {
    Article article = sorted.article();
    Passage title = Passage.of(headline(article), article.language());
    Passage text = Passage.of(start(article.body(), CHARACTERS), article.language());
    String lead = start(text.text(), LEAD_CHARACTERS);
    Set<String> famous = new HashSet<>(title.famous(TITLE_CHARACTERS));
    famous.addAll(text.famous(LEAD_CHARACTERS));
    Map<View, Map<String, Double>> terms = terms(title, text, lead, famous);
    Map<String, Double> commonness = commonness(famous, sorted.sorting().reasons(), text);
    terms
        .values()
        .forEach(
            it -> it.replaceAll((term, weight) -> weight * commonness.getOrDefault(term, 1.0)));
    return new Signature(
        article.language(),
        terms,
        TitleFacts.of(title),
        Subject.of(title.text(), lead, article.language()),
        text.words().size() < LEAST_TOLD);
  }

  private static Map<View, Map<String, Double>> terms(
      Passage title, Passage text, String lead, Set<String> famous) {
    List<String> first = text.words().subList(0, Math.min(text.words().size(), LEAD_WORDS));
    Map<View, Map<String, Double>> terms = new EnumMap<>(View.class);
    terms.put(View.WHOLE, TermWeights.saturated(title.words(), text.words()));
    terms.put(View.HEAD, TermWeights.saturated(title.words(), first));
    terms.put(View.NAMES, TermWeights.damped(title.names(), text.names()));
    terms.put(View.PIECES, TermWeights.pieces(title.words(), famous));
    terms.put(
        View.ACROSS,
        TermWeights.damped(
            Across.terms(title.text(), title.mentions(), title.words()),
            Across.terms(lead, text.mentions(), first)));
    return terms;
  }

  /** The title without the name of its column: "[Exclusive]", "[오늘의 논문]". */
  private static String headline(Article article) {
    return COLUMN.matcher(start(article.title(), TITLE_CHARACTERS)).replaceFirst("");
  }

  private static String start(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }

  /** How much of their weight is left to words that other articles have, too. */
  private static Map<String, Double> commonness(
      Set<String> famous, List<String> reasons, Passage text) {
    double told =
        Math.clamp((double) (text.words().size() - LEAST_WORDS) / (LEAD_WORDS - LEAST_WORDS), 0, 1);
    Map<String, Double> commonness = new HashMap<>();
    ofCategory(reasons, text.language())
        .forEach(it -> commonness.put(it, OF_CATEGORY + (1 - OF_CATEGORY) * told));
    famous.forEach(it -> commonness.put(it, FAMOUS));
    return commonness;
  }

  /** What put it into its category it has in common with all others there. */
  private static Set<String> ofCategory(List<String> reasons, Language language) {
    Passage read = Passage.of(String.join("\n", reasons), language);
    Set<String> words = new HashSet<>(read.names());
    read.words().stream().filter(it -> !Concepts.builtIn().isEvent(it)).forEach(words::add);
    reasons.forEach(it -> words.add(it.toLowerCase(Locale.ROOT)));
    return words;
  }
}

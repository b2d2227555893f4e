package jobo.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.article.Article;
import jobo.article.SortedArticle;
import jobo.language.Language;
import jobo.text.Figures;
import jobo.text.KnownNames;
import jobo.text.NameSound;
import jobo.text.Words;

/**
 * What tells the event of an article from others, seen in several ways: each {@link View} weighs
 * terms of its own. The work is bounded whatever the article: only its beginning is read.
 */
record Signature(
    Language language, Map<View, Map<String, Double>> terms, TitleFacts facts, Subject subject) {
  private static final int CHARACTERS = 4_000;
  private static final int TITLE_CHARACTERS = 300;
  private static final int LEAD_CHARACTERS = 600;
  private static final int LEAD_WORDS = 60;
  private static final int PIECE = 4;
  private static final int KOREAN_PIECE = 2;

  /** An article's own subject is in its title; its text retells what led to it. */
  private static final int TITLE_WEIGHT = 3;

  private static final double FAMOUS = 0.25;

  /** Of what is common to a category a headline has little else; a text says enough besides. */
  private static final double OF_CATEGORY = 0.35;

  private static final int LEAST_WORDS = 20;

  private static final int SHORTEST_SOUND = 3;

  private static final Pattern COLUMN = Pattern.compile("^\\s*[\\[【][^\\]】]{1,30}[\\]】]");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern KOREAN = Pattern.compile("[가-힣]{2,12}");
  private static final Pattern PARTICLE =
      Pattern.compile("(?:에서|에게|으로|까지|부터|이|가|은|는|을|를|의|에|와|과|도|로)$");

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
    String body = article.body();
    String text = body.substring(0, Math.min(body.length(), CHARACTERS));
    String lead = text.substring(0, Math.min(text.length(), LEAD_CHARACTERS));
    Language language = article.language();
    String headline = headline(article);
    List<String> title = words(headline, language);
    List<String> words = words(text, language);
    Set<String> famous = famous(headline + "\n" + lead, language);
    Map<View, Map<String, Double>> terms = new EnumMap<>(View.class);
    terms.put(View.WHOLE, saturated(counts(title, words)));
    terms.put(
        View.HEAD, saturated(counts(title, words.subList(0, Math.min(words.size(), LEAD_WORDS)))));
    terms.put(View.NAMES, damped(counts(names(headline, language), names(text, language))));
    terms.put(View.PIECES, pieces(title, famous));
    terms.put(View.ACROSS, damped(counts(across(headline, title), across(lead, words))));
    Map<String, Double> commonness =
        commonness(famous, sorted.sorting().reasons(), words, language);
    terms
        .values()
        .forEach(
            it -> it.replaceAll((term, weight) -> weight * commonness.getOrDefault(term, 1.0)));
    return new Signature(
        language, terms, TitleFacts.of(headline, language), Subject.of(headline, lead, language));
  }

  /** The title without the name of its column: "[Exclusive]", "[오늘의 논문]". */
  private static String headline(Article article) {
    String title = article.title();
    String whole = title.substring(0, Math.min(title.length(), TITLE_CHARACTERS));
    return COLUMN.matcher(whole).replaceFirst("");
  }

  /** The words of names that everybody writes of: they say little of one event. */
  private static Set<String> famous(String text, Language language) {
    Set<String> famous = new HashSet<>();
    for (KnownNames.Mention mention : KnownNames.builtIn().in(text)) {
      famous.add("@" + mention.name().id());
      famous.addAll(Words.of(text.substring(mention.start(), mention.end()), language));
    }
    return famous;
  }

  /** How much of their weight is left to words that other articles have, too. */
  private static Map<String, Double> commonness(
      Set<String> famous, List<String> reasons, List<String> text, Language language) {
    double told =
        Math.clamp((double) (text.size() - LEAST_WORDS) / (LEAD_WORDS - LEAST_WORDS), 0, 1);
    Map<String, Double> commonness = new HashMap<>();
    ofCategory(reasons, language)
        .forEach(it -> commonness.put(it, OF_CATEGORY + (1 - OF_CATEGORY) * told));
    famous.forEach(it -> commonness.put(it, FAMOUS));
    return commonness;
  }

  /** What put it into its category it has in common with all others there. */
  private static Set<String> ofCategory(List<String> reasons, Language language) {
    Set<String> words = new HashSet<>();
    for (String word : words(String.join("\n", reasons), language)) {
      if (!Concepts.builtIn().isEvent(word)) {
        words.add(word);
      }
    }
    words.addAll(names(String.join("\n", reasons), language));
    reasons.forEach(it -> words.add(it.toLowerCase(Locale.ROOT)));
    return words;
  }

  /** Words in their basic form, figures in one way of writing, and ideas in the place of words. */
  private static List<String> words(String text, Language language) {
    List<String> words = new ArrayList<>();
    for (String word : Words.of(text, language)) {
      if (!Character.isDigit(word.charAt(0)) || !isNumber(word)) {
        words.add(Concepts.builtIn().of(word));
      }
    }
    Figures.in(text).forEach(it -> words.add("#" + it));
    return words;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(it -> Character.isDigit(it) || it == '.' || it == ',');
  }

  private static List<String> names(String text, Language language) {
    List<String> names = new ArrayList<>();
    KnownNames.builtIn().in(text).forEach(it -> names.add("@" + it.name().id()));
    Figures.in(text).forEach(it -> names.add("#" + it));
    switch (language) {
      case ENGLISH -> names.addAll(Words.of(capitalised(text), Language.ENGLISH));
      case KOREAN ->
          Words.tagged(text, language).stream()
              .filter(it -> it.part() == Words.Part.NAME)
              .forEach(it -> names.add(it.form()));
    }
    return names;
  }

  /** The words with a capital letter that do not owe it to the beginning of a sentence. */
  private static String capitalised(String text) {
    StringBuilder names = new StringBuilder();
    Matcher matcher = LATIN.matcher(text);
    int before = 0;
    while (matcher.find()) {
      boolean begins = matcher.start() == 0 || endsSentence(text, before, matcher.start());
      if (!begins && Character.isUpperCase(text.charAt(matcher.start()))) {
        names.append(matcher.group()).append(' ');
      }
      before = matcher.end();
    }
    return names.toString();
  }

  private static boolean endsSentence(String text, int from, int to) {
    String between = text.substring(from, to);
    return between.contains(".") || between.contains("!") || between.contains("?");
  }

  private static List<String> across(String whole, List<String> words) {
    List<String> terms = new ArrayList<>();
    StringBuilder rest = new StringBuilder(whole);
    for (KnownNames.Mention mention : KnownNames.builtIn().in(whole)) {
      terms.add("@" + mention.name().id());
      rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
    }
    String text = rest.toString();
    Figures.in(text).forEach(it -> terms.add("#" + it));
    words.stream().limit(LEAD_WORDS).filter(it -> it.startsWith(Concepts.MARK)).forEach(terms::add);
    Matcher latin = LATIN.matcher(text);
    while (latin.find()) {
      String word = latin.group();
      if (word.length() > 1 && !word.equals(word.toLowerCase(Locale.ROOT))) {
        terms.add(word.toLowerCase(Locale.ROOT));
        addSound(word, terms);
      }
    }
    Matcher korean = KOREAN.matcher(text);
    while (korean.find()) {
      addSound(korean.group(), terms);
      String bare = PARTICLE.matcher(korean.group()).replaceFirst("");
      if (!bare.equals(korean.group())) {
        addSound(bare, terms);
      }
    }
    return terms;
  }

  private static void addSound(String word, List<String> terms) {
    String sound = NameSound.of(word);
    if (sound.length() >= SHORTEST_SOUND) {
      terms.add("%" + sound);
    }
  }

  private static Map<String, Double> counts(List<String> title, List<String> text) {
    Map<String, Double> counts = new HashMap<>();
    title.forEach(it -> counts.merge(it, (double) TITLE_WEIGHT, Double::sum));
    text.forEach(it -> counts.merge(it, 1.0, Double::sum));
    return counts;
  }

  /** The term frequency of BM25 (Robertson and Walker, 1994), k1 = 1.2. */
  private static Map<String, Double> saturated(Map<String, Double> counts) {
    counts.replaceAll((term, count) -> importance(term) * count * 2.2 / (count + 1.2));
    return counts;
  }

  private static Map<String, Double> damped(Map<String, Double> counts) {
    counts.replaceAll((term, count) -> importance(term) * (1 + Math.log(count)));
    return counts;
  }

  /** A figure is rarely a coincidence. A sound may be. */
  private static double importance(String term) {
    return switch (term.charAt(0)) {
      case '#' -> term.length() > 4 ? 1.5 : term.length() > 2 ? 1 : 0.5;
      case '%' -> term.length() > 4 ? 1 : 0.6;
      default -> 1;
    };
  }

  /** Each word as much as any other, however many pieces it has. */
  private static Map<String, Double> pieces(List<String> words, Set<String> famous) {
    Map<String, Double> pieces = new HashMap<>();
    for (String word : words) {
      if (famous.contains(word)) {
        continue;
      }
      int length = word.charAt(0) >= '가' ? KOREAN_PIECE : PIECE;
      int count = Math.max(1, word.length() - length + 1);
      for (int at = 0; at < count; at++) {
        String piece = word.substring(at, Math.min(word.length(), at + length));
        pieces.merge(piece, 1 / Math.sqrt(count), Math::max);
      }
    }
    return pieces;
  }
}

package jobo.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jobo.classify.Feature.Kind;

/**
 * What a text looks like to a linear model: the keywords in it, its words in their basic form,
 * pairs of neighbouring words, and runs of a few characters within a word, which know a new Korean
 * word by its morphemes and an English one by its stem (compare Joulin et al., “Bag of tricks for
 * efficient text classification”, 2017). Immutable.
 */
final class Features {
  private static final String SUBJECT = "subject";
  private static final int LONGEST_TEXT = 700;
  private static final int LONGEST_WORD = 40;

  /** In the order of the catalogue, for sums depend on it. */
  private final Map<Keyword, List<String>> categories = new LinkedHashMap<>();

  private final KeywordIndex keywords;

  /** Features among which are the keywords of a catalogue. */
  Features(CategoryCatalogue catalogue) {
    for (CategoryDefinition definition : catalogue.categories()) {
      add(definition.id(), definition.category().keywords());
    }
    add(SUBJECT, catalogue.subject());
    keywords = new KeywordIndex(categories.keySet());
  }

  private void add(String category, List<String> written) {
    for (String keyword : written) {
      categories.computeIfAbsent(Keyword.of(keyword), it -> new ArrayList<>()).add(category);
    }
  }

  /** The features of a text, of which no more than a lead's length is looked at. */
  List<Feature> of(String whole) {
    String text = whole.substring(0, Math.min(whole.length(), LONGEST_TEXT));
    List<String> words = Keyword.basicWords(text);
    List<Feature> features = new ArrayList<>();
    keywords(text, words, features);
    words(words, features);
    pieces(text.toLowerCase(Locale.ROOT), features);
    return features;
  }

  private void keywords(String text, List<String> words, List<Feature> features) {
    for (Keyword keyword : keywords.in(text, words)) {
      Kind kind = keyword.isClear() ? Kind.CLEAR_KEYWORD : Kind.AMBIGUOUS_KEYWORD;
      for (String category : categories.getOrDefault(keyword, List.of())) {
        features.add(Feature.of(kind, category, keyword.phrase()));
      }
    }
  }

  private static void words(List<String> words, List<Feature> features) {
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      features.add(Feature.of(Kind.WORD, word, word));
      if (at > 0) {
        String pair = words.get(at - 1) + " " + word;
        features.add(Feature.of(Kind.PAIR, pair, pair));
      }
    }
  }

  private static void pieces(String text, List<Feature> features) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
        pieces(text, start, Math.min(at, start + LONGEST_WORD), features);
        start = at + 1;
      }
    }
  }

  /** A syllable of Hangul says as much as two letters. */
  private static void pieces(String text, int start, int end, List<Feature> features) {
    boolean korean = start < end && text.charAt(start) >= '가' && text.charAt(start) <= '힣';
    int shortest = korean ? 2 : 3;
    int longest = korean ? 4 : 5;
    String word = text.substring(start, Math.max(start, end));
    for (int from = 0; from < word.length(); from++) {
      for (int to = from + shortest; to <= Math.min(word.length(), from + longest); to++) {
        features.add(Feature.of(Kind.PIECE, word.substring(from, to), word));
      }
    }
  }
}

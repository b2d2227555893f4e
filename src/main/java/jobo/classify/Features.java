package jobo.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobo.classify.Feature.Kind;
import jobo.classify.Feature.Sink;
import jobo.text.KnownNames;

/**
 * What a text looks like to a linear model: the keywords in it, its words in their basic form,
 * pairs of neighbouring words, what kinds of known names are in it, how it begins and ends, and
 * runs of a few characters within a word and at its edges, which know a new Korean word by its
 * morphemes and an English one by its stem (compare Joulin et al., “Bag of tricks for efficient
 * text classification”, 2017). They are told one after the other, for a lead has a thousand and
 * none is worth an object. Immutable.
 */
final class Features {
  private static final String SUBJECT = "subject";

  /** Stands before the first and after the last character of a word. */
  private static final char EDGE = ' ';

  private static final int LONGEST_ENDING = 3;

  private final Map<Keyword, List<String>> categories = new LinkedHashMap<>();
  private final Set<Keyword> hints = new HashSet<>();
  private final KeywordIndex keywords;

  /** Features among which are the keywords of a catalogue. */
  Features(CategoryCatalogue catalogue) {
    for (CategoryDefinition definition : catalogue.categories()) {
      add(definition.id(), definition.category().keywords());
    }
    for (String written : catalogue.subject()) {
      if (Keyword.of(written).isClear()) {
        add(SUBJECT, List.of(written));
      } else {
        hints.add(Keyword.of(written));
      }
    }
    List<Keyword> all = new ArrayList<>(categories.keySet());
    all.addAll(hints);
    keywords = new KeywordIndex(all);
  }

  private void add(String category, List<String> written) {
    for (String keyword : written) {
      categories.computeIfAbsent(Keyword.of(keyword), it -> new ArrayList<>()).add(category);
    }
  }

  /** Reads a text for its features to be told. */
  Reading read(String text) {
    return Reading.of(text, keywords);
  }

  /** How many different words of a text and its lead hint that they are about AI. */
  int hints(Reading title, Reading lead) {
    Set<List<String>> different = new HashSet<>();
    for (Reading reading : List.of(title, lead)) {
      for (Keyword keyword : reading.keywords()) {
        if (hints.contains(keyword)) {
          different.add(keyword.words());
        }
      }
    }
    return different.size();
  }

  /** Tells all features of a text. */
  void tell(Reading reading, Sink sink) {
    tellWords(reading, sink);
    names(reading, sink);
    ends(reading.text(), sink);
    pieces(reading, sink);
  }

  /** Tells those that stand for whole words. */
  void tellWords(Reading reading, Sink sink) {
    keywords(reading.keywords(), sink);
    words(reading.words(), sink);
  }

  private void keywords(List<Keyword> found, Sink sink) {
    for (int at = 0; at < found.size(); at++) {
      Keyword keyword = found.get(at);
      Kind kind = keyword.isClear() ? Kind.CLEAR_KEYWORD : Kind.AMBIGUOUS_KEYWORD;
      for (String category : categories.getOrDefault(keyword, List.of())) {
        sink.feature(kind, kind.key(category), at);
      }
    }
  }

  private static void words(List<String> words, Sink sink) {
    int before = 0;
    for (int at = 0; at < words.size(); at++) {
      int word = Kind.WORD.key(words.get(at));
      sink.feature(Kind.WORD, word, at);
      if (at > 0) {
        sink.feature(Kind.PAIR, Kind.PAIR.key(before, word), at - 1);
      }
      before = word;
    }
  }

  private static void names(Reading reading, Sink sink) {
    for (KnownNames.Mention mention : KnownNames.builtIn().in(reading.text())) {
      sink.feature(Kind.NAME, Kind.NAME.key(kind(mention.name())), mention.start());
    }
  }

  /** Of places it matters whether they are in Korea: news of elsewhere are another kind of news. */
  private static String kind(KnownNames.Name name) {
    if (name.kind().isPlace()) {
      return KnownNames.builtIn().isOfKorea(name) ? "HOME" : "ABROAD";
    }
    return name.kind().name();
  }

  /** A Korean headline ends in its verb or in what becomes of it, and tells its tone there. */
  private static void ends(String text, Sink sink) {
    int first = text.indexOf(' ');
    int last = text.lastIndexOf(' ') + 1;
    String beginning = text.substring(0, first < 0 ? text.length() : first);
    sink.feature(Kind.END, Kind.END.key("^" + shortened(beginning)), 0);
    sink.feature(Kind.END, Kind.END.key("$" + shortened(text.substring(last))), last);
    for (int from = Math.max(last, text.length() - LONGEST_ENDING); from < text.length(); from++) {
      sink.feature(Kind.END, Kind.END.key(text.substring(from)), last);
    }
  }

  private static String shortened(String word) {
    return word.substring(0, Math.min(word.length(), Reading.LONGEST_WORD));
  }

  private static void pieces(Reading reading, Sink sink) {
    char[] text = reading.text().toCharArray();
    int start = 0;
    while (start < text.length) {
      int end = reading.endOfRun(start);
      pieces(text, start, Math.min(end, start + Reading.LONGEST_WORD), sink);
      start = end + 1;
    }
  }

  /** A syllable of Hangul says as much as two letters, and one alone may be a whole word. */
  private static void pieces(char[] text, int start, int end, Sink sink) {
    boolean korean = start < end && Reading.isSyllable(text[start]);
    int shortest = korean ? 2 : 3;
    int longest = korean ? 4 : 5;
    for (int from = start - 1; from < end; from++) {
      if (from >= start && Reading.isSyllable(text[from])) {
        sink.feature(Kind.SYLLABLE, Feature.next(Kind.SYLLABLE.start(), text[from]), start);
      }
      int hash = Kind.PIECE.start();
      int last = Math.min(end + 1, from + longest);
      for (int at = from; at < last; at++) {
        hash = Feature.next(hash, at < start || at == end ? EDGE : text[at]);
        if (at - from + 1 >= shortest) {
          sink.feature(Kind.PIECE, hash, start);
        }
      }
    }
  }
}

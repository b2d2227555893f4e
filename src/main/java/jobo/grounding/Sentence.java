package jobo.grounding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jobo.language.Language;
import jobo.text.KnownNames;

/**
 * A sentence of a claim or an article, read once for all that is asked of it.
 *
 * @param clauses for each word, which clause of the sentence it stands in
 * @param negations what is denied
 * @param mentions the known names in it
 * @param keysOfWords for each word what it says, whichever way
 * @param keySet what all its words say
 */
record Sentence(
    String text,
    Language language,
    List<Word> words,
    List<Quantity> quantities,
    List<Moment> moments,
    List<Integer> clauses,
    Negations negations,
    List<KnownNames.Mention> mentions,
    List<Set<String>> keysOfWords,
    Set<String> keySet) {

  static Sentence of(String text, Language language, LocalDate published) {
    List<Moment> moments = MomentReader.in(text, published);
    List<Word> words = WordReader.in(text, language);
    List<Integer> clauses = Clauses.of(words);
    Negations negations = Negations.in(words, clauses);
    List<Quantity> quantities = QuantityReader.in(text, moments);
    List<Set<String>> keys = new ArrayList<>();
    Set<String> all = new HashSet<>();
    for (int at = 0; at < words.size(); at++) {
      Set<String> own =
          negations.isNegator(at) ? Set.of() : keys(words.get(at), quantities, moments);
      keys.add(own);
      all.addAll(own);
    }
    return new Sentence(
        text,
        language,
        words,
        quantities,
        moments,
        clauses,
        negations,
        KnownNames.builtIn().in(text),
        keys,
        all);
  }

  /** What a word says, whichever way: its forms without the mark of an opposite, or its figure. */
  Set<String> keys(int word) {
    return keysOfWords.get(word);
  }

  private static Set<String> keys(Word at, List<Quantity> quantities, List<Moment> moments) {
    Set<String> keys = new HashSet<>();
    for (Moment moment : moments) {
      if (moment.start() < at.end() && at.start() < moment.end()) {
        keys.add(moment.key());
        return keys;
      }
    }
    for (Quantity quantity : quantities) {
      if (quantity.start() < at.end() && at.start() < quantity.end()) {
        keys.add(quantity.key());
        return keys;
      }
    }
    at.forms().forEach(it -> keys.add(Ideas.base(it)));
    return keys;
  }

  int clauseCount() {
    return words.isEmpty() ? 0 : clauses.getLast() + 1;
  }

  /** The places of the words of a clause. */
  List<Integer> clause(int clause) {
    List<Integer> places = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      if (clauses.get(word) == clause) {
        places.add(word);
      }
    }
    return places;
  }
}

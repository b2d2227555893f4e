package jobo.grounding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a claim may rest on of a passage: the sentences that share most words and figures with it,
 * each with the one before, which says whom it goes on about, one for each name, and what is
 * quoted.
 */
final class Excerpt {
  /** Of the words that the best sentence shares with a claim a sentence must have so many. */
  private static final double SHARE = 0.25;

  /** The best ones for each sentence of a claim. */
  private static final int MOST = 10;

  private static final double FIGURE = 2;

  private final Passage passage;
  private final List<Set<String>> shared = new ArrayList<>();
  private final Map<String, Double> sentencesWith = new HashMap<>();
  private final BitSet chosen = new BitSet();
  private final List<Sentence> sentences;
  private @Nullable Sounds sounds;

  Excerpt(Passage passage, List<Sentence> claim, String quotation) {
    this.passage = passage;
    Beginnings beginnings = new Beginnings();
    claim.forEach(beginnings::add);
    for (String sentence : passage.written()) {
      Set<String> keys = beginnings.in(sentence);
      shared.add(keys);
      keys.forEach(it -> sentencesWith.merge(it, 1.0, Double::sum));
    }
    claim.forEach(this::choose);
    if (!quotation.isBlank()) {
      String plain = QuotationCheck.plain(quotation);
      for (int at = 0; at < shared.size(); at++) {
        if (QuotationCheck.overlap(plain, passage.written().get(at))) {
          choose(at);
        }
      }
    }
    sentences = chosen.stream().mapToObj(passage::sentence).toList();
    sentencesWith.replaceAll(this::corrected);
  }

  /** As often as words that begin alike turn out to be the same in the sentences that were read. */
  private double corrected(String key, double likely) {
    long hits = chosen.stream().filter(it -> shared.get(it).contains(key)).count();
    long right = sentences.stream().filter(it -> it.keySet().contains(key)).count();
    return hits == 0 ? likely : Math.max(1, likely * right / hits);
  }

  private void choose(Sentence claim) {
    double[] weights = new double[shared.size()];
    double most = 0;
    for (int at = 0; at < weights.length; at++) {
      for (String key : shared.get(at)) {
        weights[at] += claim.keySet().contains(key) ? weight(key) : 0;
      }
      most = Math.max(most, weights[at]);
    }
    double least = SHARE * most;
    IntStream.range(0, weights.length)
        .filter(it -> weights[it] > 0 && weights[it] >= least)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer it) -> weights[it]).reversed())
        .limit(MOST)
        .forEach(this::choose);
    for (int word = 0; word < claim.words().size(); word++) {
      if (claim.words().get(word).isCapital() || claim.words().get(word).isCoined()) {
        claim.keys(word).forEach(it -> chooseOneWith(it, weights));
      }
    }
  }

  /** Whoever a claim names is looked at where the passage speaks of them most like the claim. */
  private void chooseOneWith(String key, double[] weights) {
    IntStream.range(0, weights.length)
        .filter(it -> shared.get(it).contains(key))
        .boxed()
        .max(Comparator.comparingDouble(it -> weights[it]))
        .ifPresent(this::choose);
  }

  private void choose(int sentence) {
    chosen.set(Math.max(0, sentence - 1), sentence + 1);
  }

  Language language() {
    return passage.language();
  }

  LocalDate published() {
    return passage.published();
  }

  Vocabulary vocabulary() {
    return passage.vocabulary();
  }

  /** In the order of the passage. */
  List<Sentence> sentences() {
    return sentences;
  }

  /**
   * All sentences of the passage, those of the excerpt first; each is analysed when it is reached.
   */
  Stream<Sentence> all() {
    return Stream.concat(
        sentences.stream(),
        IntStream.range(0, shared.size())
            .filter(it -> !chosen.get(it))
            .mapToObj(passage::sentence));
  }

  /** What something that few sentences say is worth beside what many say. */
  double weight(String key) {
    double rarity = 1 / Math.sqrt(sentencesWith.getOrDefault(key, 1.0));
    return key.startsWith("#") ? FIGURE * rarity : rarity;
  }

  double weight(Set<String> keys) {
    return keys.stream().mapToDouble(this::weight).sum();
  }

  /** What a sentence has in common with a claim, weighed. */
  double weight(Set<String> keys, Sentence sentence) {
    double weight = 0;
    for (String key : keys) {
      weight += sentence.keySet().contains(key) ? weight(key) : 0;
    }
    return weight;
  }

  /** Whether a name sounds like one in the passage, whatever the script. */
  boolean sounds(String name) {
    if (sounds == null) {
      sounds = new Sounds();
      sentences.forEach(it -> sounds.add(it.words()));
    }
    return sounds.has(name) || passage.sounds().has(name);
  }
}

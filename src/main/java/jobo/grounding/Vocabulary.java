package jobo.grounding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jobo.text.KnownNames;
import org.jspecify.annotations.Nullable;

/** All that an article writes and whom it names, for looking up the names of a claim. */
final class Vocabulary {
  private final Set<String> words = new HashSet<>();
  private final Set<KnownNames.Name> names = new HashSet<>();
  private final Map<String, Integer> sentencesWith = new HashMap<>();
  private final List<Sentence> sentences;

  /** Made when a claim in another language first asks for it. */
  private volatile @Nullable Sounds sounds;

  private final StringBuilder squeezed = new StringBuilder();
  private final List<String> koreanStems = new ArrayList<>();

  private Vocabulary(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  static Vocabulary of(List<Sentence> sentences) {
    Vocabulary vocabulary = new Vocabulary(sentences);
    sentences.forEach(vocabulary::add);
    return vocabulary;
  }

  private void add(Sentence sentence) {
    String before = "";
    for (Word word : sentence.words()) {
      String squeezedWord = squeeze(word.text());
      words.add(squeezedWord);
      words.add(squeeze(word.stem()));
      words.add(before + squeezedWord);
      for (String part : word.text().split("[-·/]", -1)) {
        words.add(squeeze(part));
      }
      words.addAll(word.forms());
      Nations.of(word.stem()).ifPresent(names::add);
      if (word.stem().length() > 1 && word.stem().charAt(0) >= '가') {
        koreanStems.add(word.stem());
      }
      before = squeezedWord;
      squeezed.append(squeezedWord);
    }
    squeezed.append(' ');
    sentence.mentions().forEach(it -> names.add(it.name()));
    sentence.keySet().forEach(it -> sentencesWith.merge(it, 1, Integer::sum));
  }

  /** Whether a word stands in it, hyphens and capitals aside. */
  boolean hasWord(String word) {
    return words.contains(squeeze(word));
  }

  /** Whether letters stand in it, spaces aside. */
  boolean hasLetters(String text) {
    return squeezed.indexOf(squeeze(text)) >= 0;
  }

  boolean names(KnownNames.Name name) {
    return names.contains(name);
  }

  /** Whether a name sounds like one in it, whatever the script. */
  boolean sounds(String name) {
    Sounds known = sounds;
    if (known == null) {
      known = new Sounds();
      for (Sentence sentence : sentences) {
        known.add(sentence.words());
      }
      sounds = known;
    }
    return known.has(name);
  }

  /** Whether a Korean word is a short form of a longer one: 식약처 of 식품의약품안전처. */
  boolean hasLongForm(String word) {
    return koreanStems.stream().anyMatch(it -> isShortFor(word, it));
  }

  /** How many of its sentences say something. */
  int sentencesWith(String key) {
    return sentencesWith.getOrDefault(key, 0);
  }

  private static boolean isShortFor(String word, String whole) {
    if (whole.length() <= word.length() || whole.charAt(0) != word.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int place = 0; place < whole.length() && at < word.length(); place++) {
      if (whole.charAt(place) == word.charAt(at)) {
        at++;
      }
    }
    return at == word.length();
  }

  static String squeeze(String text) {
    StringBuilder squeezed = new StringBuilder();
    for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(letter) || letter == '.') {
        squeezed.append(letter);
      }
    }
    return squeezed.toString();
  }
}

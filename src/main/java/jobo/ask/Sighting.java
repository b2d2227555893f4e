package jobo.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jobo.text.Words;
import jobo.text.Words.Word;

/** Where in a sentence the words stand that are asked for. Not safe for use by many threads. */
final class Sighting {
  private final String text;
  private final String alike;
  private final List<Word> tokens;

  /** Those of its words that tell something themselves. */
  private final Set<String> words = new HashSet<>();

  /** For each word that is asked for how far it stands here, 0 to 1. */
  private final double[] here;

  /** The tokens that stand for a word that is asked for, and for which how far. */
  private final List<Met> met = new ArrayList<>();

  private static final class Met {
    private final int token;
    private final double[] likeness;

    Met(int token, double[] likeness) {
      this.token = token;
      this.likeness = likeness;
    }
  }

  Sighting(String text, Sought sought) {
    this.text = text;
    alike = Question.alike(text);
    tokens = Words.taggedStretches(alike, sought.language());
    here = new double[sought.asked().size()];
    for (int at = 0; at < tokens.size(); at++) {
      String form = tokens.get(at).form();
      if (sought.tells(form)) {
        words.add(form);
      }
      meet(at, sought.likeness().of(form), sought);
    }
    sought.transcribed().each(alike, (likeness, at) -> meet(wordAt(at), likeness, sought));
  }

  private void meet(int token, double[] likeness, Sought sought) {
    if (likeness.length > 0) {
      met.add(new Met(token, likeness));
    }
    for (int word = 0; word < likeness.length; word++) {
      here[word] = Math.max(here[word], likeness[word]);
      String asked = sought.asked().get(word).word();
      if (likeness[word] >= Likeness.SAME && sought.tells(asked)) {
        words.add(asked);
      }
    }
  }

  String text() {
    return text;
  }

  /** As {@link Question#alike} has it. */
  String alike() {
    return alike;
  }

  /** Whether it has a word that {@linkplain Sought#tells tells}. */
  boolean has(String word) {
    return words.contains(word);
  }

  double[] here() {
    return here;
  }

  /** How close each word that is asked for stands to a token, 0 to 1. */
  double[] closeTo(int token, double halfWay) {
    double[] close = new double[here.length];
    for (Met each : met) {
      double nearness = 1 / (1 + Math.abs(each.token - token) / halfWay);
      for (int word = 0; word < close.length; word++) {
        close[word] = Math.max(close[word], nearness * each.likeness[word]);
      }
    }
    return close;
  }

  /** How many tokens lie from one word that is asked for to another, at least. */
  int distance(int one, int other) {
    int least = Integer.MAX_VALUE;
    for (Met first : met) {
      for (Met second : met) {
        if (first.token != second.token && first.likeness[one] > 0 && second.likeness[other] > 0) {
          least = Math.min(least, Math.abs(first.token - second.token));
        }
      }
    }
    return least;
  }

  /** The tokens that are not asked for. */
  List<Integer> fresh() {
    Set<Integer> known = new HashSet<>();
    met.forEach(it -> known.add(it.token));
    List<Integer> fresh = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (!known.contains(at)) {
        fresh.add(at);
      }
    }
    return fresh;
  }

  /** The token at a character, or the last one before it. */
  int wordAt(int character) {
    int at = 0;
    while (at + 1 < tokens.size() && tokens.get(at + 1).start() <= character) {
      at++;
    }
    return at;
  }

  /** At which character a token starts. */
  int start(int token) {
    return token < tokens.size() ? Math.min(tokens.get(token).start(), text.length()) : 0;
  }
}

package jobo.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobo.classify.Feature.Kind;
import jobo.classify.Feature.Sink;

/** Finds the words of an article that speak most for its result. */
final class Reasons {
  private static final int MOST = 5;
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "an", "and", "are", "as", "at", "be", "by", "for", "from", "how", "in", "is", "it", "its",
          "of", "on", "or", "that", "the", "to", "via", "what", "with");

  private final LinearModel model;
  private final boolean[] result;
  private final Map<String, Double> speaking = new LinkedHashMap<>();

  /** Reasons for a result, which some of a model's labels are. */
  Reasons(LinearModel model, boolean[] result) {
    this.model = model;
    this.result = result;
  }

  /** Hears what the features of a text say. */
  Text of(Reading reading) {
    return new Text(reading);
  }

  /** The words that speak most for the result, each told once, be it alone or within another. */
  List<String> strongest() {
    List<String> strongest = new ArrayList<>();
    speaking.entrySet().stream()
        .filter(it -> it.getValue() > 0 && it.getKey().length() > 1)
        .sorted(Comparator.comparingDouble(it -> -it.getValue()))
        .map(Map.Entry::getKey)
        .filter(it -> !Arrays.stream(it.split(" ", -1)).allMatch(SAY_NOTHING::contains))
        .forEach(
            it -> {
              if (strongest.size() < MOST
                  && strongest.stream().noneMatch(told -> tells(told, it))) {
                strongest.add(it);
              }
            });
    return strongest;
  }

  private static boolean tells(String told, String other) {
    String one = told.replace(" ", "");
    String two = other.replace(" ", "");
    return one.contains(two) || two.contains(one);
  }

  /** Adds up what the features of a word say before the word is looked up. */
  final class Text implements Sink, AutoCloseable {
    private final Reading reading;
    private Kind kind = Kind.WORD;
    private int place = -1;
    private double pull;

    private Text(Reading reading) {
      this.reading = reading;
    }

    @Override
    public void feature(Kind next, int key, int at) {
      if (at != place || next != kind) {
        close();
        kind = next;
        place = at;
      }
      pull += model.pull(next, key, result);
    }

    @Override
    public void close() {
      if (pull != 0) {
        speaking.merge(reading.word(kind, place), pull, Double::sum);
      }
      pull = 0;
    }
  }
}

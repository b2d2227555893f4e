package jobo.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobo.classify.Feature.Kind;

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

  /** Hears a text. What the features of a word say is added up before the word is looked up. */
  void hear(Heard heard) {
    double pull = 0;
    for (int number = 0; number < heard.size(); number++) {
      Kind kind = heard.kind(number);
      pull += model.pull(kind, heard.row(number), result);
      boolean goesOn =
          number + 1 < heard.size()
              && heard.kind(number + 1) == kind
              && heard.at(number + 1) == heard.at(number);
      if (!goesOn) {
        speaking.merge(heard.reading().word(kind, heard.at(number)), pull, Double::sum);
        pull = 0;
      }
    }
  }

  /** The words that speak most for the result, each told once, be it alone or within another. */
  List<String> strongest() {
    List<Map.Entry<String, Double>> left = new ArrayList<>();
    for (Map.Entry<String, Double> entry : speaking.entrySet()) {
      if (entry.getValue() > 0 && entry.getKey().length() > 1) {
        left.add(entry);
      }
    }
    List<String> strongest = new ArrayList<>();
    while (strongest.size() < MOST && !left.isEmpty()) {
      String next = removeStrongest(left);
      if (saysSomething(next) && strongest.stream().noneMatch(told -> tells(told, next))) {
        strongest.add(next);
      }
    }
    return strongest;
  }

  /** A few of many are wanted, so that sorting them all would take longer. */
  private static String removeStrongest(List<Map.Entry<String, Double>> words) {
    int strongest = 0;
    for (int at = 1; at < words.size(); at++) {
      strongest = words.get(at).getValue() > words.get(strongest).getValue() ? at : strongest;
    }
    return words.remove(strongest).getKey();
  }

  private static boolean saysSomething(String words) {
    return !SAY_NOTHING.containsAll(List.of(words.split(" ", -1)));
  }

  private static boolean tells(String told, String other) {
    String one = told.replace(" ", "");
    String two = other.replace(" ", "");
    return one.contains(two) || two.contains(one);
  }
}

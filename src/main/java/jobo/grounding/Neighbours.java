package jobo.grounding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which figure stands next to whom in a sentence. */
final class Neighbours {
  /** The version of a model rather than a figure of it. */
  private static final Pattern VERSION = Pattern.compile("\\d{1,2}(?:\\.\\d)?[가-힣]?");

  private static final double BEHIND = 0.6;
  private static final double OTHER_CLAUSE = 6;
  private static final double NONE = 99;

  private final Sentence sentence;
  private final List<@Nullable String> entities;

  Neighbours(Sentence sentence, List<@Nullable String> entities) {
    this.sentence = sentence;
    this.entities = entities;
  }

  /** The figure nearest to somebody, sooner behind them than before, or null. */
  @Nullable String figureOf(String entity) {
    double nearest = NONE;
    String figure = null;
    for (int at = 0; at < entities.size(); at++) {
      for (int other = 0; entity.equals(entities.get(at)) && other < entities.size(); other++) {
        String key = figure(other);
        double distance = key == null ? NONE : distance(at, other);
        if (distance < nearest) {
          nearest = distance;
          figure = key;
        }
      }
    }
    return figure;
  }

  private double distance(int name, int figure) {
    boolean isTogether = sentence.clauses().get(name).equals(sentence.clauses().get(figure));
    return Math.abs(name - figure) - (figure > name ? BEHIND : 0) + (isTogether ? 0 : OTHER_CLAUSE);
  }

  private @Nullable String figure(int at) {
    Set<String> keys = sentence.keys(at);
    boolean isVersion =
        at > 0
            && entities.get(at - 1) != null
            && VERSION.matcher(sentence.words().get(at).text()).matches();
    String key = keys.isEmpty() || isVersion ? "" : keys.iterator().next();
    return entities.get(at) == null && key.startsWith("#") ? key : null;
  }

  /** How many have the same figure next to them in a claim and its article. */
  static int alike(Comparison comparison) {
    Neighbours own = new Neighbours(comparison.claim(), comparison.own());
    Neighbours theirs = new Neighbours(comparison.article(), comparison.theirs());
    int alike = 0;
    for (String entity : Comparison.named(comparison.own())) {
      String figure = own.figureOf(entity);
      alike += figure != null && figure.equals(theirs.figureOf(entity)) ? 1 : 0;
    }
    return alike;
  }
}

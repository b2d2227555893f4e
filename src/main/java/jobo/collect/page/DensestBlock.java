package jobo.collect.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the element with the most running text and the least of links and short lines: the heaviest
 * subtree, as the heaviest subsequence of words does it (Pasternack and Roth, "Extracting Article
 * Text from the Web with Maximum Subsequence Segmentation", 2009). Linear in the elements.
 */
final class DensestBlock {
  /** One child with this share of the value is the article; what is around it adds little. */
  private static final double NEARLY_ALL = 0.9;

  /** One child with this share is it too where what is around it is mixed with links and lines. */
  private static final double MOST = 0.7;

  private static final double MIXED = 0.5;

  private final Map<Element, Double> values = new HashMap<>();
  private final Map<Element, Integer> weights = new HashMap<>();

  private DensestBlock(Collection<Passage> passages) {
    for (Passage passage : passages) {
      double value = passage.value();
      int weight = passage.weight();
      for (Element at = passage.block(); at != null; at = at.parent()) {
        values.merge(at, value, Double::sum);
        weights.merge(at, weight, Integer::sum);
      }
    }
  }

  /** The element with an article among the blocks of some paragraphs and what is around them. */
  static Optional<Element> of(Collection<Passage> passages) {
    return new DensestBlock(passages).find();
  }

  private Optional<Element> find() {
    return values.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(it -> it.getValue() > 0)
        .map(it -> descended(it.getKey()));
  }

  private Element descended(Element from) {
    Element at = from;
    for (Optional<Element> next = heaviest(at); next.isPresent(); next = heaviest(at)) {
      at = next.get();
    }
    return at;
  }

  private Optional<Element> heaviest(Element parent) {
    return parent.children().stream()
        .filter(values::containsKey)
        .max(Comparator.comparing(values::get))
        .filter(it -> isNearlyAll(it, parent));
  }

  private boolean isNearlyAll(Element child, Element parent) {
    double all = values.getOrDefault(parent, 0.0);
    double share = values.getOrDefault(child, 0.0);
    double around = weights.getOrDefault(parent, 0) - weights.getOrDefault(child, 0);
    return share >= all * NEARLY_ALL || (share >= all * MOST && all - share < around * MIXED);
  }
}

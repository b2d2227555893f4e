package jobo.collect.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The elements of a channel or an item, with those that media are grouped in, found by name. */
final class FeedElements {
  private final Map<FeedName, List<Element>> all = new HashMap<>();

  FeedElements(Element parent, FeedNamespaces namespaces) {
    add(parent, namespaces);
  }

  private void add(Element parent, FeedNamespaces namespaces) {
    for (Node node : parent.childNodes()) {
      if (node instanceof Element child) {
        FeedName name = namespaces.nameOf(child);
        all.computeIfAbsent(name, it -> new ArrayList<>(1)).add(child);
        if (name.vocabulary() == Vocabulary.MEDIA) {
          add(child, namespaces);
        }
      }
    }
  }

  /** All elements of these names, in the order of the names. */
  Stream<Element> all(List<FeedName> names) {
    List<Element> found = new ArrayList<>(1);
    for (FeedName name : names) {
      found.addAll(all.getOrDefault(name, List.of()));
    }
    return found.stream();
  }

  /** The first text that says something, in the order of the names. */
  @Nullable String text(List<FeedName> names) {
    for (FeedName name : names) {
      for (Element element : all.getOrDefault(name, List.of())) {
        String text = ElementText.of(element);
        if (!text.isBlank()) {
          return text;
        }
      }
    }
    return null;
  }
}

package jobo.collect.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The elements of a channel or an item, with those that media are grouped in, found by name. */
final class FeedElements {
  private record Named(FeedName name, Element element) {}

  private final List<Named> all = new ArrayList<>();

  FeedElements(Element parent, FeedNamespaces namespaces) {
    add(parent, namespaces);
  }

  private void add(Element parent, FeedNamespaces namespaces) {
    for (Node node : parent.childNodes()) {
      if (node instanceof Element child) {
        FeedName name = namespaces.nameOf(child);
        all.add(new Named(name, child));
        if (name.vocabulary() == Vocabulary.MEDIA) {
          add(child, namespaces);
        }
      }
    }
  }

  /** All elements of these names, in the order of the names. */
  Stream<Element> all(List<FeedName> names) {
    return names.stream()
        .flatMap(name -> all.stream().filter(it -> it.name().equals(name)).map(Named::element));
  }

  /** The first text that says something, in the order of the names. */
  @Nullable String text(List<FeedName> names) {
    for (FeedName name : names) {
      for (Named named : all) {
        if (named.name().equals(name)) {
          String text = ElementText.of(named.element());
          if (!text.isBlank()) {
            return text;
          }
        }
      }
    }
    return null;
  }
}

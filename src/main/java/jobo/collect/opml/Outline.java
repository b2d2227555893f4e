package jobo.collect.opml;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.collect.markup.Decoding;
import jobo.fetch.Content;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An outline without others below it, as it stands in a file.
 *
 * @param attributes OPML's own, by their names in small letters
 * @param jobo those of Jobo's namespace, by their local names in small letters
 */
record Outline(Map<String, String> attributes, Map<String, String> jobo) {
  private static final int DEEPEST = 100;

  Outline {
    attributes = Map.copyOf(attributes);
    jobo = Map.copyOf(jobo);
  }

  /**
   * The outlines of a file. The parser never fails, and knows neither document types nor entities
   * of the document's own, so there is nothing to expand and nothing to load.
   *
   * @return empty where the file is no OPML
   */
  static Optional<List<Outline>> read(byte[] file) {
    // A stray zero at the start looks like UTF-16.
    return parse(file).or(() -> parse(withoutZeros(file)));
  }

  private static byte[] withoutZeros(byte[] file) {
    ByteArrayOutputStream rest = new ByteArrayOutputStream(file.length);
    for (byte each : file) {
      if (each != 0) {
        rest.write(each);
      }
    }
    return rest.toByteArray();
  }

  private static Optional<List<Outline>> parse(byte[] file) {
    String text = Decoding.text(new Content(file, null)).replace("\0", "");
    Element document = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(DEEPEST));
    boolean isOpml = false;
    List<Outline> outlines = new ArrayList<>();
    for (Element element : (Iterable<Element>) document.stream()::iterator) {
      String name = element.tag().localName().toLowerCase(Locale.ROOT);
      isOpml |= name.equals("opml") || name.equals("outline");
      if (name.equals("outline") && (element.childrenSize() == 0 || hasAddress(element))) {
        outlines.add(of(element));
      }
    }
    return isOpml ? Optional.of(outlines) : Optional.empty();
  }

  /** The first of some attributes that says something. */
  Optional<String> first(String... names) {
    return Stream.of(names)
        .flatMap(it -> Stream.ofNullable(attributes.get(it)))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .findFirst();
  }

  /** An attribute of Jobo's own. */
  Optional<String> own(String name) {
    return Optional.ofNullable(jobo.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** Folders may be broken outlines of feeds that were never closed. */
  private static boolean hasAddress(Element element) {
    return element.attributes().asList().stream()
        .anyMatch(it -> it.localName().equalsIgnoreCase("xmlurl"));
  }

  private static Outline of(Element element) {
    Map<String, String> usual = new LinkedHashMap<>();
    Map<String, String> own = new LinkedHashMap<>();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.localName().toLowerCase(Locale.ROOT);
      if (isOwn(attribute)) {
        own.putIfAbsent(name, attribute.getValue());
      } else if (attribute.prefix().isEmpty()) {
        usual.putIfAbsent(name, attribute.getValue());
      }
    }
    return new Outline(usual, own);
  }

  /** Whoever copied outlines may have lost the declaration of the namespace. */
  private static boolean isOwn(Attribute attribute) {
    return attribute.namespace().equals(OpmlWriter.NAMESPACE)
        || attribute.prefix().equals(OpmlWriter.PREFIX);
  }
}

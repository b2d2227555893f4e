package jobo.collect.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself in JSON-LD with the words of schema.org, however it is nested.
 *
 * @param things every object of it, outer ones first, articles before others
 */
record LinkedData(List<JsonNode> things) {
  private static final int MOST_SCRIPTS = 20;
  private static final int LONGEST = 1_000_000;
  private static final int MOST_THINGS = 1_000;
  private static final int DEEPEST = 30;

  /** Pages write line breaks into strings and commas behind the last field. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  static LinkedData of(Document page) {
    List<JsonNode> things = new ArrayList<>();
    page.select("script[type=application/ld+json]").stream()
        .limit(MOST_SCRIPTS)
        .map(Element::data)
        .filter(it -> it.length() <= LONGEST)
        .flatMap(it -> parsed(it).stream())
        .forEach(it -> collect(it, things));
    return new LinkedData(
        Stream.concat(
                things.stream().filter(LinkedData::isArticle),
                things.stream().filter(it -> !isArticle(it)))
            .toList());
  }

  /** Whether the page says that it is an article. */
  boolean isArticle() {
    return !things.isEmpty() && isArticle(things.getFirst());
  }

  /** The first text or number under a name. */
  Optional<String> text(String name) {
    return things.stream()
        .map(it -> it.path(name))
        .filter(it -> it.isString() || it.isNumber() || it.isBoolean())
        .map(JsonNode::asString)
        .findFirst();
  }

  /** The article's own text. */
  Optional<String> body() {
    return isArticle()
        ? Optional.of(things.getFirst().path("articleBody").asString(""))
            .filter(it -> !it.isBlank())
        : Optional.empty();
  }

  /** Who publishes the article. */
  Optional<String> publisher() {
    return things.stream()
        .map(it -> it.path("publisher"))
        .map(it -> it.isArray() ? it.path(0) : it)
        .map(it -> it.isString() ? it.asString() : it.path("name").asString(""))
        .filter(it -> !it.isBlank())
        .findFirst();
  }

  private static Optional<JsonNode> parsed(String json) {
    try {
      return Optional.ofNullable(JSON.readTree(json.strip()));
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static void collect(JsonNode node, List<JsonNode> things) {
    if (things.size() >= MOST_THINGS) {
      return;
    }
    if (node.isObject()) {
      things.add(node);
    }
    node.valueStream().filter(JsonNode::isContainer).forEach(it -> collect(it, things));
  }

  private static boolean isArticle(JsonNode thing) {
    JsonNode type = thing.path("@type");
    return (type.isArray() ? type.valueStream() : Stream.of(type))
        .map(it -> it.asString("").toLowerCase(Locale.ROOT))
        .anyMatch(it -> it.endsWith("article") || it.endsWith("posting") || it.equals("report"));
  }
}

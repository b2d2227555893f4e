package jobo.collect.markup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.fetch.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON from outside, so deep and so much of it, and the plain values that it holds. */
public final class BoundedJson {
  private static final int DEEPEST = 100;

  /** Several times what the largest honest answer has; a tree of so many fits the memory. */
  private static final int MOST_TOKENS = 1_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .build())
          .build();

  private BoundedJson() {}

  /** What the content says; empty where it is no JSON, or too much of it. */
  public static Optional<JsonNode> read(Content content) {
    return read(Decoding.text(content));
  }

  /** What a text says; empty where it is no JSON, or too much of it. */
  public static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(MAPPER.readTree(text));
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  /** The first of an object's fields that holds a text or a number and is not blank. */
  public static @Nullable String text(JsonNode object, String... fields) {
    return Stream.of(fields)
        .map(object::path)
        .filter(it -> it.isString() || it.isNumber())
        .map(JsonNode::asString)
        .filter(it -> !it.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** A whole number not below 0, be it written as one or as text. */
  public static Optional<Long> count(JsonNode value) {
    return Optional.of(value)
        .filter(it -> it.isIntegralNumber() || it.isString())
        .map(JsonNode::asString)
        .filter(it -> it.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** The moment that a field names, in UTC where it names no zone. */
  public static @Nullable Instant date(JsonNode object, String field) {
    return WrittenDates.parse(text(object, field), ZoneOffset.UTC).orElse(null);
  }
}

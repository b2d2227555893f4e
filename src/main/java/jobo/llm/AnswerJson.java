package jobo.llm;

import java.util.Collection;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the one JSON object in what a model says. Models think aloud first, put code fences around
 * what they mean, and talk before and after it.
 */
final class AnswerJson {
  /** More than this a model does not say; in UTF-16 units. */
  static final int LONGEST = 64 * 1024;

  /** Talk has a few braces, not many; each of them is read to its end once at most. */
  private static final int MOST_BEGINNINGS = 50;

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 100;
  private static final String THOUGHT = "<think>";
  private static final String END_OF_THOUGHT = "</think>";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxStringLength(LONGEST)
                          .build())
                  .build())
          .build();

  private static final ObjectReader BEGINNING =
      MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private AnswerJson() {}

  /**
   * The first object in a text that has the properties it must have. That keeps an inner object of
   * a broken answer from being taken for the whole.
   */
  static Optional<String> object(String text, Collection<String> required) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String said = withoutThoughts(text.replace(BYTE_ORDER_MARK, ""));
    int begin = said.indexOf('{');
    for (int tried = 0; begin >= 0 && tried < MOST_BEGINNINGS; tried++) {
      Optional<JsonNode> found =
          tree(BEGINNING, said.substring(begin)).filter(it -> hasAll(it, required));
      if (found.isPresent()) {
        return found.map(JsonNode::toString);
      }
      begin = said.indexOf('{', begin + 1);
    }
    return Optional.empty();
  }

  /** A text that is one object and nothing else. */
  static Optional<JsonNode> tree(String json) {
    return tree(MAPPER.readerFor(JsonNode.class), json);
  }

  /** An object as a record; nothing where a value has another type than the record's. */
  static <T> Optional<T> read(String json, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json, type));
    } catch (JacksonException otherwise) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> tree(ObjectReader reader, String json) {
    try {
      JsonNode tree = reader.readValue(json);
      return Optional.ofNullable(tree).filter(JsonNode::isObject);
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }

  private static boolean hasAll(JsonNode object, Collection<String> names) {
    return names.stream().allMatch(object::has);
  }

  /**
   * Without what stands before the end of the last thought; some servers leave the beginning of the
   * first out. What is an object as a whole has none, whatever it quotes; a thought without end is
   * all there is.
   */
  private static String withoutThoughts(String text) {
    int end = text.lastIndexOf(END_OF_THOUGHT);
    if (end >= 0 && tree(text).isEmpty()) {
      return text.substring(end + END_OF_THOUGHT.length());
    }
    return text.stripLeading().startsWith(THOUGHT) ? "" : text;
  }
}

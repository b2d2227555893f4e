package jobo.llm;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What shape an answer has: a JSON schema of one object.
 *
 * <p>For servers that hold a model to it strictly, every object in it names all its properties as
 * required and allows no others.
 *
 * @param name what the server calls it: letters, digits, '-' and '_'
 * @param json the schema
 */
public record AnswerSchema(String name, String json) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  public AnswerSchema {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("No name of a schema: " + name);
    }
    JsonNode schema =
        AnswerJson.tree(json)
            .orElseThrow(() -> new IllegalArgumentException("Schema " + name + " is no object"));
    if (!schema.path("type").asString("").equals("object")) {
      throw new IllegalArgumentException("Schema " + name + " is not that of an object");
    }
  }

  /** The properties that every answer has at its top. */
  Set<String> required() {
    Set<String> names = new TreeSet<>();
    AnswerJson.tree(json)
        .ifPresent(it -> it.path("required").forEach(name -> names.add(name.asString())));
    return names;
  }
}

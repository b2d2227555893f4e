package jobo.botapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The machine-readable document of the Bot API: which methods and types there are. */
final class Spec {
  private static final String FILE = "telegram-bot-api.json";

  /** How a type says which of its kind it is: {@code always "creator"}, {@code must be chat}. */
  private static final Pattern SIGN = Pattern.compile("(?:always|must be) [\"“]?(\\w+)[\"”]?$");

  private final Map<String, Form> methods = new HashMap<>();
  private final Map<String, Form> types = new HashMap<>();

  private Spec(JsonNode document) {
    document.get("methods").forEach(it -> put(methods, Form.of(it)));
    document.get("types").forEach(it -> put(types, Form.of(it)));
  }

  private static void put(Map<String, Form> forms, Form form) {
    forms.put(form.name().toLowerCase(Locale.ROOT), form);
  }

  /** The document, where this machine has it: {@code -Djobo.specs=DIR} or a neighbour's folder. */
  static Optional<Spec> find() {
    String named = System.getProperty("jobo.specs", "");
    List<String> folders =
        named.isEmpty() ? List.of("../shared/specs", "../../shared/specs") : List.of(named);
    return folders.stream()
        .map(it -> Path.of(it, FILE))
        .filter(Files::isReadable)
        .findFirst()
        .map(Spec::read);
  }

  private static Spec read(Path file) {
    try {
      String json = Files.readString(file);
      return new Spec(
          Json.read(json).orElseThrow(() -> new IllegalStateException(file + " is not JSON")));
    } catch (IOException problem) {
      throw new IllegalStateException(file + " cannot be read", problem);
    }
  }

  Optional<Form> method(String name) {
    return Optional.ofNullable(methods.get(name.toLowerCase(Locale.ROOT)));
  }

  @Nullable Form type(String name) {
    return types.get(name.toLowerCase(Locale.ROOT));
  }

  /**
   * A method or a type.
   *
   * @param fields its fields by name; none where it is one of several types
   * @param kinds the types it may be, where it is not itself one
   * @param returns what a method answers
   */
  record Form(String name, Map<String, Field> fields, List<String> kinds, List<String> returns) {

    static Form of(JsonNode node) {
      Map<String, Field> fields = new LinkedHashMap<>();
      node.path("fields").forEach(it -> fields.put(it.get("name").asString(), Field.of(it)));
      return new Form(
          node.get("name").asString(),
          fields,
          texts(node.path("subtypes")),
          texts(node.path("returns")));
    }
  }

  /**
   * A field of a method or a type.
   *
   * @param sign the only value that it may have, empty where it may have many
   */
  record Field(String name, List<String> types, boolean required, String sign) {

    static Field of(JsonNode node) {
      Matcher sign = SIGN.matcher(node.path("description").asString());
      return new Field(
          node.get("name").asString(),
          texts(node.get("types")),
          node.get("required").asBoolean(),
          sign.find() ? sign.group(1) : "");
    }
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}

package jobo.discordapi;

import tools.jackson.databind.node.ObjectNode;

/** Collects what is wrong with the fields of a request, as Discord tells it. */
final class FormErrors {
  private static final String MAX_LENGTH = "BASE_TYPE_MAX_LENGTH";

  private final ObjectNode errors = Json.object();
  private final String prefix;

  FormErrors() {
    this("");
  }

  /** Where all fields are inside of this one. */
  FormErrors(String prefix) {
    this.prefix = prefix;
  }

  /** Something wrong with a field, whose path has dots between its steps. */
  FormErrors add(String path, String code, String message) {
    ObjectNode at = errors;
    for (String step : (prefix + "." + path).split("\\.", -1)) {
      if (!step.isEmpty()) {
        at = at.withObjectProperty(step);
      }
    }
    at.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
    return this;
  }

  FormErrors required(String path) {
    return add(path, "BASE_TYPE_REQUIRED", "This field is required");
  }

  /** Holds a text that must not be longer. */
  void most(String path, String text, int most) {
    if (Letters.count(text) > most) {
      add(path, MAX_LENGTH, "Must be %d or fewer in length.".formatted(most));
    }
  }

  /** Holds a text, or a number of things, to a range. */
  void between(String path, int length, int least, int most) {
    if (length < least || length > most) {
      if (least == 0) {
        add(path, MAX_LENGTH, "Must be %d or fewer in length.".formatted(most));
        return;
      }
      add(
          path,
          "BASE_TYPE_BAD_LENGTH",
          "Must be between %d and %d in length.".formatted(least, most));
    }
  }

  void between(String path, String text, int least, int most) {
    if (text.isEmpty() && least > 0) {
      required(path);
    } else {
      between(path, Letters.count(text), least, most);
    }
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  ObjectNode told() {
    return errors.deepCopy();
  }

  /** Refuses the request where anything is wrong. */
  void refuse() {
    if (!isEmpty()) {
      throw Refusal.form(this);
    }
  }
}

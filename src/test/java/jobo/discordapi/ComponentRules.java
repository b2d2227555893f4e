package jobo.discordapi;

import java.util.Set;
import okio.Utf8;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Holds the components of a message to the rules of their version. */
final class ComponentRules {
  private static final int ROWS = 5;
  private static final int IN_A_ROW = 5;
  private static final int OVER_ALL = 40;
  private static final int TEXT_OVER_ALL = 4_000;
  private static final int IN_A_SECTION = 3;
  private static final int IN_A_GALLERY = 10;

  /** Seen: the sum of UTF-8 bytes of text displays, with 12 more for each, that breaks Discord. */
  private static final int BYTES_OVER_ALL = 10_170;

  private static final int BYTES_OF_A_DISPLAY = 12;

  private static final Set<Integer> IN_A_CONTAINER =
      Set.of(
          Components.ACTION_ROW,
          Components.SECTION,
          Components.TEXT_DISPLAY,
          Components.MEDIA_GALLERY,
          Components.FILE,
          Components.SEPARATOR);

  private final FormErrors errors;
  private final Addresses addresses;
  private final ButtonRules buttons;

  ComponentRules(FormErrors errors, Addresses addresses) {
    this.errors = errors;
    this.addresses = addresses;
    this.buttons = new ButtonRules(errors, addresses);
  }

  void check(ArrayNode components, boolean isV2) {
    if (isV2) {
      overAll(components);
    } else {
      errors.between("components", components.size(), 0, ROWS);
    }
    for (int index = 0; index < components.size(); index++) {
      String path = "components." + index;
      JsonNode component = components.get(index);
      if (Components.type(component) == Components.ACTION_ROW) {
        row(path, component);
      } else if (isV2) {
        block(path, component, true);
      } else {
        misplaced(path);
      }
    }
  }

  private void overAll(ArrayNode components) {
    if (Components.all(components).count() > OVER_ALL) {
      errors.add(
          "components",
          "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
          "The maximum number of components is 40.");
    }
    if (Components.texts(components).mapToInt(Letters::count).sum() > TEXT_OVER_ALL) {
      errors.add(
          "components",
          "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
          "Displayable text size cannot exceed 4000 characters.");
    }
    errors.refuse();
    int bytes =
        Components.texts(components)
            .mapToInt(it -> (int) Utf8.size(it))
            .map(it -> it + BYTES_OF_A_DISPLAY)
            .sum();
    if (bytes > BYTES_OVER_ALL) {
      throw Refusal.http(500, "Internal Server Error");
    }
  }

  private void row(String path, JsonNode row) {
    ArrayNode inside = Json.list(row, "components");
    errors.between(path + ".components", inside.size(), 1, IN_A_ROW);
    boolean hasSelect =
        inside.valueStream().anyMatch(it -> Components.isSelect(Components.type(it)));
    if (hasSelect && inside.size() > 1) {
      errors.add(
          path + ".components",
          "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
          "The specified component exceeds the maximum width");
    }
    for (int index = 0; index < inside.size(); index++) {
      String at = "%s.components.%d".formatted(path, index);
      int type = Components.type(inside.get(index));
      if (type == Components.BUTTON) {
        buttons.button(at, inside.get(index));
      } else if (Components.isSelect(type)) {
        buttons.select(at, inside.get(index));
      } else {
        misplaced(at);
      }
    }
  }

  private void block(String path, JsonNode block, boolean isTop) {
    switch (Components.type(block)) {
      case Components.TEXT_DISPLAY ->
          errors.between(path + ".content", Json.text(block, "content"), 1, TEXT_OVER_ALL);
      case Components.SECTION -> section(path, block);
      case Components.MEDIA_GALLERY -> gallery(path, Json.list(block, "items"));
      case Components.FILE ->
          addresses.file(path + ".file.url", Json.text(block.path("file"), "url"));
      case Components.CONTAINER -> container(path, block, isTop);
      case Components.SEPARATOR -> {
        // A line has nothing that could be wrong.
      }
      default -> misplaced(path);
    }
  }

  private void container(String path, JsonNode container, boolean isTop) {
    ArrayNode inside = Json.list(container, "components");
    if (!isTop) {
      misplaced(path);
    }
    errors.between(path + ".components", inside.size(), 1, OVER_ALL);
    for (int index = 0; index < inside.size(); index++) {
      String at = "%s.components.%d".formatted(path, index);
      int type = Components.type(inside.get(index));
      if (type == Components.ACTION_ROW) {
        row(at, inside.get(index));
      } else if (IN_A_CONTAINER.contains(type)) {
        block(at, inside.get(index), false);
      } else {
        misplaced(at);
      }
    }
  }

  private void section(String path, JsonNode section) {
    ArrayNode inside = Json.list(section, "components");
    errors.between(path + ".components", inside.size(), 1, IN_A_SECTION);
    for (int index = 0; index < inside.size(); index++) {
      String at = "%s.components.%d".formatted(path, index);
      if (Components.type(inside.get(index)) == Components.TEXT_DISPLAY) {
        block(at, inside.get(index), false);
      } else {
        misplaced(at);
      }
    }
    JsonNode accessory = section.path("accessory");
    switch (Components.type(accessory)) {
      case Components.BUTTON -> buttons.button(path + ".accessory", accessory);
      case Components.THUMBNAIL ->
          addresses.media(path + ".accessory.media.url", Json.text(accessory.path("media"), "url"));
      default -> errors.required(path + ".accessory");
    }
  }

  private void gallery(String path, ArrayNode items) {
    errors.between(path + ".items", items.size(), 1, IN_A_GALLERY);
    for (int index = 0; index < items.size(); index++) {
      String url = Json.text(items.get(index).path("media"), "url");
      addresses.media("%s.items.%d.media.url".formatted(path, index), url);
    }
  }

  private void misplaced(String path) {
    errors.add(path + ".type", "BASE_TYPE_CHOICES", "A component of this type cannot stand here.");
  }
}

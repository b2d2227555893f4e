package jobo.botapi;

import java.util.List;
import java.util.Optional;

/** Makes entities of tags that were closed. */
final class Entities {
  private static final String FORMATS = "r|R|[tTdDwW]*";

  private Entities() {}

  /** Adds what a tag around a text means, which can be nothing: a link to nowhere is only text. */
  static void of(HtmlTag tag, String type, String inside, List<Entity> entities) {
    int length = inside.length();
    switch (type) {
      case "text_link" -> link(tag, inside, entities);
      case "pre", "code" -> code(tag, type, length, entities);
      case "blockquote" -> {
        String kind = tag.argument().isEmpty() ? type : "expandable_" + type;
        entities.add(new Entity(kind, tag.offset(), length));
      }
      case "custom_emoji" -> {
        if (!tag.argument().matches("-?\\d{1,19}") || tag.argument().matches("-?0+")) {
          throw HtmlParser.refusal("Invalid custom emoji identifier specified");
        }
        entities.add(new Entity(type, tag.offset(), length, tag.argument(), ""));
      }
      case "date_time" -> time(tag, length, entities);
      default -> entities.add(new Entity(type, tag.offset(), length));
    }
  }

  static Entity bare(Entity entity) {
    return new Entity(entity.type(), entity.offset(), entity.length());
  }

  private static void link(HtmlTag tag, String inside, List<Entity> entities) {
    String address = tag.argument().isEmpty() ? inside : tag.argument();
    Links.user(address)
        .ifPresentOrElse(
            it ->
                entities.add(
                    new Entity(
                        "text_mention", tag.offset(), inside.length(), Long.toString(it), "")),
            () ->
                Links.checked(address)
                    .ifPresent(
                        it ->
                            entities.add(
                                new Entity("text_link", tag.offset(), inside.length(), it, ""))));
  }

  private static void time(HtmlTag tag, int length, List<Entity> entities) {
    if (!tag.argument().matches(FORMATS)) {
      throw HtmlParser.refusal("Invalid date format used");
    }
    if (tag.unix() > 0) {
      entities.add(
          new Entity("date_time", tag.offset(), length, Long.toString(tag.unix()), tag.argument()));
    }
  }

  /** A language counts where {@code code} and {@code pre} are around the same text. */
  private static void code(HtmlTag tag, String type, int length, List<Entity> entities) {
    Optional<Entity> same =
        entities.isEmpty()
            ? Optional.empty()
            : Optional.of(entities.getLast())
                .filter(it -> it.offset() == tag.offset() && it.length() == length);
    String language =
        type.equals("pre")
            ? same.filter(it -> it.type().equals("code")).map(Entity::argument).orElse("")
            : same.filter(it -> it.type().equals("pre")).map(it -> tag.argument()).orElse("");
    if (language.isEmpty()) {
      String kept = type.equals("code") ? tag.argument() : "";
      entities.add(new Entity(type, tag.offset(), length, kept, ""));
    } else {
      entities.removeLast();
      entities.add(new Entity("pre", tag.offset(), length, language, ""));
    }
  }
}

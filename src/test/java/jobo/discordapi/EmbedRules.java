package jobo.discordapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Holds embeds to their limits, each alone and all together. */
final class EmbedRules {
  private static final int MOST = 10;
  private static final int MOST_LETTERS_OF_ALL = 6_000;
  private static final int MOST_FIELDS = 25;
  private static final int TITLE = 256;
  private static final int DESCRIPTION = 4_096;
  private static final int FIELD_NAME = 256;
  private static final int FIELD_VALUE = 1_024;
  private static final int FOOTER = 2_048;
  private static final int AUTHOR = 256;
  private static final int MOST_COLOR = 0xFFFFFF;

  private final FormErrors errors;
  private final Addresses addresses;
  private int letters;

  EmbedRules(FormErrors errors, Addresses addresses) {
    this.errors = errors;
    this.addresses = addresses;
  }

  void check(ArrayNode embeds) {
    errors.between("embeds", embeds.size(), 0, MOST);
    for (int index = 0; index < embeds.size(); index++) {
      embed("embeds." + index, embeds.get(index));
    }
    if (letters > MOST_LETTERS_OF_ALL) {
      errors.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }
  }

  private void embed(String path, JsonNode embed) {
    text(path + ".title", embed, "title", TITLE);
    text(path + ".description", embed, "description", DESCRIPTION);
    text(path + ".footer.text", embed.path("footer"), "text", FOOTER);
    text(path + ".author.name", embed.path("author"), "name", AUTHOR);
    needed(path + ".footer.text", embed.path("footer"), "text");
    needed(path + ".author.name", embed.path("author"), "name");
    if (embed.path("color").asInt(0) > MOST_COLOR || embed.path("color").asInt(0) < 0) {
      errors.add(path + ".color", "NUMBER_TYPE_MAX", "int value should be less than 16777216.");
    }
    fields(path, Json.list(embed, "fields"));
    addresses(path, embed);
    if (isEmpty(embed)) {
      errors.required(path + ".description");
    }
  }

  private static boolean isEmpty(JsonNode embed) {
    return embed.properties().stream().allMatch(it -> isNothing(it.getValue()));
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNull() || (value.isContainer() && value.isEmpty());
  }

  private void fields(String path, ArrayNode fields) {
    errors.between(path + ".fields", fields.size(), 0, MOST_FIELDS);
    for (int index = 0; index < fields.size(); index++) {
      String at = "%s.fields.%d".formatted(path, index);
      needed(at + ".name", fields.get(index), "name");
      needed(at + ".value", fields.get(index), "value");
      text(at + ".name", fields.get(index), "name", FIELD_NAME);
      text(at + ".value", fields.get(index), "value", FIELD_VALUE);
    }
  }

  private void addresses(String path, JsonNode embed) {
    String url = Json.text(embed, "url");
    if (!url.isEmpty()) {
      addresses.page(path + ".url", url);
    }
    String page = Json.text(embed.path("author"), "url");
    if (!page.isEmpty()) {
      addresses.page(path + ".author.url", page);
    }
    media(path + ".image.url", embed.path("image"), "url");
    media(path + ".thumbnail.url", embed.path("thumbnail"), "url");
    media(path + ".author.icon_url", embed.path("author"), "icon_url");
    media(path + ".footer.icon_url", embed.path("footer"), "icon_url");
  }

  private void media(String path, JsonNode holder, String field) {
    String url = Json.text(holder, field);
    if (!url.isEmpty()) {
      addresses.media(path, url);
    }
  }

  private void text(String path, JsonNode holder, String field, int most) {
    String text = Json.text(holder, field);
    letters += Letters.count(text);
    errors.most(path, text, most);
  }

  private void needed(String path, JsonNode holder, String field) {
    if (holder.isObject() && Json.text(holder, field).isBlank()) {
      errors.required(path);
    }
  }
}

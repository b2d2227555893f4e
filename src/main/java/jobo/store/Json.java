package jobo.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.SourceName;
import jobo.story.StoryId;
import tools.jackson.databind.json.JsonMapper;

/** How records stand in a column of text; ids as plain strings, unknown fields refused. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(ArticleId.class, PlainString.class)
          .addMixIn(CategoryId.class, PlainString.class)
          .addMixIn(SourceName.class, PlainString.class)
          .addMixIn(StoryId.class, PlainString.class)
          .build();

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T read(String text, Class<T> type) {
    return MAPPER.readValue(text, type);
  }

  @SuppressWarnings("unused") // read by Jackson as annotations of the ids
  private abstract static class PlainString {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PlainString(String value) {}

    @JsonValue
    abstract String value();
  }
}

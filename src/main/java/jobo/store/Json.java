package jobo.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.SourceName;
import jobo.story.StoryId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How records stand in a column of text; ids as plain strings, unknown fields refused. What was
 * written before a record had a count, a list or a map has none of it.
 */
final class Json {
  private static final JsonSetter.Value NONE_AS_EMPTY =
      JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(ArticleId.class, PlainString.class)
          .addMixIn(CategoryId.class, PlainString.class)
          .addMixIn(SourceName.class, PlainString.class)
          .addMixIn(StoryId.class, PlainString.class)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withConfigOverride(Map.class, it -> it.setNullHandling(NONE_AS_EMPTY))
          .withConfigOverride(List.class, it -> it.setNullHandling(NONE_AS_EMPTY))
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

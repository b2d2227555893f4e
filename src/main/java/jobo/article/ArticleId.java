package jobo.article;

import java.util.regex.Pattern;

/** Names an article for as long as Jobo keeps it. */
public record ArticleId(String value) implements Comparable<ArticleId> {
  private static final Pattern WRITTEN = Pattern.compile("[0-9a-z-]{1,64}");

  public ArticleId {
    if (!WRITTEN.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An article id has 1 to 64 of 0-9, a-z and '-', not '%s'".formatted(value));
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

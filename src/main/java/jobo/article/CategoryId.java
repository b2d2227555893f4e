package jobo.article;

/**
 * Names a category of the closed set, such as {@code llm}. Short enough for a button's command with
 * a date.
 */
public record CategoryId(String value) implements Comparable<CategoryId> {
  public CategoryId {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,31}")) {
      throw new IllegalArgumentException(
          "A category id has 1 to 32 of a-z, 0-9 and '-', such as computer-vision, not '%s'"
              .formatted(value));
    }
  }

  @Override
  public int compareTo(CategoryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

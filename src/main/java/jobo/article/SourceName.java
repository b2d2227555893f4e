package jobo.article;

/** Names a source; two sources never share one. */
public record SourceName(String value) {
  public SourceName {
    if (value.isBlank() || value.length() > 100) {
      throw new IllegalArgumentException(
          "A source's name has 1 to 100 characters, not '%s'".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

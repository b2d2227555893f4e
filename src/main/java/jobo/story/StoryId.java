package jobo.story;

/** Names a story; it stays when articles join later. */
public record StoryId(String value) {
  public StoryId {
    if (!value.matches("[0-9a-z-]{1,64}")) {
      throw new IllegalArgumentException("Not the id of a story: '%s'".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

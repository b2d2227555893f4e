package jobo.subscription;

/**
 * Where a message goes: a channel, group, topic, thread or private chat.
 *
 * @param value the platform's own name for it, at most 120 characters
 */
public record ChatAddress(Platform platform, String value) {
  public ChatAddress {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("Not the address of a chat: '%s'".formatted(value));
    }
  }
}

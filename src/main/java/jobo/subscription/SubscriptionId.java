package jobo.subscription;

/** Names a subscription; never given to another one. */
public record SubscriptionId(String value) {
  public SubscriptionId {
    if (!value.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("Not the id of a subscription: '%s'".formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package jobo.llm;

import java.util.regex.Pattern;

/** The secret that a model's server knows its customer by. It prints as an ellipsis. */
public final class ApiKey {
  private static final String HIDDEN = "…";

  /** What may stand in a header. */
  private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]{1,500}");

  private final String value;

  private ApiKey(String value) {
    this.value = value;
  }

  /** Takes any text, so that a failing conversion never prints it; the settings judge it. */
  public static ApiKey of(String value) {
    return new ApiKey(value.strip());
  }

  /** The secret itself, for the header that it is sent in and nothing else. */
  public String reveal() {
    return value;
  }

  /** A text with the secret taken out, such as a server's complaint that repeats it. */
  public String hideIn(String text) {
    return value.isEmpty() ? text : text.replace(value, HIDDEN);
  }

  boolean isBlank() {
    return value.isEmpty();
  }

  boolean isSendable() {
    return SENDABLE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}

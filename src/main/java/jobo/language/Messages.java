package jobo.language;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts that Jobo itself says, in one language.
 *
 * <p>Patterns are {@link MessageFormat}s: an apostrophe is written twice. Safe for use by many
 * threads.
 */
public final class Messages {
  private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Messages(language));
    }
  }

  private final Language language;
  private final ResourceBundle bundle;

  private Messages(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "jobo.language.messages",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The texts in a language. */
  public static Messages in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /**
   * The text of a key, its placeholders filled.
   *
   * @throws java.util.MissingResourceException where the bundle lacks the key
   */
  public String text(String key, Object... arguments) {
    return new MessageFormat(pattern(key), language.locale()).format(arguments);
  }

  /** The text of a constant's key: {@code prefix.}, then its name in lower case with hyphens. */
  public String text(String prefix, Enum<?> constant) {
    return text(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The pattern of a key, as the bundle has it. */
  String pattern(String key) {
    return bundle.getString(key);
  }

  /** The keys of this language's bundle. */
  Set<String> keys() {
    return new TreeSet<>(bundle.keySet());
  }
}

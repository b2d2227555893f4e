package jobo.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.language.Language;

/** A language as people type it. */
final class TypedLanguage {
  private static final Map<String, Language> NAMES =
      Map.of(
          "ko", Language.KOREAN,
          "korean", Language.KOREAN,
          "한국어", Language.KOREAN,
          "en", Language.ENGLISH,
          "english", Language.ENGLISH,
          "영어", Language.ENGLISH);

  /** The languages of the world by name; by tag those whose tag is no word of ours. */
  private static final Set<String> ALL =
      Stream.concat(
              Stream.of("ar", "de", "es", "fr", "hi", "ja", "pt", "ru", "th", "vi", "zh"),
              Arrays.stream(Locale.getISOLanguages())
                  .map(Locale::forLanguageTag)
                  .flatMap(
                      it ->
                          Stream.of(
                              it.getDisplayLanguage(Locale.ENGLISH),
                              it.getDisplayLanguage(Locale.KOREAN)))
                  .map(it -> it.toLowerCase(Locale.ROOT))
                  .filter(it -> !it.matches("[a-z]{1,3}"))) // a tag that has no name
          .collect(Collectors.toUnmodifiableSet());

  private TypedLanguage() {}

  /** The language, if Jobo writes it. */
  static Optional<Language> read(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT);
    return plain.matches("(?:ko|en)[-_][a-z]{2}")
        ? Language.tagged(plain.substring(0, 2))
        : Optional.ofNullable(NAMES.get(plain));
  }

  /** All words that name them, for those who misspell them. */
  static Set<String> words() {
    return NAMES.keySet();
  }

  /** Whether it is a language that Jobo does not write. */
  static boolean isAnother(String typed) {
    return read(typed).isEmpty() && ALL.contains(typed.toLowerCase(Locale.ROOT));
  }
}

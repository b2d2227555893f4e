package jobo.llm.openai;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server and its model understand of OpenAI's interface, learned from its complaints. Pure.
 *
 * @param format how it is told that the answer is JSON
 * @param newLimit whether the limit of an answer is named {@code max_completion_tokens}, which
 *     models that think want, and not {@code max_tokens}, which all servers know. The old name is
 *     tried first: where it is not wanted it is refused, while some servers pass over the new one
 *     in silence, and answers would have no limit
 * @param temperature whether it can be set
 */
record Dialect(Format format, boolean newLimit, boolean temperature) {
  static final Dialect RICHEST = new Dialect(Format.SCHEMA, false, true);

  /** From the most that can be asked for to the least. */
  enum Format {
    SCHEMA,
    OBJECT,
    NONE
  }

  /** What to try after a complaint; nothing where it is about something else. */
  Optional<Dialect> after(String complaint) {
    String said = complaint.toLowerCase(Locale.ROOT);
    if (!newLimit && said.contains("max_completion_tokens")) {
      return Optional.of(new Dialect(format, true, temperature));
    } else if (newLimit && said.contains("max_completion_tokens")) {
      return Optional.empty();
    } else if (temperature && said.contains("temperature")) {
      return Optional.of(new Dialect(format, newLimit, false));
    } else if (format != Format.NONE && isAboutFormat(said)) {
      Format less = format == Format.SCHEMA ? Format.OBJECT : Format.NONE;
      return Optional.of(new Dialect(less, newLimit, temperature));
    }
    return Optional.empty();
  }

  private static boolean isAboutFormat(String said) {
    return Stream.of("response_format", "json_schema", "json_object", "json schema", "grammar")
        .anyMatch(said::contains);
  }
}

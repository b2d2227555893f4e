package jobo.llm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobo.language.Language;

/**
 * What a model is told, with places for what it is told about.
 *
 * @param system what the model is to do
 * @param user what it is to do it with
 */
public record Prompt(
    PromptName name, int version, Purpose purpose, Language language, String system, String user) {
  static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([a-z][a-z0-9-]{0,39})\\s*}}");

  /** What is put into a place. */
  public record Input(String name, String text) {}

  /**
   * The question that this prompt makes of what is put in. Each place is filled once; what was put
   * in is never looked at for places.
   *
   * @throws IllegalArgumentException where the inputs are not those of the prompt
   */
  public ModelQuestion question(AnswerSchema schema, int mostAnswerTokens, Input... inputs) {
    Map<String, String> texts =
        Arrays.stream(inputs).collect(Collectors.toMap(Input::name, Input::text));
    if (!texts.keySet().equals(name.inputs())) {
      throw new IllegalArgumentException(
          "The inputs of %s are %s, not %s"
              .formatted(name, name.inputs(), new TreeSet<>(texts.keySet())));
    }
    return new ModelQuestion(
        new PromptId(name.tag(), version),
        purpose,
        language,
        filled(system, texts),
        filled(user, texts),
        schema,
        mostAnswerTokens);
  }

  /** The placeholders in both parts. */
  List<String> placeholders() {
    return PLACEHOLDER.matcher(system + "\n" + user).results().map(it -> it.group(1)).toList();
  }

  private static String filled(String text, Map<String, String> inputs) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(inputs.getOrDefault(place.group(1), "")));
  }
}

package jobo.llm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.language.Language;

/**
 * Reads the file of a prompt: a head between two lines of three hyphens, then what the model is to
 * do below {@code # System}, and what with below {@code # User}. Pure.
 */
final class PromptFile {
  private static final String FENCE = "---";
  private static final String SYSTEM = "# System";
  private static final String USER = "# User";
  private static final Set<String> HEAD = Set.of("purpose", "language", "version", "inputs");
  private static final Pattern ODD = Pattern.compile("\\{\\{[^{}\n]{0,30}}{0,2}");
  private static final String SAMPLE = "purpose, language, version and inputs";

  private final PromptName name;
  private final Language language;
  private final List<String> lines;

  private PromptFile(PromptName name, Language language, String text) {
    this.name = name;
    this.language = language;
    this.lines = text.replace("\uFEFF", "").lines().map(String::stripTrailing).toList();
  }

  /**
   * The prompt that a text is.
   *
   * @throws IllegalArgumentException where it is none, with what is wrong in words for its author
   */
  static Prompt read(PromptName name, Language language, String text) {
    return new PromptFile(name, language, text).prompt();
  }

  private Prompt prompt() {
    int end = lines.isEmpty() || !lines.getFirst().equals(FENCE) ? -1 : endOfHead();
    if (end < 0) {
      throw wrong(
          "no head; begin with a line of '---', %s, and another such line".formatted(SAMPLE));
    }
    Map<String, String> head = head(lines.subList(1, end));
    List<String> body = lines.subList(end + 1, lines.size());
    Prompt prompt =
        new Prompt(
            name,
            version(head),
            purpose(head),
            language,
            part(body, SYSTEM, USER),
            part(body, USER, SYSTEM));
    checkLanguage(head);
    checkInputs(head);
    checkPlaceholders(prompt);
    return prompt;
  }

  private int endOfHead() {
    int end = lines.subList(1, lines.size()).indexOf(FENCE);
    return end < 0 ? -1 : end + 1;
  }

  private static Map<String, String> head(List<String> lines) {
    Map<String, String> head = new HashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      String key = line.substring(0, Math.max(0, colon)).strip();
      if (!HEAD.contains(key)) {
        throw wrong("'%s' is nothing that a head has; it has %s".formatted(line.strip(), SAMPLE));
      }
      head.put(key, line.substring(colon + 1).strip());
    }
    HEAD.stream()
        .sorted()
        .filter(it -> !head.containsKey(it))
        .findFirst()
        .ifPresent(
            it -> {
              throw wrong("the head has no %s; it has %s".formatted(it, SAMPLE));
            });
    return head;
  }

  private static String part(List<String> body, String begin, String other) {
    int start = body.indexOf(begin);
    if (start < 0) {
      throw wrong("no part '%s'".formatted(begin));
    }
    int next = body.indexOf(other);
    int end = next > start ? next : body.size();
    String text = String.join("\n", body.subList(start + 1, end)).strip();
    if (text.isEmpty()) {
      throw wrong("nothing below '%s'".formatted(begin));
    }
    return text;
  }

  private static int version(Map<String, String> head) {
    String written = head.getOrDefault("version", "");
    if (!written.matches("[1-9]\\d{0,5}")) {
      throw wrong("version '%s' is not a whole number above 0".formatted(written));
    }
    return Integer.parseInt(written);
  }

  private static Purpose purpose(Map<String, String> head) {
    String written = head.getOrDefault("purpose", "");
    return Stream.of(Purpose.values())
        .filter(it -> it.tag().equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "purpose '%s' is not one of %s"
                        .formatted(
                            written, Stream.of(Purpose.values()).map(Purpose::tag).toList())));
  }

  private void checkLanguage(Map<String, String> head) {
    String written = head.getOrDefault("language", "");
    if (!language.tag().equals(written)) {
      throw wrong(
          "language '%s'; by its name the file is in '%s'".formatted(written, language.tag()));
    }
  }

  private void checkInputs(Map<String, String> head) {
    String written = head.getOrDefault("inputs", "").replaceAll("[\\[\\]]", "");
    Set<String> inputs =
        new TreeSet<>(Stream.of(written.split(",", -1)).map(String::strip).toList());
    if (!inputs.equals(name.inputs())) {
      throw wrong(
          "inputs '%s'; this prompt has %s".formatted(written, String.join(", ", name.inputs())));
    }
  }

  private void checkPlaceholders(Prompt prompt) {
    List<String> found = prompt.placeholders();
    for (String placeholder : found) {
      if (!name.inputs().contains(placeholder)) {
        throw wrong("{{%s}} is no input of this prompt; it has %s".formatted(placeholder, shown()));
      }
    }
    String rest = Prompt.PLACEHOLDER.matcher(prompt.system() + "\n" + prompt.user()).replaceAll("");
    Matcher odd = ODD.matcher(rest);
    if (odd.find()) {
      throw wrong("'%s' is no placeholder; it has %s".formatted(odd.group(), shown()));
    }
    for (String input : name.inputs()) {
      if (!found.contains(input)) {
        throw wrong("{{%s}} is missing; without it the model does not get it".formatted(input));
      }
    }
  }

  private String shown() {
    return String.join(", ", name.inputs().stream().map(it -> "{{" + it + "}}").toList());
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what);
  }
}

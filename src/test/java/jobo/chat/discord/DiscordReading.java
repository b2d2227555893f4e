package jobo.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Discord's apps show for a Markdown text: written from the grammar of their parser, rule by
 * rule in its order, and not from what Jobo writes.
 */
final class DiscordReading {
  private static final String INSIDE = "(?:\\[[^\\]]*\\]|[^\\[\\]]|\\](?=[^\\[]*\\]))*";

  /** A rule of the inline grammar. */
  private record Rule(String name, Pattern pattern, int content) {}

  private static final List<Rule> RULES =
      List.of(
          rule("code block", "```[\\s\\S]*?```", 0),
          rule("escape", "\\\\([^0-9A-Za-z\\s])", 1),
          rule("auto link", "<https?://[^>\\s]+>", 0),
          rule("bare link", "https?://[^\\s<]+[^<.,:;\"')\\]\\s]", 0),
          rule("link", "\\[(" + INSIDE + ")\\]\\(\\s*<?((?:[^\\s\\\\]|\\\\.)*?)>?\\s*\\)", 1),
          rule("mention", "<@[!&]?\\d+>|<#\\d+>|@everyone|@here", 0),
          rule("command", "</[^:>]+:\\d+>", 0),
          rule("emoji", "<a?:\\w+:\\d+>|:[^\\s:]+:", 0),
          rule("time", "<t:-?\\d+(?::[tTdDfFR])?>", 0),
          rule("navigation", "<id:\\w+>", 0),
          rule("strong", "\\*\\*((?:\\\\[\\s\\S]|[^\\\\])+?)\\*\\*(?!\\*)", 1),
          rule("underline", "__((?:\\\\[\\s\\S]|[^\\\\])+?)__(?!_)", 1),
          rule("emphasis", "_((?:__|\\\\[\\s\\S]|[^\\\\_])+?)_(?![0-9A-Za-z_])", 1),
          rule(
              "emphasis",
              "\\*(?=\\S)((?:\\*\\*|\\\\[\\s\\S]|\\s+(?:\\\\[\\s\\S]|[^\\s*\\\\]|\\*\\*)|[^\\s*\\\\])+?)\\*(?!\\*)",
              1),
          rule("struck", "~~([\\s\\S]+?)~~(?!_)", 1),
          rule("spoiler", "\\|\\|([\\s\\S]+?)\\|\\|", 1),
          rule("code", "(`+)([\\s\\S]*?[^`])\\1(?!`)", 2));

  private static final Pattern LINE_START =
      Pattern.compile("(?:#{1,3} |-# | *[*+-] | *\\d+\\. |>>> )");

  private final StringBuilder visible = new StringBuilder();
  private final List<String> links = new ArrayList<>();
  private final List<String> acting = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();

  private DiscordReading() {}

  private static Rule rule(String name, String pattern, int content) {
    return new Rule(name, Pattern.compile(pattern), content);
  }

  /** Reads a text of several lines. */
  static DiscordReading of(String markdown) {
    DiscordReading reading = new DiscordReading();
    for (String line : markdown.split("\n", -1)) {
      String inner = line.startsWith("> ") ? line.substring(2) : line;
      Matcher start = LINE_START.matcher(inner);
      if (start.lookingAt()) {
        reading.acting.add("line start " + start.group());
      }
      reading.inline(inner);
      reading.visible.append('\n');
    }
    return reading;
  }

  /** What a reader sees, without the joiners that nobody sees. */
  String visible() {
    return visible.toString().replace("\u2060", "");
  }

  /** The addresses of the links, in their order. */
  List<String> links() {
    return links;
  }

  /** What acts and is neither a link with words, nor weight, nor stress, nor a time. */
  List<String> acting() {
    return acting;
  }

  /** The instants shown, as seconds. */
  List<Long> times() {
    return times;
  }

  private void inline(String text) {
    int at = 0;
    while (at < text.length()) {
      Optional<Matcher> match = Optional.empty();
      String name = "";
      int content = 0;
      for (Rule rule : RULES) {
        Matcher matcher = rule.pattern().matcher(text).region(at, text.length());
        if (matcher.useTransparentBounds(true).lookingAt()) {
          match = Optional.of(matcher);
          name = rule.name();
          content = rule.content();
          break;
        }
      }
      if (match.isEmpty()) {
        visible.append(text.charAt(at));
        at++;
      } else {
        found(name, match.get(), content);
        at = match.get().end();
      }
    }
  }

  private void found(String name, Matcher match, int content) {
    switch (name) {
      case "escape" -> visible.append(match.group(content));
      case "strong", "emphasis" -> inline(match.group(content));
      case "link" -> {
        links.add(match.group(2));
        inline(match.group(content));
      }
      case "time" -> {
        String seconds = match.group().replaceAll("<t:(-?\\d+).*", "$1");
        times.add(Long.valueOf(seconds));
        visible.append(match.group());
      }
      default -> {
        acting.add(name + " " + match.group());
        visible.append(match.group());
      }
    }
  }
}

package jobo.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Discord's apps show for a Markdown text: written from the grammar of their parser, rule by
 * rule in its order, and not from what Jobo writes.
 */
final class DiscordReading {
  private static final String INSIDE = "(?:\\[[^\\]]*+\\]|[^\\[\\]]++|\\](?=[^\\[]*\\]))*";

  /** A rule of the inline grammar. */
  private record Rule(String name, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          rule("code block", "```[\\s\\S]*?```"),
          rule("escape", "\\\\([^0-9A-Za-z\\s])"),
          rule("auto link", "<https?://[^>\\s]+>"),
          rule("bare link", "https?://[^\\s<]+[^<.,:;\"')\\]\\s]"),
          rule("link", "\\[(" + INSIDE + ")\\]\\(\\s*<?([^\\s\\\\]*?)>?\\s*\\)"),
          rule("mention", "<@[!&]?\\d+>|<#\\d+>|@everyone|@here"),
          rule("command", "</[^:>]+:\\d+>"),
          rule("emoji", "<a?:\\w+:\\d+>|:[^\\s:]+:"),
          rule("time", "<t:-?\\d+(?::[tTdDfFR])?>"),
          rule("navigation", "<id:\\w+>"),
          rule("star", "\\*(?=[^\\s*])[^*]+\\*(?!\\*)"),
          rule("underline", "__[^_]+__(?!_)"),
          rule("struck", "~~[^~]+~~(?!_)"),
          rule("spoiler", "\\|\\|[^|]+\\|\\|"),
          rule("code", "(`+)([\\s\\S]*?[^`])\\1(?!`)"));

  private static final Pattern LINE_START =
      Pattern.compile("(?:#{1,3} |-# | *[*+-] | *\\d+\\. |>>> )");

  private final StringBuilder visible = new StringBuilder();
  private final List<String> links = new ArrayList<>();
  private final List<String> acting = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();

  private DiscordReading() {}

  private static Rule rule(String name, String pattern) {
    return new Rule(name, Pattern.compile(pattern));
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
      int end = styled(text, at);
      if (end < 0) {
        end = ruled(text, at);
      }
      if (end < 0) {
        visible.append(text.charAt(at));
        end = at + 1;
      }
      at = end;
    }
  }

  /** Reads weight or stress that begins here, and tells where it ends, or -1. */
  private int styled(String text, int at) {
    String mark = text.startsWith("**", at) ? "**" : text.startsWith("_", at) ? "_" : "";
    int from = at + mark.length();
    for (int end = from; !mark.isEmpty() && end < text.length(); end++) {
      boolean pair = mark.equals("_") && text.startsWith("__", end);
      if (text.charAt(end) == '\\' || pair) {
        end++;
      } else if (text.startsWith(mark, end)) {
        boolean closes = end > from && !goesOn(text, end + mark.length(), mark);
        if (closes) {
          inline(text.substring(from, end));
          return end + mark.length();
        }
        if (mark.equals("_")) {
          return -1;
        }
      }
    }
    return -1;
  }

  /** Whether what follows keeps a mark from closing. */
  private static boolean goesOn(String text, int next, String mark) {
    if (next >= text.length()) {
      return false;
    }
    char letter = text.charAt(next);
    return mark.equals("**")
        ? letter == '*'
        : letter == '_' || (letter < 128 && Character.isLetterOrDigit(letter));
  }

  private int ruled(String text, int at) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(text).region(at, text.length());
      if (matcher.useTransparentBounds(true).lookingAt()) {
        found(rule.name(), matcher);
        return matcher.end();
      }
    }
    return -1;
  }

  private void found(String name, Matcher match) {
    switch (name) {
      case "escape" -> visible.append(match.group(1));
      case "link" -> {
        links.add(match.group(2));
        inline(match.group(1));
      }
      case "time" -> {
        times.add(Long.valueOf(match.group().replaceAll("<t:(-?\\d+).*", "$1")));
        visible.append(match.group());
      }
      default -> {
        acting.add(name + " " + match.group());
        visible.append(match.group());
      }
    }
  }
}

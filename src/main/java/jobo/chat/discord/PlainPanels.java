package jobo.chat.discord;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jobo.language.VisibleText;

/** Panels as the text of a message, for what Discord does not take as embeds. */
final class PlainPanels {
  private static final int LONGEST = 2_000;
  private static final String CUT = "\n…";

  private PlainPanels() {}

  /** All words, as far as they fit; what pictures show comes last. */
  static String words(List<Panel> panels) {
    Stream<String> said =
        panels.stream()
            .flatMap(it -> Stream.of(it.title(), it.text()))
            .map(it -> PlainWords.of(it).text());
    Stream<String> shown =
        panels.stream()
            .map(Panel::picture)
            .filter(Objects::nonNull)
            .map(it -> DiscordText.escaped(it.alternative(), true));
    return cut(
        String.join("\n\n", Stream.concat(said, shown).filter(it -> !it.isBlank()).toList()));
  }

  /**
   * A title and the links, as far as they fit. They are called by where they lead, as it may be
   * their words that Discord does not take.
   */
  static String links(String title, List<Panel> panels) {
    StringBuilder text = new StringBuilder(DiscordText.escaped(title, true));
    links(panels).stream()
        .filter(it -> text.length() + it.length() < LONGEST)
        .forEach(it -> text.append('\n').append(it));
    return text.toString();
  }

  /** Whether some link would fit. */
  static boolean hasLinks(List<Panel> panels) {
    return links(panels).stream()
        .anyMatch(it -> it.length() < LONGEST - 2 * DiscordBody.LONGEST_TITLE);
  }

  private static List<String> links(List<Panel> panels) {
    Set<String> targets = new LinkedHashSet<>();
    panels.forEach(it -> targets.addAll(PlainWords.of(it.text()).targets()));
    return targets.stream().map(it -> "[" + host(it) + "](" + it + ")").toList();
  }

  private static String host(String target) {
    return DiscordText.label(Objects.requireNonNullElse(URI.create(target).getHost(), "…"));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    List<String> whole = new ArrayList<>();
    int length = CUT.length();
    for (String line : text.split("\n", -1)) {
      length += line.length() + 1;
      if (length > LONGEST) {
        break;
      }
      whole.add(line);
    }
    String lines = String.join("\n", whole).stripTrailing();
    return lines.isEmpty() ? tear(text) : lines + CUT;
  }

  /** Of a single endless line the beginning, without a backslash that lost its letter. */
  private static String tear(String text) {
    String begin = VisibleText.cut(text, LONGEST - 1);
    int end = begin.length() - 1;
    int slashes = end;
    while (slashes > 0 && begin.charAt(slashes - 1) == '\\') {
      slashes--;
    }
    return (end - slashes) % 2 == 0 ? begin : begin.substring(0, end - 1) + "…";
  }
}

package jobo.botapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what the platform makes of plain text by itself: commands, mentions, hashtags, addresses.
 */
final class Detected {
  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          "bot_command",
          unicode("(?<![\\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/@])"),
          "mention",
          unicode("(?<![\\w/])@[A-Za-z0-9_]{4,32}(?!\\w)"),
          "hashtag",
          unicode("(?<![\\w#/&])#(?=\\w*\\p{L})\\w{1,256}"),
          "url",
          unicode(
              "(?i)https?://[^\\s<>\"]*[\\w/]"
                  + "|(?<![\\w@./])(?:[a-z0-9-]+\\.)+(?:com|org|net|io|ai|kr|dev)(?![\\w@])"
                  + "(?:/[^\\s<>\"]*[\\w/])?"));

  private Detected() {}

  static MarkedText in(MarkedText marked) {
    List<Entity> all = new ArrayList<>(marked.entities());
    for (String type : List.of("url", "bot_command", "mention", "hashtag")) {
      Matcher matcher = PATTERNS.getOrDefault(type, unicode("(?!)")).matcher(marked.text());
      while (matcher.find()) {
        Entity found = new Entity(type, matcher.start(), matcher.end() - matcher.start());
        if (all.stream().noneMatch(it -> excludes(it, found))) {
          all.add(found);
        }
      }
    }
    return new MarkedText(marked.text(), all.stream().sorted(Entity.ORDER).toList());
  }

  private static boolean excludes(Entity known, Entity found) {
    boolean isApart = known.end() <= found.offset() || found.end() <= known.offset();
    boolean mayHold =
        switch (known.type()) {
          case "bold", "italic", "underline", "strikethrough", "spoiler" -> true;
          default -> known.isQuote();
        };
    return !isApart && !mayHold;
  }

  private static Pattern unicode(String regex) {
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }
}

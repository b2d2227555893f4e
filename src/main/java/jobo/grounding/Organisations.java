package jobo.grounding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a name says of its bearer: a bank, a university. Korean writes it in the same word (도원대학교),
 * English in one of its own (Dowon University); {@code organisations.txt} has both.
 */
final class Organisations {
  private static final String TABLE = "organisations.txt";
  private static final Map<String, Set<String>> KOREAN = read();
  private static final Pattern WHOLE =
      Pattern.compile(
          "([가-힣]{2,12}?)("
              + String.join("|", KOREAN.values().stream().flatMap(Set::stream).distinct().toList())
              + ")");

  private Organisations() {}

  /** What stands before the kind in a Korean name of one word: 도원 in 도원대학교. */
  static Optional<String> bare(CharSequence name) {
    Matcher matcher = WHOLE.matcher(name);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The kinds as Korean has them that an English word may stand for; none for other words. */
  static Set<String> korean(String english) {
    return KOREAN.getOrDefault(english.toLowerCase(Locale.ROOT), Set.of());
  }

  private static Map<String, Set<String>> read() {
    try (var stream = Objects.requireNonNull(Organisations.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Map<String, Set<String>> korean = new HashMap<>();
      for (String line : lines.lines().filter(it -> !it.startsWith("#")).toList()) {
        List<String> words = List.of(line.split(" ", -1));
        for (String english : words.subList(1, words.size())) {
          korean.computeIfAbsent(english, it -> new HashSet<>()).add(words.getFirst());
        }
      }
      return korean;
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + TABLE + " failed", impossible);
    }
  }
}

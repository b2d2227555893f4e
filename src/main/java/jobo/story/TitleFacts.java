package jobo.story;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobo.text.Concepts;
import jobo.text.KnownNames;

/**
 * What a title pins down, so that another title that pins it down differently tells another event
 * ({@link Conflict}).
 *
 * @param counted what it numbers, such as {@code 차 -> [12]} of "12차"
 * @param amounts the money it names, by currency
 * @param named whom it names
 * @param acronyms what it writes in capital letters
 * @param ideas what it says happened
 * @param denies whether it says that something is not so
 * @param repeats whether it says that something happened once more
 * @param mould its words in their order
 */
record TitleFacts(
    Map<String, Set<String>> counted,
    Map<String, List<Double>> amounts,
    Map<KnownNames.Kind, Set<String>> named,
    Set<String> acronyms,
    Set<String> ideas,
    boolean denies,
    boolean repeats,
    Mould mould) {

  private static final Pattern COUNTED =
      Pattern.compile(
          "(\\p{L}{0,20})([ -]?)(\\d[\\d.,]{0,20})( ?)((?!\\p{L}{1,20}\\d)[\\p{L}%]{0,4})");

  private static final Pattern VERSION =
      Pattern.compile("[ -]?[vV]?(\\d{1,4}(?:\\.\\d{1,4}){0,3})(?![\\d조억만천])");

  /** Without those that stand in headlines of all kinds, and in one language alone. */
  private static final Pattern ACRONYM =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?!(?:AI|CEO|IT|LLM|AGI|API|US|UK|EU|UN)(?![A-Za-z]))[A-Z]{2,5}(?![A-Za-z0-9])");

  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(?:den(?:y|ies|ied)|refut(?:es?|ed)|unfounded|(?:has|have|had|is|are) no)\\b"
              + "|\\b(?:does|did|is|was|has|have|are|were)(?:n['’]t| not)\\b|부인|사실무근|사실 아니",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REPETITION =
      Pattern.compile(
          "\\b(?:again|once more|a second time)\\b|(?<!\\p{L})(?:다시|재차|또다시)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  static TitleFacts of(Passage title) {
    Map<String, Set<String>> counted = counted(title.text());
    counted.putAll(Ordinals.in(title.text()));
    addVersions(title, counted);
    return new TitleFacts(
        counted,
        Amounts.in(title.text()),
        named(title),
        acronyms(title.text()),
        ideas(title),
        DENIAL.matcher(title.text()).find(),
        REPETITION.matcher(title.text()).find(),
        Mould.of(title));
  }

  /** Those of a kind that a title names. */
  Set<String> named(KnownNames.Kind kind) {
    return named.getOrDefault(kind, Set.of());
  }

  private static Map<KnownNames.Kind, Set<String>> named(Passage title) {
    Map<KnownNames.Kind, Set<String>> named = new EnumMap<>(KnownNames.Kind.class);
    for (KnownNames.Mention mention : title.mentions()) {
      KnownNames.Name name = mention.name();
      named.computeIfAbsent(name.kind(), _ -> new HashSet<>()).add(name.id());
    }
    return named;
  }

  private static Set<String> acronyms(String title) {
    return ACRONYM.matcher(title).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Set<String> ideas(Passage title) {
    return title.words().stream()
        .filter(it -> it.startsWith(Concepts.MARK))
        .collect(Collectors.toSet());
  }

  /** "EXAONE 4.0" and "엑사원 4.0" are one version. */
  private static void addVersions(Passage title, Map<String, Set<String>> counted) {
    String text = title.text();
    for (KnownNames.Mention mention : title.mentions()) {
      Matcher version = VERSION.matcher(text).region(mention.end(), text.length());
      if (version.lookingAt()) {
        count("@" + mention.name().id(), number(version.group(1)), counted);
      }
    }
  }

  private static Map<String, Set<String>> counted(String title) {
    Map<String, Set<String>> counted = new HashMap<>();
    Matcher matcher = COUNTED.matcher(title);
    while (matcher.find()) {
      String number = number(matcher.group(3));
      count(matcher.group(1), number, counted);
      if (!isName(matcher)) {
        count(matcher.group(5), number, counted);
      }
    }
    return counted;
  }

  /** "AM400 cards" is a name and a word, which the figure does not count. */
  private static boolean isName(MatchResult figure) {
    return !figure.group(1).isEmpty() && figure.group(2).isEmpty() && !figure.group(4).isEmpty();
  }

  private static void count(String thing, String number, Map<String, Set<String>> counted) {
    if (!thing.isEmpty()) {
      counted.computeIfAbsent(thing.toLowerCase(Locale.ROOT), _ -> new HashSet<>()).add(number);
    }
  }

  /** A figure in one way of writing: 2,400 is 2400, and 2.0 is 2. */
  private static String number(String written) {
    return written
        .replaceAll(",(?=\\d{3}(?!\\d))", "")
        .replaceAll("[.,]+$", "")
        .replaceAll("^(\\d+)\\.0+$", "$1");
  }
}

package jobo.story;

import java.util.ArrayList;
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
import jobo.language.Language;
import jobo.text.KnownNames;
import jobo.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a title pins down, so that another title that pins it down differently tells another event.
 *
 * @param counted what it numbers, such as {@code 차 -> [12]} of "12차"
 * @param named whom it names
 * @param ideas what it says happened
 * @param mould its words in their order
 */
record TitleFacts(
    Map<String, Set<String>> counted,
    Map<KnownNames.Kind, Set<String>> named,
    Set<String> ideas,
    Mould mould) {
  /** Countries and institutions are named in passing. */
  private static final Set<KnownNames.Kind> TELLING =
      Set.of(
          KnownNames.Kind.COMPANY,
          KnownNames.Kind.MODEL,
          KnownNames.Kind.PERSON,
          KnownNames.Kind.CITY);

  private static final Pattern COUNTED =
      Pattern.compile(
          "(\\p{L}{0,20})([ -]?)(\\d[\\d.,]{0,20})( ?)((?!\\p{L}{1,20}\\d)[\\p{L}%]{0,4})");

  static TitleFacts of(String title, Language language) {
    Map<String, Set<String>> counted = counted(title);
    Ordinals.in(title).forEach((thing, numbers) -> counted.put(thing, numbers));
    return new TitleFacts(counted, named(title), ideas(title, language), Mould.of(title, language));
  }

  /** Whether two titles number the same thing differently. */
  boolean countDifferently(TitleFacts other) {
    return counted.entrySet().stream()
        .anyMatch(it -> differ(it.getValue(), other.counted.get(it.getKey())));
  }

  /** Whether two titles name others, or say the contrary of each other. */
  boolean nameOthers(TitleFacts other) {
    return named.entrySet().stream()
            .anyMatch(it -> differ(it.getValue(), other.named.get(it.getKey())))
        || Concepts.builtIn().contradict(ideas, other.ideas)
        || mould.isFilledOtherwise(other.mould);
  }

  /**
   * Whether two titles say that different things happened, and have nothing but names in common.
   */
  boolean tellOtherEvents(TitleFacts other) {
    return Concepts.builtIn().tellOtherEvents(ideas, other.ideas)
        && !mould.sharesMoreThanNames(other.mould);
  }

  private static boolean differ(Set<String> numbers, @Nullable Set<String> others) {
    return others != null && numbers.stream().noneMatch(others::contains);
  }

  private static Map<KnownNames.Kind, Set<String>> named(String title) {
    Map<KnownNames.Kind, Set<String>> named = new EnumMap<>(KnownNames.Kind.class);
    for (KnownNames.Mention mention : KnownNames.builtIn().in(title)) {
      KnownNames.Name name = mention.name();
      if (TELLING.contains(name.kind())) {
        named.computeIfAbsent(name.kind(), _ -> new HashSet<>()).add(name.id());
      }
    }
    return named;
  }

  private static Set<String> ideas(String title, Language language) {
    return Words.of(title, language).stream()
        .map(Concepts.builtIn()::of)
        .filter(it -> it.startsWith(Concepts.MARK))
        .collect(Collectors.toSet());
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

  /** A title's words in their order. */
  record Mould(List<String> words, Set<String> fillings) {
    private static final Pattern WORD =
        Pattern.compile("\\p{L}[\\p{L}\\p{N}]*|\\p{N}+(?:[.,]\\p{N}+)*");

    static Mould of(String title, Language language) {
      List<String> words = new ArrayList<>();
      Set<String> fillings = new HashSet<>();
      Matcher matcher = WORD.matcher(title);
      while (matcher.find()) {
        String basic = String.join("", Words.of(matcher.group(), language));
        if (basic.isEmpty()) {
          continue;
        }
        String word = Concepts.builtIn().of(basic);
        words.add(word);
        char first = matcher.group().charAt(0);
        if (!word.startsWith(Concepts.MARK) && !Character.isLowerCase(first)) {
          fillings.add(word);
        }
      }
      return new Mould(words, fillings);
    }

    /**
     * Whether two titles are the same but for names: "Seoul opens a centre", "Busan opens a
     * centre". Two houses that tell one event choose other words, not other names.
     */
    boolean isFilledOtherwise(Mould other) {
      int least = Math.min(words.size(), other.words.size());
      int start = 0;
      while (start < least && words.get(start).equals(other.words.get(start))) {
        start++;
      }
      int end = 0;
      while (end < least - start
          && words
              .get(words.size() - 1 - end)
              .equals(other.words.get(other.words.size() - 1 - end))) {
        end++;
      }
      List<String> own = words.subList(start, words.size() - end);
      List<String> others = other.words.subList(start, other.words.size() - end);
      boolean isSlot = own.size() <= 2 && others.size() <= 2 && start + end >= 2;
      return isSlot && fill(own, others) && other.fill(others, own);
    }

    boolean sharesMoreThanNames(Mould other) {
      return words.stream()
          .anyMatch(
              it ->
                  other.words.contains(it)
                      && !fillings.contains(it)
                      && !other.fillings.contains(it));
    }

    private boolean fill(List<String> slot, List<String> others) {
      return slot.stream().anyMatch(it -> fillings.contains(it) && !others.contains(it));
    }
  }
}

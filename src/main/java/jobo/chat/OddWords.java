package jobo.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.delivery.Button;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.VisibleText;

/** Explains words that nobody understands by what was probably meant. */
final class OddWords {
  private static final int LONGEST_SHOWN = 60;
  private static final int SHORTEST_PART = 2;
  private static final int MOST_EXPLAINED = 5;

  /** How much of a word may be misspelt, in thousandths. */
  private static final int FARTHEST = 340;

  private final CategorySet categories;
  private final Language language;
  private final Messages messages;

  /**
   * An explanation.
   *
   * @param instead what to type in the place of the words: nothing known, the one that was probably
   *     meant, or several to choose from
   */
  record Explanation(String text, List<String> instead) {}

  private record Guess(Explanation explanation, int distance) {}

  OddWords(CategorySet categories, Language language) {
    this.categories = categories;
    this.language = language;
    this.messages = Messages.in(language);
  }

  /**
   * The mistake of a command in which words are odd. Where for each of them something was probably
   * meant, it is a press away.
   */
  UserMistake mistake(String command, List<TypedPart> parts) {
    List<String> texts = new ArrayList<>();
    List<List<String>> right = new ArrayList<>();
    for (TypedPart part : parts) {
      if (part instanceof TypedPart.Odd(String words)) {
        for (Explanation explanation : explain(words)) {
          texts.add(explanation.text());
          right.add(explanation.instead());
        }
      } else {
        right.add(List.of(part.typed()));
      }
    }
    return texts.size() > MOST_EXPLAINED
        ? new UserMistake(messages.text("typed.unknown", shown(odd(parts))))
        : new UserMistake(String.join(" ", texts), corrected(command, right));
  }

  private static String odd(List<TypedPart> parts) {
    return parts.stream()
        .filter(TypedPart.Odd.class::isInstance)
        .map(TypedPart::typed)
        .collect(Collectors.joining(" "));
  }

  private static List<Button> corrected(String command, List<List<String>> right) {
    int ways = right.stream().anyMatch(List::isEmpty) ? 0 : most(right);
    return IntStream.range(0, ways)
        .mapToObj(
            way ->
                right.stream()
                    .map(it -> it.get(Math.min(way, it.size() - 1)))
                    .collect(Collectors.joining(" ", command + " ", "")))
        .filter(Button::fits)
        .map(it -> new Button(it, it))
        .toList();
  }

  private static int most(List<List<String>> right) {
    return right.stream().mapToInt(List::size).max().orElse(0);
  }

  /** What to say to some words that stand together: about all of them, or about each. */
  List<Explanation> explain(String words) {
    Optional<Explanation> whole = explained(words);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    List<Explanation> explanations = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      explained(word).ifPresentOrElse(explanations::add, () -> others.add(word));
    }
    if (!others.isEmpty()) {
      String unknown = messages.text("typed.unknown", shown(String.join(" ", others)));
      explanations.add(new Explanation(unknown, List.of()));
    }
    return explanations;
  }

  private Optional<Explanation> explained(String words) {
    if (TypedTime.isLike(words)) {
      return Optional.of(time(words));
    }
    if (!ZoneNames.shared(words).isEmpty()) {
      return Optional.of(zone(words));
    }
    if (TypedLanguage.isAnother(words)) {
      return Optional.of(new Explanation(messages.text("typed.language", shown(words)), List.of()));
    }
    return Stream.of(category(words), nearZone(words), word(words))
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(Guess::distance))
        .map(Guess::explanation);
  }

  /** What to say to what is no time. */
  Explanation time(String words) {
    return new Explanation(
        messages.text("typed.time", shown(words)),
        TypedTime.meant(words).stream().map(it -> it.toString()).toList());
  }

  private Optional<Guess> category(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    List<Guess> guesses = new ArrayList<>();
    for (Category category : categories.categories()) {
      int distance =
          Stream.of(category.id().value(), category.koreanName(), category.englishName())
              .map(it -> it.toLowerCase(Locale.ROOT))
              .mapToInt(it -> distance(wanted, it))
              .min()
              .orElseThrow();
      if (distance <= FARTHEST) {
        guesses.add(new Guess(category(category, words), distance));
      }
    }
    return guesses.stream().min(Comparator.comparingInt(Guess::distance));
  }

  /** Who types a part of a name means it rather than another one spelt alike. */
  private static int distance(String wanted, String name) {
    int shortest = Language.of(wanted) == Language.KOREAN ? SHORTEST_PART : 2 * SHORTEST_PART;
    boolean part = wanted.length() >= shortest && name.contains(wanted);
    return Math.min(Spelling.distance(wanted, name), part ? FARTHEST : Integer.MAX_VALUE);
  }

  private Explanation category(Category nearest, String words) {
    String id = nearest.id().value();
    return new Explanation(
        messages.text("category.unknown", shown(words), nearest.name(language), id), List.of(id));
  }

  /** What to say to what is no zone, or one of several. */
  Explanation zone(String words) {
    List<String> shared = ZoneNames.shared(words).stream().map(ZoneId::getId).toList();
    if (!shared.isEmpty()) {
      String text = messages.text("typed.zone-shared", shown(words), String.join(", ", shared));
      return new Explanation(text, shared);
    }
    return ZoneNames.nearest(words, FARTHEST)
        .map(ZoneId::getId)
        .map(it -> new Explanation(messages.text("typed.zone", shown(words), it), List.of(it)))
        .orElseGet(
            () -> new Explanation(messages.text("typed.zone-unknown", shown(words)), List.of()));
  }

  private Optional<Guess> nearZone(String words) {
    return ZoneNames.nearest(words, FARTHEST).map(it -> new Guess(zone(words), FARTHEST));
  }

  private Optional<Guess> word(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return Stream.concat(TypedDays.words().stream(), TypedLanguage.words().stream())
        .filter(it -> it.length() > SHORTEST_PART)
        .map(it -> new Guess(meant(words, it), Spelling.distance(wanted, it)))
        .filter(it -> it.distance() <= FARTHEST)
        .min(Comparator.comparingInt(Guess::distance));
  }

  private Explanation meant(String words, String word) {
    return new Explanation(messages.text("typed.word", shown(words), word), List.of(word));
  }

  private static String shown(String words) {
    return VisibleText.cut(words, LONGEST_SHOWN);
  }
}

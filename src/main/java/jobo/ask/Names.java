package jobo.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.text.KnownNames;
import jobo.text.Words;
import jobo.text.Words.Part;

/**
 * The names and figures in a question, which no other word makes up for: an article on AM400 does
 * not answer for AM380, nor one on 2026 for 2023.
 */
final class Names {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:\\p{IsLatin}[\\p{IsLatin}-]*)?\\d[\\d.,]*\\p{IsLatin}*(?:-\\p{IsLatin}+)?");
  private static final Pattern CAPITALISED =
      Pattern.compile("(?<=\\S\\s)[\"'“‘(]*(\\p{Lu}[\\p{L}\\d&-]*)");
  private static final int TELLING_ALONE = 3;

  private final Set<String> words;
  private final List<Figure> figures;
  private final Set<KnownNames.Name> places;

  /**
   * A figure.
   *
   * @param digits without which no text has it
   * @param name whether it is part of a name, as in 12B, rather than a number or a year
   * @param alike what stands where it stands, whatever the digits
   */
  record Figure(String digits, Pattern pattern, boolean name, Pattern alike) {
    boolean isIn(String text) {
      return text.contains(digits) && pattern.matcher(text).find();
    }

    /** Whether another stands in a text in its place: the 12th meeting for the 20th. */
    boolean isAnotherIn(String text) {
      return !isIn(text) && alike.matcher(text).find();
    }
  }

  private Names(Set<String> words, List<Figure> figures, Set<KnownNames.Name> places) {
    this.words = words;
    this.figures = figures;
    this.places = places;
  }

  /** The names of a question, as articles of a language would have them. */
  static Names of(String question, Language asked, Language articles) {
    Set<String> words = new HashSet<>();
    if (asked == Language.KOREAN) {
      Words.taggedOnce(question, Language.KOREAN).stream()
          .filter(it -> it.part() == Part.NAME)
          .filter(it -> it.form().length() > 1) // the B of 12B belongs to the figure
          .flatMap(it -> Words.of(it.form(), articles).stream())
          .forEach(words::add);
    } else {
      CAPITALISED
          .matcher(question)
          .results()
          .flatMap(it -> Words.of(it.group(1), articles).stream())
          .forEach(words::add);
    }
    return new Names(words, figures(question), places(question));
  }

  /** The names in their basic form, without figures. */
  Set<String> words() {
    return words;
  }

  /** The share of the names, 0 to 1, that something has not. */
  double missing(Predicate<String> has) {
    long gone = words.stream().filter(it -> !has.test(it)).count();
    return words.isEmpty() ? 0 : (double) gone / words.size();
  }

  private static Set<KnownNames.Name> places(String text) {
    return KnownNames.builtIn().in(text).stream()
        .map(KnownNames.Mention::name)
        .filter(it -> it.kind().isPlace())
        .collect(Collectors.toSet());
  }

  /** Whether a country or city of the question is named nowhere in an article. */
  boolean lackPlaces(List<String> article) {
    if (places.isEmpty()) {
      return false;
    }
    Set<KnownNames.Name> missing = new HashSet<>(places);
    article.forEach(it -> missing.removeAll(places(it)));
    return !missing.isEmpty();
  }

  /** Whether the question has any figure. */
  boolean haveFigures() {
    return !figures.isEmpty();
  }

  /** The figures of names that an article has anywhere. */
  Set<Figure> figuresIn(List<String> article) {
    return figures.stream()
        .filter(it -> it.name() && article.stream().anyMatch(it::isIn))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether all figures are there, each beside the word it stands beside in the question: those of
   * names anywhere in the article, numbers and years close to the sentence.
   */
  boolean haveFiguresIn(String context, Set<Figure> article) {
    return figures.stream().allMatch(it -> article.contains(it) || it.isIn(context));
  }

  /** Whether a text has another figure in the place of one of them. */
  boolean haveOthersIn(String text) {
    return figures.stream().anyMatch(it -> it.isAnotherIn(text));
  }

  /** A text with spaces for the figures of the question, which cannot be what it asks for. */
  String withoutFigures(String text) {
    String rest = text;
    for (Figure figure : figures) {
      if (figure.isIn(rest)) {
        rest = figure.pattern().matcher(rest).replaceAll(it -> " ".repeat(it.group().length()));
      }
    }
    return rest;
  }

  private static List<Figure> figures(String question) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(question);
    while (matcher.find()) {
      String figure = matcher.group().replaceFirst("[.,]+$", "");
      String before = question.substring(0, matcher.start());
      String after = question.substring(matcher.end());
      boolean name = !figure.matches("[\\d.,]+");
      String digits = figure.replaceAll("^\\D+", "").replaceAll("\\D.*$", "");
      figures.add(
          new Figure(digits, figure(figure, before, after), name, alike(figure, before, after)));
    }
    return figures;
  }

  private static Pattern figure(String figure, String before, String after) {
    String here = alone(Pattern.quote(figure));
    return figure.length() >= TELLING_ALONE || !figure.matches("\\d+")
        ? compiled(here)
        : compiled(beside(here, before, after));
  }

  /** Any figure with the same letters, beside the same words. */
  private static Pattern alike(String figure, String before, String after) {
    Matcher digits = Pattern.compile("\\d[\\d.,]*").matcher(figure);
    String any =
        digits.find()
            ? Pattern.quote(figure.substring(0, digits.start()))
                + "\\d[\\d.,]*"
                + Pattern.quote(figure.substring(digits.end()))
            : Pattern.quote(figure);
    return compiled(beside(alone(any), before, after));
  }

  private static String alone(String figure) {
    return "(?<![\\p{IsLatin}\\d.,])" + figure + "(?![\\p{IsLatin}\\d]|[.,]\\d)";
  }

  private static String beside(String here, String before, String after) {
    String previous = before.strip().replaceFirst("^.*\\s", "").replaceAll("[^\\p{L}\\d]", "");
    String next = after.strip().replaceFirst("(?<=\\S)\\s.*$", "").replaceAll("[^\\p{L}\\d].*", "");
    boolean glued = !after.isEmpty() && Character.isLetter(after.charAt(0));
    return Stream.of(
            previous.isEmpty() ? "" : Pattern.quote(previous) + "\\W{0,3}" + here,
            glued ? here + Pattern.quote(after.substring(0, 1)) : "",
            glued || next.isEmpty() ? "" : here + "\\W{0,3}" + Pattern.quote(next))
        .filter(it -> !it.isEmpty())
        .reduce((one, other) -> one + "|" + other)
        .orElse(here);
  }

  private static Pattern compiled(String pattern) {
    return Pattern.compile(
        pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}

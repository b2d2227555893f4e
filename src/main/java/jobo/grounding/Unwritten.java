package jobo.grounding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.language.Language;

/**
 * Finds in a claim what none of the articles that it cites writes so, though its words may hold:
 * what a model adds, and what is easily missed across languages. Pure.
 */
public final class Unwritten {
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2,}");

  /** A name with a number behind it, such as Marquee 2; days of months are left to grounding. */
  private static final Pattern VERSION =
      Pattern.compile(
          "\\b(?!(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
              + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b)[A-Z][A-Za-z]+[ -]\\d+(?:\\.\\d+)?");

  /** What stands before a claim, as its speaker does in an interview. */
  private static final Pattern LABEL = Pattern.compile("^([^:：]{1,40})[:：](?!\\d)");

  private Unwritten() {}

  /** The first label, numbered name or foreign word that no article has; most often none. */
  public static Optional<String> in(String claim, Language language, List<Article> articles) {
    List<String> cited =
        articles.stream()
            .flatMap(it -> Stream.of(it.title(), it.blurb(), it.body()))
            .map(it -> it.toLowerCase(Locale.ROOT))
            .toList();
    return unwritten(LABEL.matcher(claim).results().map(it -> it.group(1)), cited)
        .or(() -> unwritten(VERSION.matcher(claim).results().map(MatchResult::group), cited))
        .or(() -> foreignWord(claim, language, cited));
  }

  private static Optional<String> unwritten(Stream<String> parts, List<String> cited) {
    return parts
        .filter(it -> cited.stream().noneMatch(its -> its.contains(it.toLowerCase(Locale.ROOT))))
        .findFirst();
  }

  /** Among Hangul a word in Latin letters is an article's own, be it a name or not. */
  private static Optional<String> foreignWord(String claim, Language language, List<String> cited) {
    if (language != Language.KOREAN) {
      return Optional.empty();
    }
    Set<String> words = cited.stream().flatMap(Unwritten::latin).collect(Collectors.toSet());
    return latin(claim).filter(it -> !words.contains(it.toLowerCase(Locale.ROOT))).findFirst();
  }

  private static Stream<String> latin(String text) {
    return LATIN.matcher(text).results().map(MatchResult::group);
  }
}

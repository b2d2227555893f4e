package jobo.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.text.Words;

/**
 * A claim of several stories in running text: of each story the words that stand in its headline,
 * too, lead to its article. Where there are none, its publisher behind the claim does. Pure.
 */
final class LinkedText {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 40;

  private static final Pattern PARTICLE =
      Pattern.compile("(?:을|를|이|가|은|는|의|에|에서|에게|와|과|도|로|으로|만|까지|부터|보다|이다|입니다)(?![가-힣])");

  /** Two words, or a name. */
  private static final int TELLING = 2;

  private final String text;
  private final Language language;
  private final List<Place> places = new ArrayList<>();
  private final List<Inline> behind = new ArrayList<>();

  private LinkedText(String text, Language language) {
    this.text = text;
    this.language = language;
  }

  /** Words that lead to an article. */
  private record Place(int from, int to, Article article) {
    boolean touches(int start, int end) {
      return start < to && from < end;
    }
  }

  /** The claim as a part of a line; what it cites and the digest has no more is not linked. */
  static List<Inline> of(Claim claim, Digest digest) {
    LinkedText linked = new LinkedText(claim.text(), claim.language());
    claim.citations().stream()
        .flatMap(it -> digest.article(it).stream())
        .forEach(
            it -> {
              Optional<String> headline =
                  digest
                      .placed(it.id())
                      .map(at -> at.edition().claimsOf(at.story().id()).getFirst().text());
              linked.link(it, Stream.concat(Stream.of(it.headline()), headline.stream()), digest);
            });
    return linked.inlines();
  }

  private void link(Article article, Stream<String> headlines, Digest digest) {
    Optional<Place> best =
        headlines
            .flatMap(it -> places(it, article).stream())
            .filter(it -> telling(it) >= TELLING)
            .max(
                Comparator.comparingInt(this::telling)
                    .thenComparingInt(it -> it.from - it.to)
                    .thenComparingInt(it -> -it.from));
    best.ifPresentOrElse(
        places::add,
        () -> {
          behind.add(Inline.text(" "));
          behind.add(Inline.link(digest.voice(article), article.url()));
        });
  }

  /** Where a run of the text that begins with a word stands in a headline. */
  private List<Place> places(String headline, Article article) {
    String wanted = headline.toLowerCase(Locale.ROOT);
    List<Place> found = new ArrayList<>();
    for (int from = 0; from < text.length(); from++) {
      int last = begins(from) ? Math.min(text.length(), from + LONGEST) : from;
      for (int to = from + SHORTEST; to <= last; to++) {
        String run = text.substring(from, to).toLowerCase(Locale.ROOT);
        int at = wanted.indexOf(run);
        if (at < 0) {
          break;
        } else if (ends(text, to) && ends(wanted, at + run.length()) && isFree(from, to)) {
          found.add(new Place(from, to, article));
        }
      }
    }
    return found;
  }

  private boolean isFree(int from, int to) {
    return places.stream().noneMatch(it -> it.touches(from, to));
  }

  /** How well a reader knows by the words of a place what lies behind it. */
  private int telling(Place place) {
    String run = text.substring(place.from, place.to);
    boolean named =
        run.chars().anyMatch(Character::isDigit)
            || (isHangul(run.charAt(0)) && run.length() > SHORTEST)
            || (place.from > 0 && Character.isUpperCase(run.charAt(0)));
    return (named ? 1 : 0) + Words.of(run, language).size();
  }

  private boolean begins(int at) {
    return Character.isLetter(text.charAt(at))
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  /** With a word; a particle behind a Korean one may stay outside. */
  private static boolean ends(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    boolean inFigure =
        at + 1 < text.length()
            && ".,".indexOf(text.charAt(at)) >= 0
            && Character.isDigit(text.charAt(at + 1));
    return Character.isLetterOrDigit(text.charAt(at - 1))
        && !inFigure
        && (!Character.isLetterOrDigit(text.charAt(at))
            || PARTICLE.matcher(text).region(at, text.length()).lookingAt());
  }

  private static boolean isHangul(char letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
  }

  private List<Inline> inlines() {
    List<Inline> inlines = new ArrayList<>();
    int at = 0;
    for (Place place : places.stream().sorted(Comparator.comparingInt(Place::from)).toList()) {
      inlines.add(Inline.text(text.substring(at, place.from)));
      inlines.add(Inline.link(text.substring(place.from, place.to), place.article.url()));
      at = place.to;
    }
    inlines.add(Inline.text(text.substring(at)));
    inlines.addAll(behind);
    return inlines;
  }
}

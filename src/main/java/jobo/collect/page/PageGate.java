package jobo.collect.page;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.collect.page.PageReading.Reason;

/**
 * Tells the text of an article from what stands in its place: banners, walls, errors, lists.
 *
 * <p>How much running text there is, and how the page is built, say more than words. The more text
 * there is, and the more the page says that it is an article, the less its words count against it.
 */
final class PageGate {
  /** Enough text where the page says that it is an article. */
  private static final int SHORTEST_ARTICLE = 120;

  /** Enough where it names a date, a writer or an article's element. */
  private static final int SHORTEST_DATED = 200;

  /** Enough where nothing says so. */
  private static final int SHORTEST = 500;

  /** With this much text a page is no error and no log-in form, whatever its title says. */
  private static final int FULL = 1_000;

  /** With this much text what is called locked or metered has been given whole. */
  private static final int WHOLE = 2_500;

  /** Where the asking weighs this share of all, or more, nothing else is there to read. */
  private static final double MOSTLY_ASKING = 0.4;

  private static final double MOST_LINKS = 0.5;
  private static final int LIST_LINE = 60;
  private static final double MOST_IN_LINES = 0.7;
  private static final int FEWEST_LISTED = 4;
  private static final int TEXT_OF_LISTED = 160;

  /** Links to the next step take less of a text than headlines do. */
  private static final double HEADLINES = 0.2;

  /** An article with this much text is one; nothing more is asked about it. */
  private static final int BEYOND_DOUBT = 20_000;

  private static final int MOST_JUDGED = 1_500;

  private final List<Passage> article;
  private final PageSigns signs;
  private final Map<Passage, Reason> asking = new HashMap<>();
  private final Map<Reason, Integer> asked = new EnumMap<>(Reason.class);
  private final int prose;

  private PageGate(List<Passage> article, List<Passage> page, PageSigns signs) {
    this.article = article;
    this.signs = signs;
    page.stream()
        .limit(MOST_JUDGED)
        .forEach(
            passage ->
                GatePhrases.asking(passage.text())
                    .ifPresent(it -> asked.merge(it, passage.weight(), Integer::sum)));
    article.stream()
        .limit(MOST_JUDGED)
        .forEach(
            passage -> GatePhrases.asking(passage.text()).ifPresent(it -> asking.put(passage, it)));
    prose = weight(article.stream().filter(it -> it.isProse() && !asking.containsKey(it)));
  }

  /** What a text is. */
  sealed interface Verdict {
    /** An article's paragraphs, without those at its ends that ask for something. */
    record Good(List<Passage> article) implements Verdict {}

    /** No article's text. */
    record Junk(Reason reason) implements Verdict {}
  }

  /**
   * What that is which was found on a page.
   *
   * @param article the paragraphs that were taken for an article
   * @param page all paragraphs that are seen on the page
   * @param signs what its build says
   */
  static Verdict judge(List<Passage> article, List<Passage> page, PageSigns signs) {
    boolean isBeyondDoubt = weight(article.stream().filter(Passage::isProse)) > BEYOND_DOUBT;
    if (isBeyondDoubt) {
      return new Verdict.Good(article);
    }
    PageGate gate = new PageGate(article, page, signs);
    return gate.reason()
        .<Verdict>map(Verdict.Junk::new)
        .orElseGet(() -> new Verdict.Good(gate.withoutAskingAtItsEnds()));
  }

  private Optional<Reason> reason() {
    if (isWalled()) {
      return Optional.of(Reason.PAYWALL);
    }
    if (prose < shortest()) {
      return Optional.of(inItsPlace());
    }
    if (prose < FULL) {
      Optional<Reason> titled =
          signs.title().stream().flatMap(it -> GatePhrases.titled(it).stream()).findFirst();
      if (titled.isPresent()) {
        return titled;
      }
      if (signs.password() && !signs.article()) {
        return Optional.of(Reason.LOG_IN);
      }
    }
    if (askingShare() >= MOSTLY_ASKING) {
      return Optional.of(inItsPlace());
    }
    return isList() || isSection() ? Optional.of(Reason.LIST) : Optional.empty();
  }

  private int shortest() {
    return signs.article() ? SHORTEST_ARTICLE : signs.dated() ? SHORTEST_DATED : SHORTEST;
  }

  /** What stands before a wall is the beginning only: whoever cites it has not read the article. */
  private boolean isWalled() {
    return prose < WHOLE && (signs.locked() || signs.wall() || endsAtWall());
  }

  private boolean endsAtWall() {
    int after = 0;
    for (Passage passage : article.reversed()) {
      if (asking.get(passage) == Reason.PAYWALL) {
        return true;
      }
      after += passage.isProse() ? passage.weight() : 0;
      if (after >= SHORTEST_DATED) {
        return false;
      }
    }
    return false;
  }

  private Reason inItsPlace() {
    Optional<Reason> most =
        asked.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    if (signs.puzzle()) {
      return Reason.HUMAN_CHECK;
    }
    if (signs.password()) {
      return Reason.LOG_IN;
    }
    return signs.title().stream()
        .flatMap(it -> GatePhrases.titled(it).stream())
        .findFirst()
        .or(() -> most)
        .orElse(isList() ? Reason.LIST : signs.scripted() ? Reason.SCRIPT_ONLY : Reason.TOO_SHORT);
  }

  private double askingShare() {
    int weight = weight(article.stream().filter(asking::containsKey));
    return (double) weight / Math.max(1, weight + prose);
  }

  /**
   * Most of it is links, or short lines that end no sentence, or links with a line of text each.
   */
  private boolean isList() {
    int letters = article.stream().mapToInt(it -> it.text().length()).sum();
    int linked = article.stream().mapToInt(Passage::linked).sum();
    int lines = article.stream().filter(PageGate::isLine).mapToInt(it -> it.text().length()).sum();
    long listed = article.stream().filter(Passage::isMostlyLinked).count();
    return linked > letters * MOST_LINKS
        || (article.size() > FEWEST_LISTED && lines > letters * MOST_IN_LINES)
        || (listed >= FEWEST_LISTED
            && linked > letters * HEADLINES
            && prose < listed * TEXT_OF_LISTED);
  }

  /** A page that does not call itself an article and has a headline to a line or two of text. */
  private boolean isSection() {
    return !signs.article()
        && signs.headlines() > FEWEST_LISTED
        && prose < signs.headlines() * TEXT_OF_LISTED;
  }

  private static boolean isLine(Passage passage) {
    return !passage.isProse() && passage.weight() < LIST_LINE;
  }

  private List<Passage> withoutAskingAtItsEnds() {
    int from = 0;
    int to = article.size();
    while (from < to && asking.containsKey(article.get(from))) {
      from++;
    }
    while (to > from && asking.containsKey(article.get(to - 1))) {
      to--;
    }
    return article.subList(from, to);
  }

  private static int weight(Stream<Passage> passages) {
    return passages.mapToInt(Passage::weight).sum();
  }
}

package jobo.collect.arxiv;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jobo.collect.ArxivPaper;
import jobo.collect.SourceItem;
import jobo.collect.markup.WrittenDates;
import jobo.language.VisibleText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Atom of arXiv's API, by a parser that never fails and knows no document types, so that
 * there is nothing to expand and nothing to load.
 */
final class ArxivAtom {
  private static final int DEEPEST = 100;
  private static final int MOST_PAPERS = 2_000;

  /** Four times what 2,000 usual papers have; a tree of so many fits the memory. */
  private static final int MOST_TAGS = 400_000;

  private static final int LONGEST_WORDS = 200;
  private static final Pattern TOO_MUCH = Pattern.compile("(?i)rate exceeded.{0,100}");
  private static final Pattern ERROR =
      Pattern.compile("https?://(?:export\\.)?arxiv\\.org/api/errors.*");
  private static final Pattern PAGE = Pattern.compile("https?://[^/]+/abs/(.{1,100})");

  private ArxivAtom() {}

  /** What a text answers, at most 2,000 papers of it. */
  static ArxivAnswer answer(String text) {
    if (TOO_MUCH.matcher(text.strip()).matches()) {
      // This comes as a text of its own with a status that says all is well.
      return new ArxivAnswer.Throttled(words(text));
    }
    if (text.chars().filter(it -> it == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
      return new ArxivAnswer.Unreadable();
    }
    Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
    return Optional.ofNullable(Jsoup.parse(text, "", parser).firstElementChild())
        .filter(it -> isNamed(it, "feed"))
        .map(ArxivAtom::answer)
        .orElseGet(ArxivAnswer.Unreadable::new);
  }

  private static ArxivAnswer answer(Element feed) {
    List<Element> entries =
        feed.children().stream().filter(it -> isNamed(it, "entry")).limit(MOST_PAPERS).toList();
    Optional<Element> error =
        entries.stream()
            .filter(it -> ERROR.matcher(String.valueOf(text(it, "id"))).matches())
            .findFirst();
    if (error.isPresent()) {
      return new ArxivAnswer.Refused(words(String.valueOf(text(error.get(), "summary"))));
    }
    List<SourceItem> items = entries.stream().flatMap(it -> item(it).stream()).toList();
    return entries.isEmpty() || !items.isEmpty()
        ? new ArxivAnswer.Papers(items)
        : new ArxivAnswer.Unreadable();
  }

  private static Optional<SourceItem> item(Element entry) {
    return Optional.ofNullable(text(entry, "id"))
        .map(PAGE::matcher)
        .filter(it -> it.matches())
        .flatMap(it -> ArxivPaper.named(it.group(1)))
        .map(
            it ->
                it.item(
                    text(entry, "title"),
                    text(entry, "summary"),
                    date(entry, "published"),
                    date(entry, "updated"),
                    null,
                    null));
  }

  private static @Nullable Instant date(Element entry, String name) {
    return WrittenDates.parse(text(entry, name), ZoneOffset.UTC).orElse(null);
  }

  private static @Nullable String text(Element entry, String name) {
    return entry.children().stream()
        .filter(it -> isNamed(it, name))
        .findFirst()
        .map(it -> it.wholeText().strip())
        .orElse(null);
  }

  private static boolean isNamed(Element element, String name) {
    return element.tag().localName().toLowerCase(Locale.ROOT).equals(name);
  }

  private static String words(String text) {
    return VisibleText.cut(VisibleText.line(text), LONGEST_WORDS);
  }
}

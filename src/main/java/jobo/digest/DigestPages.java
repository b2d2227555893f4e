package jobo.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.article.Category;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Messages;
import jobo.language.ReaderDates;

/** A digest as chats and the page show it: the day on one screen, and a category by itself. */
public final class DigestPages {
  private static final int MOST_STORIES = 7;

  /** How many stories of a category an overview has. */
  public static final int STORIES_IN_OVERVIEW = 3;

  private final Digest digest;
  private final Masthead masthead;
  private final Messages messages;
  private final StoryLines lines;

  public DigestPages(Digest digest, Masthead masthead) {
    this.digest = digest;
    this.masthead = masthead;
    this.messages = Messages.in(digest.language());
    this.lines = new StoryLines(digest);
  }

  /** The whole day on a screen: counts, chart, and a line for each of the best stories. */
  public Document overview() {
    List<Block> blocks = new ArrayList<>(front());
    if (digest.told().isEmpty()) {
      blocks.add(Block.Paragraph.of(Inline.text(messages.text("digest.none"))));
      return document(blocks);
    }
    digest.told().forEach(it -> blocks.add(brief(it)));
    return document(blocks);
  }

  /** The head of the day alone: title, counts and the chart. */
  public List<Block> front() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(1, Inline.text(title())));
    blocks.addAll(masthead.notice(digest.language()));
    if (!digest.told().isEmpty()) {
      blocks.add(Block.Paragraph.of(Inline.text(counts())));
      if (digest.window().closed()) {
        blocks.add(chart());
      }
    }
    return blocks;
  }

  /** How the day spreads over the categories, as the archive draws it at the close. */
  public Block.Picture chart() {
    String file = ArchiveFile.chart(digest).name();
    return new Block.Picture(file, ChartBars.of(digest).alternative(messages));
  }

  /**
   * One category of a digest that has something in it, at most so many stories in sight.
   *
   * @param whole whether the others and all sources are there behind folds, rather than counted
   */
  public Page page(Category category, int most, boolean whole) {
    Edition edition =
        digest.told().stream()
            .filter(it -> it.key().category().equals(category.id()))
            .findFirst()
            .orElseThrow();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(1, Inline.text(title())));
    blocks.addAll(masthead.notice(digest.language()));
    blocks.add(section(edition, most, whole));
    return new Page(
        document(blocks),
        edition.stories().stream()
            .limit(whole ? edition.stories().size() : most)
            .map(EditionStory::id)
            .toList());
  }

  /** One category of the day, with all its sources behind a fold. */
  public Document category(Category category) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(1, Inline.text(title())));
    blocks.addAll(masthead.notice(digest.language()));
    digest.editions().stream()
        .filter(it -> it.key().category().equals(category.id()))
        .findFirst()
        .filter(it -> !it.isEmpty())
        .ifPresentOrElse(
            it -> blocks.add(section(it, MOST_STORIES, true)), () -> blocks.add(nothing(category)));
    return document(blocks);
  }

  /** A category in an overview: its best stories, a line each. */
  public Block brief(Edition edition) {
    Category category = digest.category(edition);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Listing.numbered(
            1,
            edition.stories().stream()
                .limit(STORIES_IN_OVERVIEW)
                .map(it -> lines.brief(edition, it))
                .toList()));
    if (edition.stories().size() > STORIES_IN_OVERVIEW) {
      blocks.add(rest(edition, edition.stories().size() - STORIES_IN_OVERVIEW));
    }
    String count = messages.text("digest.category-count", edition.stories().size());
    return new Block.Section(
        category.emoji(),
        category.colour(),
        List.of(Inline.text(category.name(digest.language()) + " " + count)),
        blocks);
  }

  /** A category as a section, at most so many stories in sight. */
  public Block section(Edition edition, int most, boolean whole) {
    Category category = digest.category(edition);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(Inline.text(counts(edition))));
    blocks.add(Block.Listing.numbered(1, items(edition, 0, most)));
    int rest = edition.stories().size() - most;
    if (rest > 0 && whole) {
      blocks.add(
          new Block.Folded(
              List.of(Inline.text(messages.text("digest.more", rest))),
              List.of(
                  Block.Listing.numbered(
                      most + 1, items(edition, most, edition.stories().size())))));
    } else if (rest > 0) {
      blocks.add(rest(edition, rest));
    }
    if (whole) {
      new CategoryLines(digest, edition, edition.stories()).folded().ifPresent(blocks::add);
      blocks.add(sources(edition));
    }
    blocks.add(Block.Paragraph.of(Inline.emphasis(Byline.of(edition, messages))));
    return new Block.Section(
        category.emoji(),
        category.colour(),
        List.of(Inline.text(category.name(digest.language()))),
        blocks);
  }

  private List<Block.Item> items(Edition edition, int from, int until) {
    return IntStream.range(from, Math.min(until, edition.stories().size()))
        .mapToObj(it -> lines.item(edition, edition.stories().get(it)))
        .toList();
  }

  private Block sources(Edition edition) {
    List<Article> articles = edition.articles().flatMap(id -> digest.article(id).stream()).toList();
    return new Block.Folded(
        List.of(Inline.text(messages.text("digest.sources", articles.size()))),
        List.of(
            Block.Listing.bullets(
                articles.stream()
                    .map(it -> Block.Item.of(Inline.link(it.headline(), it.url())))
                    .toList())));
  }

  private Block rest(Edition edition, int stories) {
    String arguments = edition.key().category().value() + " " + digest.date();
    return Block.Paragraph.of(
        Inline.emphasis(
            digest.dates().size() == 1
                ? messages.text("digest.more-by-command", stories, arguments)
                : messages.text("digest.more-by-day", stories)));
  }

  private Block nothing(Category category) {
    return Block.Paragraph.of(
        Inline.text(
            messages.text(
                "digest.none-in-category",
                category.emoji() + " " + category.name(digest.language()))));
  }

  /** The name of the paper with its day, or its days. */
  String title() {
    List<LocalDate> dates = digest.dates();
    String day =
        dates.size() == 1
            ? ReaderDates.day(digest.date(), digest.language())
            : ReaderDates.days(dates.getFirst(), dates.getLast(), digest.language());
    return messages.text(digest.window().closed() ? "digest.title" : "digest.title-open", day);
  }

  /** How much there is in the digest. */
  String counts() {
    return messages.text(
        "digest.counts", digest.articleCount(), digest.storyCount(), digest.publisherCount());
  }

  private String counts(Edition edition) {
    long updates = edition.stories().stream().filter(EditionStory::update).count();
    return messages.text(
        "digest.category-counts",
        edition.articles().count(),
        edition.stories().size(),
        edition.stories().size() - updates,
        updates);
  }

  private Document document(List<Block> blocks) {
    return new Document(digest.language(), blocks);
  }
}

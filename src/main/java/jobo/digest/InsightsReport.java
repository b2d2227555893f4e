package jobo.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.article.Category;
import jobo.article.Report;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Messages;
import jobo.language.ReaderDates;

/**
 * The Insights report of a day: one section a category with its themes, its events, their effects,
 * what it comes to, and the list of its sources. News and papers are separate reports.
 */
final class InsightsReport {
  private static final int MOST_IN_FULL = 7;

  private final Digest digest;
  private final Report report;
  private final Masthead masthead;
  private final Messages messages;
  private final StoryLines lines;

  InsightsReport(Digest digest, Report report, Masthead masthead) {
    this.digest = digest.withNews();
    this.report = report;
    this.masthead = masthead;
    this.messages = Messages.in(digest.language());
    this.lines = new StoryLines(this.digest);
  }

  Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(1, Inline.text(messages.text("insights.title." + report.tag()))));
    blocks.add(Block.Paragraph.of(Inline.text(ReaderDates.day(digest.date(), digest.language()))));
    blocks.addAll(masthead.notice(digest.language()));
    blocks.add(chart());
    List<Edition> told =
        digest.told().stream().filter(it -> !it.stories(report).isEmpty()).toList();
    told.forEach(it -> blocks.add(section(it)));
    if (told.isEmpty()) {
      blocks.add(Block.Paragraph.of(Inline.text(messages.text("digest.none"))));
    }
    return new Document(digest.language(), blocks);
  }

  private Block chart() {
    ArchiveFile file =
        new ArchiveFile(
            ArchiveFile.form(report), digest.date(), digest.language(), ArchiveFile.Type.PNG);
    return new Block.Picture(file.name(), "Category Distribution Graph");
  }

  private Block section(Edition edition) {
    Category category = digest.category(edition);
    List<EditionStory> stories = edition.stories(report);
    List<Block> blocks = new ArrayList<>();
    blocks.add(label("insights.summary"));
    blocks.add(Block.Listing.numbered(1, parts(edition, stories)));
    blocks.add(label("insights.sources"));
    blocks.add(Block.Listing.bullets(articles(stories).stream().map(this::source).toList()));
    return new Block.Section(
        category.emoji(),
        category.colour(),
        List.of(Inline.text(category.name(digest.language()))),
        blocks);
  }

  /** Only the parts that the articles support. */
  private List<Block.Item> parts(Edition edition, List<EditionStory> stories) {
    CategoryLines whole = new CategoryLines(digest, edition, stories);
    List<Block.Item> parts = new ArrayList<>();
    if (!whole.themes().isEmpty()) {
      parts.add(part("insights.themes", new Block.Paragraph(whole.themes())));
    }
    parts.add(part("insights.events", events(edition, stories)));
    if (!whole.effects().isEmpty()) {
      parts.add(part("insights.impact", Block.Listing.bullets(whole.effects())));
    }
    parts.add(part("insights.in-short", inShort(edition, stories, whole.plans())));
    return parts;
  }

  /** The best in full, the others in a line each, numbered through. */
  private Block events(Edition edition, List<EditionStory> stories) {
    return Block.Listing.numbered(
        1,
        IntStream.range(0, stories.size())
            .mapToObj(
                it ->
                    it < MOST_IN_FULL
                        ? lines.item(edition, stories.get(it))
                        : lines.brief(edition, stories.get(it)))
            .toList());
  }

  /** What can be counted, then what comes next. */
  private Block[] inShort(Edition edition, List<EditionStory> stories, List<Block.Item> plans) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(Inline.text(counted(stories))));
    mostCovered(edition, stories).ifPresent(blocks::add);
    Integer before = edition.weekBefore().get(report);
    if (before != null) {
      blocks.add(
          Block.Paragraph.of(
              Inline.text(messages.text("insights.week-before", before, stories.size()))));
    }
    if (!plans.isEmpty()) {
      blocks.add(Block.Listing.bullets(plans));
    }
    return blocks.toArray(Block[]::new);
  }

  private String counted(List<EditionStory> stories) {
    long publishers = articles(stories).stream().map(Article::publisher).distinct().count();
    long corroborated = stories.stream().filter(it -> it.publishers() > 1).count();
    return messages.text(
        "insights.in-short-counts",
        articles(stories).size(),
        stories.size(),
        publishers,
        corroborated);
  }

  private Optional<Block> mostCovered(Edition edition, List<EditionStory> stories) {
    return stories.stream()
        .filter(it -> it.publishers() > 1)
        .max(Comparator.comparingInt(EditionStory::publishers))
        .map(it -> lines.mostCovered(edition, it));
  }

  private Block.Item part(String key, Block... blocks) {
    List<Block> part = new ArrayList<>();
    part.add(Block.Paragraph.of(Inline.strong(messages.text(key)), Inline.text(":")));
    part.addAll(List.of(blocks));
    return new Block.Item(part);
  }

  private Block label(String key) {
    return Block.Paragraph.of(Inline.strong(messages.text(key) + ":"));
  }

  private Block.Item source(Article article) {
    return Block.Item.of(
        Inline.text(article.headline() + " ("), Inline.address(article.url()), Inline.text(")"));
  }

  private List<Article> articles(List<EditionStory> stories) {
    return stories.stream()
        .flatMap(it -> it.articles().stream())
        .distinct()
        .flatMap(it -> digest.article(it).stream())
        .toList();
  }
}

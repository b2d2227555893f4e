package jobo.digest;

import java.util.ArrayList;
import java.util.List;
import jobo.article.Article;
import jobo.article.Category;
import jobo.article.Report;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Messages;
import jobo.language.ReaderDates;

/**
 * The Insights report of a day: one section a category with its events, what it comes to in
 * figures, and the list of its sources. News and papers are separate reports.
 */
final class InsightsReport {
  private final Digest digest;
  private final Report report;
  private final Masthead masthead;
  private final Messages messages;
  private final StoryLines lines;

  InsightsReport(Digest digest, Report report, Masthead masthead) {
    this.digest = digest;
    this.report = report;
    this.masthead = masthead;
    this.messages = Messages.in(digest.language());
    this.lines = new StoryLines(digest);
  }

  Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(1, Inline.text(messages.text("insights.title." + report.tag()))));
    blocks.add(Block.Paragraph.of(Inline.text(ReaderDates.day(digest.date(), digest.language()))));
    blocks.addAll(masthead.notice(digest.language()));
    blocks.add(chart());
    List<Edition> told = digest.told().stream().filter(it -> !stories(it).isEmpty()).toList();
    told.forEach(it -> blocks.add(section(it)));
    if (told.isEmpty()) {
      blocks.add(Block.Paragraph.of(Inline.text(messages.text("digest.nothing"))));
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
    List<EditionStory> stories = stories(edition);
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

  /** Only the parts that the articles support; themes and impact need a writer that weighs. */
  private List<Block.Item> parts(Edition edition, List<EditionStory> stories) {
    return List.of(
        part(
            "insights.events",
            Block.Listing.bullets(stories.stream().map(it -> lines.item(edition, it)).toList())),
        part("insights.in-short", Block.Paragraph.of(Inline.text(inShort(stories)))));
  }

  private String inShort(List<EditionStory> stories) {
    long publishers = articles(stories).stream().map(Article::publisher).distinct().count();
    long corroborated = stories.stream().filter(it -> it.publishers() > 1).count();
    return messages.text(
        "insights.in-short-counts",
        articles(stories).size(),
        stories.size(),
        publishers,
        corroborated);
  }

  private Block.Item part(String key, Block block) {
    Block title = Block.Paragraph.of(Inline.strong(messages.text(key)), Inline.text(":"));
    return new Block.Item(List.of(title, block));
  }

  private Block label(String key) {
    return Block.Paragraph.of(Inline.strong(messages.text(key) + ":"));
  }

  private Block.Item source(Article article) {
    return Block.Item.of(
        Inline.text(article.headline() + " ("), Inline.address(article.url()), Inline.text(")"));
  }

  private List<EditionStory> stories(Edition edition) {
    return edition.stories().stream().filter(it -> it.report() == report).toList();
  }

  private List<Article> articles(List<EditionStory> stories) {
    return stories.stream()
        .flatMap(it -> it.articles().stream())
        .distinct()
        .flatMap(it -> digest.article(it).stream())
        .toList();
  }
}

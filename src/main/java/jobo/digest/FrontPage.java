package jobo.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jobo.article.Category;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Messages;
import jobo.story.StoryId;

/**
 * A digest as it arrives in the morning: what leads, the counts, one line for each category, and
 * the chart. No story stands on it twice.
 */
public final class FrontPage {
  /** What leads may say more. */
  private static final int ROOM_OF_THE_LEAD = 40;

  private final Digest digest;
  private final DigestPages pages;
  private final Masthead masthead;
  private final Messages messages;
  private final StoryLines lines;

  /**
   * The front page of a digest.
   *
   * @param digest with something to tell
   */
  public FrontPage(Digest digest, Masthead masthead) {
    this.digest = digest;
    this.pages = new DigestPages(digest, masthead);
    this.masthead = masthead;
    this.messages = Messages.in(digest.language());
    this.lines = new StoryLines(digest);
  }

  /**
   * The page.
   *
   * @param longest the most characters of a category's headline; 0 for none
   * @param chart what stands below
   */
  public Page page(int longest, Optional<Block.Picture> chart) {
    Digest.Placed lead = digest.ranked().getFirst();
    List<StoryId> tells = new ArrayList<>();
    tells.add(lead.story().id());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(1, Inline.text(pages.title())));
    blocks.addAll(masthead.notice(digest.language()));
    blocks.add(
        Block.Paragraph.of(
            lines.headline(lead.edition(), lead.story(), longest + ROOM_OF_THE_LEAD)));
    blocks.add(Block.Paragraph.of(Inline.text(pages.counts())));
    List<Inline> categories = new ArrayList<>();
    for (Edition edition : digest.told()) {
      if (!categories.isEmpty()) {
        categories.add(new Inline.Break());
      }
      categories.addAll(line(edition, longest, tells));
    }
    blocks.add(new Block.Paragraph(categories));
    chart.ifPresent(blocks::add);
    return new Page(new Document(digest.language(), blocks), tells);
  }

  private List<Inline> line(Edition edition, int longest, List<StoryId> told) {
    Category category = digest.category(edition);
    List<Inline> line = new ArrayList<>();
    line.add(Inline.text(category.emoji() + " "));
    line.add(Inline.strong(category.name(digest.language())));
    line.add(Inline.text(" " + messages.text("digest.category-count", edition.stories().size())));
    edition.stories().stream()
        .filter(it -> longest > 0 && !told.contains(it.id()))
        .findFirst()
        .ifPresent(
            it -> {
              told.add(it.id());
              line.add(Inline.text(" — "));
              line.add(lines.headline(edition, it, longest));
            });
    return line;
  }
}

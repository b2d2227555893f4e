package jobo.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.article.CategoryId;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Messages;
import jobo.language.ReaderDates;

/**
 * The blog post of a day: front matter, an opening with the leading stories, the preview by groups,
 * the day in figures, and the overview. Groups are the categories.
 */
final class BlogPost {
  private static final int LEADING = 3;
  private static final int PREVIEW_STORIES = 3;
  private static final int OVERVIEW_STORIES = 12;
  private static final int OUTLOOKS = 6;
  private static final CategoryId BUSINESS = new CategoryId("ai-business-insight");

  private final Digest digest;
  private final Masthead masthead;
  private final Messages messages;
  private final StoryLines lines;
  private final List<Digest.Placed> ranked;

  BlogPost(Digest digest, Masthead masthead) {
    this.digest = digest.withNews();
    this.masthead = masthead;
    this.messages = Messages.in(digest.language());
    this.lines = new StoryLines(this.digest);
    this.ranked = this.digest.ranked();
  }

  /** What stands above the document, for a blog's program. */
  String frontMatter() {
    return new FrontMatter(digest).yaml();
  }

  Document document() {
    List<Block> blocks = new ArrayList<>(masthead.notice(digest.language()));
    if (ranked.isEmpty()) {
      blocks.add(paragraph(messages.text("digest.none")));
      return new Document(digest.language(), blocks);
    }
    blocks.add(opening());
    blocks.add(heading(2, "Today's Preview"));
    blocks.add(Block.Listing.bullets(digest.told().stream().map(this::group).toList()));
    blocks.add(heading(3, "AI Viewpoint 🤖"));
    blocks.add(new Block.Quotation(viewpoint()));
    blocks.add(heading(2, "Today's Overview"));
    blocks.add(heading(3, messages.text("post.overview")));
    overview(blocks);
    closing(blocks);
    return new Document(digest.language(), blocks);
  }

  /** Running text where one was written that tells of more than one story, else headlines. */
  private Block opening() {
    List<Claim> written = digest.written(PostText.Kind.OPENING);
    if (written.stream().flatMap(it -> it.stories().stream()).distinct().count() > 1) {
      return Block.Paragraph.of(running(written));
    }
    List<Inline> text = new ArrayList<>();
    text.add(
        Inline.text(
            messages.text("post.opening", ReaderDates.day(digest.date(), digest.language()))
                + " "));
    for (Digest.Placed placed : ranked.subList(0, Math.min(LEADING, ranked.size()))) {
      text.add(lines.headline(placed.edition(), placed.story()));
      text.add(Inline.text(" · "));
    }
    text.removeLast();
    text.add(Inline.text("."));
    return new Block.Paragraph(text);
  }

  private Block.Item group(Edition edition) {
    List<Block.Item> stories =
        edition.stories().stream()
            .limit(PREVIEW_STORIES)
            .map(it -> Block.Item.of(lines.headline(edition, it)))
            .toList();
    return Block.Item.of(
        Block.Paragraph.of(Inline.text(digest.category(edition).name(digest.language()))),
        Block.Listing.bullets(stories));
  }

  private Inline[] running(List<Claim> claims) {
    List<Inline> text = new ArrayList<>();
    for (Claim claim : claims) {
      text.addAll(LinkedText.of(claim, digest));
      text.add(Inline.text(" "));
    }
    text.removeLast();
    return text.toArray(Inline[]::new);
  }

  /** Without a writer that weighs, the viewpoint is what can be counted. */
  private List<Block> viewpoint() {
    List<Claim> written = digest.written(PostText.Kind.VIEWPOINT);
    return written.isEmpty() ? counted() : List.of(Block.Paragraph.of(running(written)));
  }

  private List<Block> counted() {
    Edition largest =
        digest.told().stream()
            .max(Comparator.comparingInt((Edition it) -> it.stories().size()))
            .orElseThrow();
    long share = Math.round(100.0 * largest.stories().size() / digest.storyCount());
    long corroborated = ranked.stream().filter(it -> it.story().publishers() > 1).count();
    List<Block> facts = new ArrayList<>();
    facts.add(
        paragraph(
            messages.text(
                "post.viewpoint",
                digest.category(largest).name(digest.language()),
                share,
                corroborated,
                digest.storyCount() - corroborated)));
    mostCovered().ifPresent(facts::add);
    weekBefore()
        .ifPresent(
            it -> facts.add(paragraph(messages.text("post.week-before", it, digest.storyCount()))));
    return facts;
  }

  private Optional<Block> mostCovered() {
    return ranked.stream()
        .filter(it -> it.story().publishers() > 1)
        .max(Comparator.comparingInt(it -> it.story().publishers()))
        .map(it -> lines.mostCovered(it.edition(), it.story()));
  }

  /** How many stories there were seven days before, if the editions of then were closed. */
  private Optional<Integer> weekBefore() {
    return digest.editions().stream()
        .map(Edition::weekBefore)
        .filter(it -> !it.isEmpty())
        .map(it -> it.values().stream().mapToInt(Integer::intValue).sum())
        .reduce(Integer::sum);
  }

  private void overview(List<Block> blocks) {
    List<Digest.Placed> technology = ranked.stream().filter(it -> !isBusiness(it)).toList();
    List<Digest.Placed> business = ranked.stream().filter(BlogPost::isBusiness).toList();
    int number = 1;
    if (!technology.isEmpty()) {
      part(blocks, number++, "post.technology", items(technology));
    }
    List<Block.Item> plans = ranked.stream().flatMap(this::plans).limit(OUTLOOKS).toList();
    if (!plans.isEmpty()) {
      part(blocks, number++, "post.outlook", plans);
    }
    if (!business.isEmpty()) {
      part(blocks, number, "post.business", items(business));
    }
  }

  private void part(List<Block> blocks, int number, String key, List<Block.Item> items) {
    blocks.add(Block.Paragraph.of(Inline.strong("%d. %s".formatted(number, messages.text(key)))));
    blocks.add(Block.Listing.bullets(items));
  }

  private List<Block.Item> items(List<Digest.Placed> stories) {
    return stories.stream()
        .limit(OVERVIEW_STORIES)
        .map(it -> lines.item(it.edition(), it.story()))
        .toList();
  }

  private Stream<Block.Item> plans(Digest.Placed placed) {
    return placed.edition().section(Section.Kind.IN_SHORT).stream()
        .flatMap(it -> it.claims().stream())
        .filter(it -> it.stories().getFirst().equals(placed.story().id()))
        .map(it -> lines.plan(placed.edition(), placed.story(), it));
  }

  /** The last sentence, the foreign words that the texts of the post rest on, and who wrote it. */
  private void closing(List<Block> blocks) {
    List<Claim> last = digest.written(PostText.Kind.CLOSING);
    if (!last.isEmpty()) {
      blocks.add(Block.Paragraph.of(running(last)));
    }
    List<String> proofs = Claim.proofs(digest.written());
    if (!proofs.isEmpty()) {
      String words = String.join(" ", proofs.stream().map(StoryLines::quotation).toList());
      blocks.add(paragraph(messages.text("post.proofs", words)));
    }
    blocks.add(
        paragraph(
            messages.text(
                "digest.counts",
                digest.articleCount(),
                digest.storyCount(),
                digest.publisherCount())));
    blocks.add(Block.Paragraph.of(Inline.emphasis(Byline.of(digest))));
  }

  private static boolean isBusiness(Digest.Placed placed) {
    return placed.category().id().equals(BUSINESS);
  }

  private static Block paragraph(String text) {
    return Block.Paragraph.of(Inline.text(text));
  }

  private static Block heading(int level, String text) {
    return Block.Heading.of(level, Inline.text(text));
  }
}

package jobo.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jobo.article.Article;
import jobo.article.Category;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Messages;
import jobo.language.ReaderDates;

/** Every article that a digest rests on, story by story, with what was read of it. */
public final class DigestSources {
  private final Digest digest;
  private final Masthead masthead;
  private final Messages messages;

  public DigestSources(Digest digest, Masthead masthead) {
    this.digest = digest;
    this.masthead = masthead;
    this.messages = Messages.in(digest.language());
  }

  /** Those of one category, or of the whole day. */
  public Document of(Optional<Category> category) {
    List<Edition> editions =
        digest.told().stream()
            .filter(it -> category.map(only -> only.id().equals(it.key().category())).orElse(true))
            .toList();
    int articles = (int) editions.stream().flatMap(Edition::articles).distinct().count();
    List<Block> blocks = new ArrayList<>();
    String day = ReaderDates.day(digest.date(), digest.language());
    String count = messages.text("digest.sources", articles);
    String key = digest.window().closed() ? "digest.title" : "digest.title-open";
    blocks.add(Block.Heading.of(1, Inline.text(messages.text(key, day) + " · " + count)));
    blocks.addAll(masthead.notice(digest.language()));
    if (editions.isEmpty()) {
      blocks.add(Block.Paragraph.of(Inline.text(messages.text("digest.none"))));
    }
    editions.forEach(it -> blocks.add(section(it)));
    return new Document(digest.language(), blocks);
  }

  private Block section(Edition edition) {
    Category category = digest.category(edition);
    List<Block.Item> stories = edition.stories().stream().map(it -> item(edition, it)).toList();
    return new Block.Section(
        category.emoji(),
        category.colour(),
        List.of(Inline.text(category.name(digest.language()))),
        List.of(Block.Listing.numbered(1, stories)));
  }

  /** A story's headline, and under it its articles. */
  private Block.Item item(Edition edition, EditionStory story) {
    String headline = edition.claimsOf(story.id()).getFirst().text();
    return Block.Item.of(
        Block.Paragraph.of(Inline.strong(headline)),
        Block.Listing.bullets(
            story.articles().stream()
                .flatMap(id -> digest.article(id).stream())
                .map(this::line)
                .toList()));
  }

  private Block.Item line(Article article) {
    String day =
        ReaderDates.shortDay(
            article.appearedAt().atZone(masthead.zone()).toLocalDate(), digest.language());
    return Block.Item.of(
        Inline.link(article.headline(), article.url()),
        Inline.text(
            " · %s · %s · %s"
                .formatted(
                    article.source().value(), day, messages.text("evidence", article.evidence()))));
  }
}

package jobo.collect;

import java.net.URI;
import java.time.Instant;
import jobo.article.Discussion;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of one article. All text is plain and visible; everything may be missing, and
 * nothing is to be trusted.
 *
 * @param guid the source's own identifier
 * @param address where the article is, absolute
 * @param title at most 500 characters, or empty
 * @param blurb at most 1,000 characters on one line, or empty
 * @param content the article's text as far as the source carries it, at most 200,000 characters in
 *     paragraphs divided by blank lines, or empty
 * @param publishedAt when it appeared, as its source says
 * @param updatedAt when it last changed, as its source says
 * @param discussion where it is discussed, and how much
 */
public record SourceItem(
    @Nullable String guid,
    @Nullable URI address,
    String title,
    String blurb,
    String content,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable URI picture,
    @Nullable Discussion discussion) {
  private static final int MOST_VOICES = 10_000_000;

  /** The same under another title. */
  SourceItem withTitle(String other) {
    return new SourceItem(
        guid, address, other, blurb, content, publishedAt, updatedAt, picture, discussion);
  }

  /** The same with as many votes and comments in its discussion, if it has one. */
  public SourceItem discussed(long votes, long comments) {
    Discussion now =
        discussion == null
            ? null
            : new Discussion(
                discussion.url(),
                Math.toIntExact(Math.min(votes, MOST_VOICES)),
                Math.toIntExact(Math.min(comments, MOST_VOICES)));
    return new SourceItem(
        guid, address, title, blurb, content, publishedAt, updatedAt, picture, now);
  }

  /** The same without an identifier, for sources whose identifiers do not identify. */
  SourceItem withoutGuid() {
    return new SourceItem(
        null, address, title, blurb, content, publishedAt, updatedAt, picture, discussion);
  }
}

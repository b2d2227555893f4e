package jobo.collect;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import jobo.article.Discussion;
import jobo.collect.markup.HtmlText;
import jobo.collect.markup.Latex;
import jobo.collect.markup.WebAddress;
import jobo.language.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of an item, as it is written there: markup, relative links and all.
 *
 * @param summary HTML or plain text
 * @param content HTML or plain text
 */
public record RawItem(
    @Nullable String guid,
    @Nullable String link,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String content,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable String picture,
    @Nullable String discussion) {
  private static final int LONGEST_GUID = 1_000;
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_BLURB = 1_000;
  private static final int LONGEST_CONTENT = 200_000;

  /** The item in plain text and absolute links, as they are meant where it was found. */
  public SourceItem plain(URI base) {
    String summaryText = text(summary);
    String contentText = text(content);
    String longest = contentText.length() >= summaryText.length() ? contentText : summaryText;
    String blurb = blurb(summaryText.isEmpty() ? contentText : summaryText);
    return new SourceItem(
        guid == null || guid.isBlank() || guid.length() > LONGEST_GUID ? null : guid.strip(),
        address(base),
        title == null ? "" : Latex.plain(HtmlText.line(title, LONGEST_TITLE)),
        blurb,
        longest.length() > blurb.length() ? longest : "",
        publishedAt,
        updatedAt,
        WebAddress.resolve(base, picture).orElse(null),
        WebAddress.resolve(base, discussion).map(it -> new Discussion(it, 0, 0)).orElse(null));
  }

  /** Where there is no link, a guid that is an absolute address is one by the books. */
  private @Nullable URI address(URI base) {
    boolean isAddress =
        guid != null
            && (guid.strip().regionMatches(true, 0, "https://", 0, 8)
                || guid.strip().regionMatches(true, 0, "http://", 0, 7));
    return Stream.of(link, isAddress ? guid : null)
        .flatMap(it -> WebAddress.resolve(base, it).stream())
        .findFirst()
        .orElse(null);
  }

  private static String text(@Nullable String html) {
    return html == null ? "" : Latex.plain(HtmlText.paragraphs(html, LONGEST_CONTENT));
  }

  private static String blurb(String text) {
    return VisibleText.cut(VisibleText.line(text), LONGEST_BLURB);
  }
}

package jobo.digest;

import java.time.ZoneId;
import java.util.List;
import jobo.document.Block;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;

/**
 * What every output carries beside its contents.
 *
 * @param sample whether the articles are the bundled samples, which every output then says
 * @param zone the zone in which dates and times are written
 */
public record Masthead(boolean sample, ZoneId zone) {

  /** The mark of samples, or nothing. */
  public List<Block> notice(Language language) {
    return sample ? List.of(Block.Paragraph.of(Inline.emphasis(noticeText(language)))) : List.of();
  }

  /** The mark of samples as text, or an empty text. */
  public String noticeText(Language language) {
    return sample ? Messages.in(language).text("sample.notice") : "";
  }
}

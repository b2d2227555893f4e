package jobo.grounding;

import jobo.language.Language;
import jobo.text.Sentences;
import jobo.text.Wording;
import org.jspecify.annotations.Nullable;

/** A text of a passage, such as its title, brought to one way of writing when first asked for. */
final class PassageText {
  private static final int LONGEST = 100_000;

  /** What stands in a text more often is no sentence of it. */
  private static final int MOST_PLACES = 8;

  /** More than where and by whom a sentence was reported ever takes. */
  private static final int LONGEST_LEAD = 160;

  private final String written;
  private final Language language;
  private volatile @Nullable String plain;

  PassageText(String written, Language language) {
    this.written = written.substring(0, Math.min(LONGEST, written.length()));
    this.language = language;
  }

  String plain() {
    String known = plain;
    if (known == null) {
      known = Passage.plain(written);
      plain = known;
    }
    return known;
  }

  /**
   * Whether a claim is a sentence of the text word for word, or what {@link Wording} leaves of it.
   */
  boolean has(String claim) {
    String text = plain();
    int at = text.indexOf(claim);
    for (int place = 0; at >= 0 && place < MOST_PLACES; place++) {
      if (isWhole(text, at, at + claim.length())) {
        return true;
      }
      at = text.indexOf(claim, at + 1);
    }
    return false;
  }

  private boolean isWhole(String text, int from, int to) {
    if (Sentences.areWhole(text, from, to, language)) {
      return true;
    }
    for (int start = from - 1; start >= Math.max(0, from - LONGEST_LEAD); start--) {
      if (Sentences.areWhole(text, start, to, language)
          && Wording.alone(text.substring(start, to), language).length() == to - from) {
        return true;
      }
    }
    return false;
  }
}

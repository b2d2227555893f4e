package jobo.grounding;

import jobo.language.Language;

/**
 * A claim to be judged.
 *
 * @param quotation words of a cited article that the claim rests on, exactly as they stand there; a
 *     claim in another language than all its articles must have it, else it may be empty
 */
public record Statement(String text, Language language, String quotation) {
  private static final int LONGEST = 2_000;

  public Statement {
    text = Passage.plain(text);
    quotation = Passage.plain(quotation);
  }

  /** A claim in the language of what it cites. */
  public static Statement of(String text, Language language) {
    return new Statement(text, language, "");
  }

  boolean isTooLong() {
    return text.length() > LONGEST || quotation.length() > LONGEST;
  }
}

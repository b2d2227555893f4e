package jobo.grounding;

import java.util.Set;

/**
 * A word of a sentence, or in Korean what stands between two spaces.
 *
 * @param text as it is written, without the punctuation around it
 * @param stem in Korean without its particle, in English without "'s"
 * @param particle what a Korean particle makes of it
 * @param forms what it says: stems, or the ideas that they stand for; none for a mere function word
 * @param isCoined whether a Korean word looks like a name: no dictionary has it whole
 * @param start where it stands, up to end
 * @param closes whether a comma or another mark stands behind it
 */
record Word(
    String text,
    String stem,
    Particle particle,
    Set<String> forms,
    boolean isCoined,
    int start,
    int end,
    boolean closes) {

  boolean isCapital() {
    return Character.isUpperCase(text.charAt(0))
        || (text.length() > 1
            && Character.isLowerCase(text.charAt(0))
            && text.chars().skip(1).anyMatch(Character::isUpperCase));
  }

  /** The same word with another meaning. */
  Word saying(Set<String> meaning) {
    return new Word(text, stem, particle, meaning, isCoined, start, end, closes);
  }

  boolean isFigure() {
    return Character.isDigit(text.charAt(0)) || "$€£₩¥".indexOf(text.charAt(0)) >= 0;
  }
}

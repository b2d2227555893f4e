package jobo.document;

/**
 * Describes a run of inlines character by character, so that different trees that look alike
 * compare equal: each change of weight, stress or link is noted before the first visible character
 * it touches, spaces carry no style, and lines without text do not count.
 */
final class Inked {
  private final StringBuilder result = new StringBuilder();
  private String style = "";
  private boolean space;
  private boolean lineBreak;

  void text(String text, boolean strong, boolean emphasis, String link) {
    String wanted = (strong ? "S" : "") + (emphasis ? "E" : "") + link;
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) == ' ') {
        space = true;
      } else {
        glyph(text.charAt(index), wanted);
      }
    }
  }

  void lineBreak() {
    lineBreak = true;
  }

  private void glyph(char letter, String wanted) {
    if (!result.isEmpty()) {
      result.append(lineBreak ? "⏎" : space ? " " : "");
    }
    lineBreak = false;
    space = false;
    if (!wanted.equals(style)) {
      result.append("⟦").append(wanted).append("⟧");
      style = wanted;
    }
    result.append(letter);
  }

  boolean isEmpty() {
    return result.isEmpty();
  }

  @Override
  public String toString() {
    return result.toString();
  }
}

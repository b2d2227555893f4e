package jobo.discordapi;

/**
 * The unit in which Discord counts texts, in one place: Unicode code points. An emoji outside of
 * the basic plane is one, and a family of four joined by joiners is seven.
 */
final class Letters {
  private Letters() {}

  static int count(String text) {
    return text.codePointCount(0, text.length());
  }
}

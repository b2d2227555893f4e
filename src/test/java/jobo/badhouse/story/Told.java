package jobo.badhouse.story;

import jobo.badhouse.article.RowUtils;

/** May know the articles. */
public final class Told {
  private Told() {}

  /** What the method reference of another room refers to. */
  public static Object once() {
    return new RowUtils();
  }
}

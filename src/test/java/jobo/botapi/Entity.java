package jobo.botapi;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text that is more than its letters.
 *
 * @param type the platform's word for it, such as {@code bold} or {@code text_link}
 * @param offset where it begins, in UTF-16 units
 * @param length how long it is, in UTF-16 units
 * @param argument the address, language, emoji or time that belongs to it, empty where there is
 *     none
 * @param format how a time is shown, empty for everything else
 */
public record Entity(String type, int offset, int length, String argument, String format) {
  private static final List<String> OUTERMOST_FIRST =
      List.of("expandable_blockquote", "blockquote", "pre", "code", "text_link", "text_mention");

  /** The platform's order: by place, the longer first. */
  static final Comparator<Entity> ORDER =
      Comparator.comparingInt(Entity::offset)
          .thenComparing(Comparator.comparingInt(Entity::length).reversed())
          .thenComparingInt(Entity::rank)
          .thenComparing(Entity::type);

  Entity(String type, int offset, int length) {
    this(type, offset, length, "", "");
  }

  int end() {
    return offset + length;
  }

  /** The part of a text that this is about. */
  public String of(String text) {
    return text.substring(offset, end());
  }

  Entity between(int from, int to) {
    int start = Math.max(offset, from);
    return new Entity(type, start - from, Math.min(end(), to) - start, argument, format);
  }

  boolean covers(Entity other) {
    return offset <= other.offset && other.end() <= end();
  }

  boolean isCode() {
    return type.equals("code") || type.equals("pre");
  }

  boolean isLink() {
    return type.equals("text_link") || type.equals("text_mention");
  }

  boolean isQuote() {
    return type.endsWith("blockquote");
  }

  private int rank() {
    int place = OUTERMOST_FIRST.indexOf(type);
    return place < 0 ? OUTERMOST_FIRST.size() : place;
  }
}

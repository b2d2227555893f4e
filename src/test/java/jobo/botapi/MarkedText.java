package jobo.botapi;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as it is shown.
 *
 * @param text the letters, without any markup
 * @param entities what stands out in it, in the platform's order
 */
public record MarkedText(String text, List<Entity> entities) {
  static final MarkedText EMPTY = new MarkedText("", List.of());

  public MarkedText {
    entities = List.copyOf(entities);
  }

  static MarkedText plain(String text) {
    return new MarkedText(text, List.of());
  }

  /** As the platform keeps it: no space around it, nothing marked that cannot be. */
  MarkedText cleaned() {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    int firstMark = entities.isEmpty() ? end : Math.min(end, entities.getFirst().offset());
    int start = 0;
    while (start < firstMark && isBlank(text.charAt(start))) {
      start++;
    }
    return new MarkedText(text.substring(start, end), within(start, end));
  }

  private List<Entity> within(int start, int end) {
    List<Entity> shown =
        entities.stream()
            .filter(it -> it.offset() < end)
            .map(it -> it.between(start, end))
            .sorted(Entity.ORDER)
            .toList();
    List<Entity> kept = new ArrayList<>();
    shown.stream().filter(it -> isAllowedBeside(kept, it)).forEach(kept::add);
    return kept;
  }

  /** Nothing is marked within code, no link is within a link and no quotation in a quotation. */
  private static boolean isAllowedBeside(List<Entity> kept, Entity entity) {
    return kept.stream()
        .filter(it -> it.covers(entity))
        .noneMatch(
            it ->
                it.isCode()
                    || (it.isLink() && entity.isLink())
                    || (it.isQuote() && entity.isQuote())
                    || it.type().equals(entity.type()));
  }

  private static boolean isBlank(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
  }
}

package jobo.document;

import java.util.ArrayList;
import java.util.List;

/** The lines of blocks that follow each other in one container, with what must part them. */
final class Sheet {
  private final List<String> lines = new ArrayList<>();
  private boolean paragraph;
  private char listMark = ' ';

  /** What was added, without a blank line at its ends. */
  List<String> lines() {
    return lines;
  }

  /** Adds a block, if it has lines. */
  void add(List<String> block) {
    append(block, true);
  }

  /** Adds a paragraph; a list may follow it at once. */
  void addParagraph(List<String> block) {
    append(block, true);
    paragraph |= !block.isEmpty();
  }

  /**
   * Markdown's mark for a list that comes next. Two lists of one mark would become one, so a list
   * right behind another takes the other mark.
   */
  char listMark(boolean numbered) {
    if (numbered) {
      return listMark == '.' ? ')' : '.';
    }
    return listMark == '-' ? '*' : '-';
  }

  /**
   * Adds a list: close together where every item is a paragraph, or one with a list of such items.
   *
   * @param interrupts whether its first number lets it follow a paragraph without a blank line
   */
  void addList(List<List<String>> items, char mark, boolean interrupts) {
    if (items.isEmpty()) {
      return;
    }
    boolean close = items.stream().noneMatch(item -> item.contains(""));
    List<String> block = new ArrayList<>();
    for (List<String> item : items) {
      if (!close && !block.isEmpty()) {
        block.add("");
      }
      block.addAll(item);
    }
    boolean filled = block.getFirst().indexOf(' ') > 0; // an empty item does not interrupt
    append(block, !(paragraph && close && filled && interrupts));
    listMark = mark;
  }

  private void append(List<String> block, boolean parted) {
    if (block.isEmpty()) {
      return;
    }
    if (parted && !lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(block);
    paragraph = false;
    listMark = ' ';
  }
}

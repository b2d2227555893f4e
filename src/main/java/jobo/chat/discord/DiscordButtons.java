package jobo.chat.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jobo.delivery.Button;
import jobo.language.VisibleText;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/**
 * The buttons under a message. Each carries its whole command as its id, so it outlives a restart.
 * More than Discord takes as buttons become menus.
 */
final class DiscordButtons {
  private static final int IN_A_ROW = 5;
  private static final int ROWS = 5;
  private static final int IN_A_MENU = 25;
  private static final int LONGEST_BUTTON = 80;
  private static final int LONGEST_OPTION = 100;
  private static final String MENU = "menu:";

  private DiscordButtons() {}

  /** The rows of some buttons. */
  static List<ActionRow> rows(List<Button> buttons) {
    Map<String, Button> byCommand = new LinkedHashMap<>(); // Discord wants each id once
    buttons.forEach(it -> byCommand.putIfAbsent(it.command(), it));
    List<Button> distinct = List.copyOf(byCommand.values());
    boolean asMenus = distinct.size() > IN_A_ROW * ROWS;
    int size = asMenus ? IN_A_MENU : IN_A_ROW;
    List<ActionRow> rows = new ArrayList<>();
    for (int at = 0; at < distinct.size() && rows.size() < ROWS; at += size) {
      List<Button> row = distinct.subList(at, Math.min(at + size, distinct.size()));
      rows.add(asMenus ? menu(rows.size(), row) : row(row));
    }
    return rows;
  }

  /** Whether an id is that of a menu, whose chosen value is the command. */
  static boolean isMenu(String id) {
    return id.startsWith(MENU);
  }

  private static ActionRow row(List<Button> buttons) {
    return ActionRow.of(
        buttons.stream()
            .map(
                it ->
                    net.dv8tion.jda.api.components.buttons.Button.of(
                        ButtonStyle.SECONDARY,
                        it.command(),
                        VisibleText.cut(it.label(), LONGEST_BUTTON)))
            .toList());
  }

  private static ActionRow menu(int number, List<Button> buttons) {
    StringSelectMenu.Builder menu = StringSelectMenu.create(MENU + number);
    IntStream.range(0, buttons.size())
        .mapToObj(buttons::get)
        .map(it -> SelectOption.of(VisibleText.cut(it.label(), LONGEST_OPTION), it.command()))
        .forEach(menu::addOptions);
    return ActionRow.of(menu.build());
  }
}

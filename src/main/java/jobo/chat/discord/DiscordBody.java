package jobo.chat.discord;

import java.util.List;
import java.util.Optional;
import jobo.delivery.Button;

/**
 * One of Discord's messages before it is sent.
 *
 * @param form how much of it is shown
 * @param title what its thread or post is called, at most 100 characters
 * @param silent whether it makes no sound
 * @param panels what it says, in every form
 * @param buttons what can be pressed under it, in every form
 */
record DiscordBody(
    Form form, String title, boolean silent, List<Panel> panels, List<Button> buttons) {
  static final int LONGEST_TITLE = 100;

  DiscordBody {
    panels = List.copyOf(panels);
    buttons = List.copyOf(buttons);
  }

  /** Each plainer than the one before. */
  enum Form {
    /** Embeds with their pictures. */
    PICTURES,
    /** Embeds that tell their pictures in words. */
    EMBEDS,
    /** Text without markup. */
    PLAIN,
    /** The title and the links. */
    LINKS
  }

  /** The same in its next plainer form, if it has one that shows something. */
  Optional<DiscordBody> plainer() {
    return switch (form) {
      case PICTURES -> Optional.of(in(hasPicture() ? Form.EMBEDS : Form.PLAIN));
      case EMBEDS -> Optional.of(in(Form.PLAIN));
      case PLAIN -> Optional.of(in(Form.LINKS)).filter(it -> PlainPanels.hasLinks(panels));
      case LINKS -> Optional.empty();
    };
  }

  /** The same with its pictures in words where it would show them. */
  DiscordBody inWords() {
    return form == Form.PICTURES ? in(Form.EMBEDS) : this;
  }

  private boolean hasPicture() {
    return panels.stream().anyMatch(it -> it.picture() != null);
  }

  private DiscordBody in(Form other) {
    return new DiscordBody(other, title, silent, panels, buttons);
  }
}

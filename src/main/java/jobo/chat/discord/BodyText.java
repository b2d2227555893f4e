package jobo.chat.discord;

import java.util.Optional;
import jobo.delivery.Button;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** Writes bodies as the JSON in which they are kept until they are sent, and reads them again. */
final class BodyText {
  private BodyText() {}

  /** The JSON of a body. */
  static String of(DiscordBody body) {
    return DataObject.empty()
        .put("form", body.form().name())
        .put("title", body.title())
        .put("silent", body.silent())
        .put(
            "panels",
            DataArray.fromCollection(body.panels().stream().map(BodyText::panel).toList()))
        .put(
            "buttons",
            DataArray.fromCollection(body.buttons().stream().map(BodyText::button).toList()))
        .toString();
  }

  /** The body of a JSON, if it is one. */
  static Optional<DiscordBody> read(String json) {
    if (!json.startsWith("{")) {
      return Optional.empty(); // JDA takes null for an object, too
    }
    try {
      DataObject body = DataObject.fromJson(json);
      return Optional.of(
          new DiscordBody(
              DiscordBody.Form.valueOf(body.getString("form")),
              body.getString("title"),
              body.getBoolean("silent"),
              body.getArray("panels").stream(DataArray::getObject).map(BodyText::panel).toList(),
              body.getArray("buttons").stream(DataArray::getObject)
                  .map(BodyText::button)
                  .toList()));
    } catch (ParsingException | IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  private static DataObject panel(Panel panel) {
    DataObject json =
        DataObject.empty()
            .put("title", panel.title())
            .put("colour", panel.colour())
            .put("text", panel.text());
    Panel.Shown picture = panel.picture();
    return picture == null
        ? json
        : json.put("file", picture.file()).put("alternative", picture.alternative());
  }

  private static Panel panel(DataObject json) {
    String file = json.getString("file", null);
    Panel.@Nullable Shown picture =
        file == null ? null : new Panel.Shown(file, json.getString("alternative"));
    return new Panel(
        json.getString("title"), json.getInt("colour"), json.getString("text"), picture);
  }

  private static DataObject button(Button button) {
    return DataObject.empty().put("label", button.label()).put("command", button.command());
  }

  private static Button button(DataObject json) {
    return new Button(json.getString("label"), json.getString("command"));
  }
}

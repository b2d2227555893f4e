package jobo.botapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a message says until it is edited.
 *
 * @param raw the text or caption as it was sent, markup and all
 * @param marked the text or caption as it is shown
 * @param photo the picture, of which the text is then the caption
 * @param markup the buttons, as they were sent
 * @param preview the wish about the preview of a link, as it was sent
 */
record Content(
    String raw,
    MarkedText marked,
    @Nullable Photo photo,
    @Nullable JsonNode markup,
    @Nullable JsonNode preview,
    Instant at) {

  static Content said(String text, MarkedText marked, Instant at) {
    return new Content(text, marked, null, null, null, at);
  }

  Content withMarkup(@Nullable JsonNode newMarkup, Instant now) {
    return new Content(raw, marked, photo, newMarkup, preview, now);
  }

  /** Whether a reader would see no difference. */
  boolean looksLike(Content other) {
    return marked.equals(other.marked)
        && Optional.ofNullable(markup).equals(Optional.ofNullable(other.markup))
        && Optional.ofNullable(preview).equals(Optional.ofNullable(other.preview));
  }

  List<List<Button>> buttons() {
    return markup == null
        ? List.of()
        : markup
            .path("inline_keyboard")
            .valueStream()
            .map(row -> row.valueStream().map(Content::button).toList())
            .toList();
  }

  private static Button button(JsonNode node) {
    return new Button(
        node.path("text").asString(""),
        node.path("callback_data").asString(""),
        node.path("url").asString(""));
  }
}

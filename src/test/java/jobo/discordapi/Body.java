package jobo.discordapi;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** What a message says, as it was at one time. */
record Body(
    String content,
    ArrayNode embeds,
    ArrayNode components,
    List<Attachment> attachments,
    int flags,
    Mentions mentions,
    Instant at) {
  static final int SUPPRESS_EMBEDS = 1 << 2;
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
  static final int COMPONENTS_V2 = 1 << 15;

  Body {
    embeds = embeds.deepCopy();
    components = components.deepCopy();
    attachments = List.copyOf(attachments);
  }

  static Body said(String content, List<Attachment> attachments, Mentions mentions, Instant at) {
    return new Body(content, Json.array(), Json.array(), attachments, 0, mentions, at);
  }

  /** What stands there while the bot is still thinking. */
  static Body loading(int flags, Instant at) {
    return new Body("", Json.array(), Json.array(), List.of(), flags | LOADING, Mentions.NONE, at);
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  boolean isEmpty() {
    return content.isBlank() && embeds.isEmpty() && components.isEmpty() && attachments.isEmpty();
  }
}

package jobo.botapi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes messages in the Bot API's form. */
final class WrittenMessage {
  private WrittenMessage() {}

  /** A message with the one it answers, but not with what that one answers. */
  static ObjectNode of(Sent sent) {
    ObjectNode node = alone(sent);
    sent.replyTo()
        .filter(it -> !it.isDeleted())
        .ifPresent(it -> node.set("reply_to_message", alone(it)));
    return node;
  }

  /** What is left of a message that was deleted. */
  static ObjectNode inaccessible(Sent sent) {
    ObjectNode node = Json.object().put("message_id", sent.id()).put("date", 0);
    node.set("chat", Written.chat(sent.room()));
    return node;
  }

  private static ObjectNode alone(Sent sent) {
    Sent.Header header = sent.header();
    ObjectNode node = Json.object().put("message_id", sent.id());
    if (header.from() != null) {
      node.set("from", Written.user(header.from()));
    }
    if (header.senderChat() != null) {
      node.set("sender_chat", Written.chat(header.senderChat()));
    }
    node.put("date", sent.at().getEpochSecond());
    node.set("chat", Written.chat(sent.room()));
    if (header.thread() != 0) {
      node.put("message_thread_id", header.thread());
      if (sent.room().isForum) {
        node.put("is_topic_message", true);
      }
    }
    if (header.forwarded() != null) {
      forwarded(node, header.forwarded());
    }
    if (header.service() != null) {
      node.set(header.service().field(), header.service().value());
      return node;
    }
    content(node, sent);
    return node;
  }

  private static void forwarded(ObjectNode node, Sent post) {
    node.put("is_automatic_forward", true);
    ObjectNode origin = node.putObject("forward_origin").put("type", "channel");
    origin.put("date", post.at().getEpochSecond()).put("message_id", post.id());
    origin.set("chat", Written.chat(post.room()));
  }

  private static void content(ObjectNode node, Sent sent) {
    Content content = sent.content();
    if (sent.isEdited()) {
      node.put("edit_date", content.at().getEpochSecond());
    }
    Photo photo = content.photo();
    if (photo != null) {
      node.putArray("photo").add(size(photo));
    }
    String prefix = photo == null ? "" : "caption_";
    MarkedText marked = content.marked();
    Written.putText(node, photo == null ? "text" : "caption", marked.text());
    if (!marked.entities().isEmpty()) {
      node.set(prefix + "entities", entities(marked.entities()));
    }
    set(node, "link_preview_options", photo == null ? content.preview() : null);
    set(node, "reply_markup", content.buttons().isEmpty() ? null : content.markup());
  }

  private static ObjectNode size(Photo photo) {
    return Json.object()
        .put("file_id", photo.fileId())
        .put("file_unique_id", "u" + photo.fileId())
        .put("width", photo.width())
        .put("height", photo.height())
        .put("file_size", photo.bytes().size());
  }

  private static ArrayNode entities(List<Entity> entities) {
    ArrayNode array = Json.array();
    for (Entity entity : entities) {
      ObjectNode node =
          array
              .addObject()
              .put("type", entity.type())
              .put("offset", entity.offset())
              .put("length", entity.length());
      switch (entity.type()) {
        case "text_link" -> node.put("url", entity.argument());
        case "text_mention" ->
            node.set(
                "user",
                Written.user(
                    new User(Long.parseLong(entity.argument()), false, "Somebody", "", "")));
        case "pre" -> Written.putText(node, "language", entity.argument());
        case "custom_emoji" -> node.put("custom_emoji_id", entity.argument());
        case "date_time" -> {
          node.put("unix_time", Long.parseLong(entity.argument()));
          Written.putText(node, "date_time_format", entity.format());
        }
        default -> {
          // The others are told by their type.
        }
      }
    }
    return array;
  }

  private static void set(ObjectNode node, String field, @Nullable JsonNode value) {
    if (value != null) {
      node.set(field, value);
    }
  }
}

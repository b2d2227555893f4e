package jobo.botapi;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds the chat, topic or message that a request is about, where the bot may have it. */
final class Access {
  private final Platform platform;

  Access(Platform platform) {
    this.platform = platform;
  }

  /** A chat that the bot can ask about. */
  Room readable(Call call) {
    Room room = room(call);
    refuseOutside(room, room.kind() != ChatKind.GROUP && room.kind() != ChatKind.PRIVATE);
    return room;
  }

  /** A chat that the bot can write into. */
  Room writable(Call call) {
    Room room = room(call);
    Room migratedTo = room.migratedTo;
    if (migratedTo != null) {
      throw Refusal.migrated(migratedTo.chat().id());
    }
    if (room.isDeactivated) {
      throw Refusal.forbidden("user is deactivated");
    }
    refuseOutside(room, true);
    return room;
  }

  private void refuseOutside(Room room, boolean refuses) {
    Member.Status status = room.member(platform.bot()).status();
    if (!refuses || (status != Member.Status.KICKED && status != Member.Status.LEFT)) {
      return;
    }
    if (room.kind() == ChatKind.PRIVATE) {
      throw Refusal.forbidden("bot was blocked by the user");
    }
    String how = status == Member.Status.KICKED ? "was kicked from" : "is not a member of";
    throw Refusal.forbidden("bot %s the %s chat".formatted(how, room.kind().word()));
  }

  private Room room(Call call) {
    String named = call.text("chat_id");
    if (named.isEmpty()) {
      throw Refusal.bad("chat_id is empty");
    }
    OptionalLong id = call.number("chat_id");
    Optional<Room> room =
        named.startsWith("@")
            ? platform.roomNamed(named.substring(1))
            : id.isPresent() ? platform.room(id.getAsLong()) : Optional.empty();
    if (room.isEmpty() && id.isPresent() && platform.knowsUser(id.getAsLong())) {
      throw Refusal.forbidden("bot can't initiate conversation with a user");
    }
    return room.orElseThrow(() -> Refusal.bad("chat not found"));
  }

  /**
   * The topic or thread to write into, 0 for none. The platform itself passes over threads where a
   * supergroup is no forum; a message that does not exist is refused there, too.
   */
  long thread(Call call, Room room) {
    long thread = call.number("message_thread_id").orElse(0);
    boolean isThere =
        room.isForum
            ? room.hasTopic(thread)
            : room.kind() == ChatKind.SUPERGROUP && room.message(thread).isPresent();
    if (thread != 0 && !isThere) {
      throw Refusal.bad("message thread not found");
    }
    return thread;
  }

  /** The message that a request answers, or null where it answers none. */
  @Nullable Sent repliedTo(Call call, Room room) {
    return call.structure("reply_parameters")
        .map(
            it -> {
              Optional<Sent> found = room.message(it.path("message_id").asLong(0));
              if (found.isEmpty() && !it.path("allow_sending_without_reply").asBoolean(false)) {
                throw Refusal.bad("message to be replied not found");
              }
              return found.orElse(null);
            })
        .orElse(null);
  }

  /** A message of the bot's own that it may change. */
  Sent editable(Call call) {
    if (call.text("inline_message_id").isEmpty() && call.text("message_id").isEmpty()) {
      throw Refusal.bad("message identifier is not specified");
    }
    Sent sent = existing(call, writable(call), "message to edit");
    if (!sent.isOwn(platform.bot()) || sent.header().service() != null) {
      throw Refusal.bad("message can't be edited");
    }
    return sent;
  }

  Sent existing(Call call, Room room, String role) {
    return room.message(call.number("message_id").orElse(0))
        .orElseThrow(() -> Refusal.bad(role + " not found"));
  }
}

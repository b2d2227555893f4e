package jobo.botapi;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The methods that tell of chats and who is in them. */
final class ChatMethods {
  private final Platform platform;
  private final Access access;
  private final Audience audience;

  ChatMethods(Platform platform, Access access) {
    this.platform = platform;
    this.access = access;
    this.audience = new Audience(platform);
  }

  void addTo(Map<String, Methods.Method> methods) {
    methods.put("getChat", call -> Written.fullChat(access.readable(call)));
    methods.put("getChatMember", this::member);
    methods.put("getChatMemberCount", this::count);
    methods.put("getChatAdministrators", this::administrators);
    methods.put("leaveChat", this::leave);
  }

  private JsonNode member(Call call) {
    Room room = access.readable(call);
    long id = call.number("user_id").orElse(0);
    User user = platform.user(id).orElseThrow(() -> Refusal.bad("PARTICIPANT_ID_INVALID"));
    boolean isOther = !user.equals(platform.bot());
    if (isOther && room.hidesMembers && !room.member(platform.bot()).isAdministrator()) {
      throw Refusal.bad("member list is inaccessible");
    }
    return Written.member(room.member(user), room);
  }

  private JsonNode count(Call call) {
    Room room = access.readable(call);
    return Json.number(room.members().stream().filter(Member::isInside).count());
  }

  /** Other bots are not told unless asked for. */
  private JsonNode administrators(Call call) {
    Room room = access.readable(call);
    if (room.kind() == ChatKind.PRIVATE) {
      throw Refusal.bad("there are no administrators in the private chat");
    }
    ArrayNode array = Json.array();
    room.members().stream()
        .filter(Member::isAdministrator)
        .filter(
            it ->
                !it.user().isBot() || it.user().equals(platform.bot()) || call.flag("return_bots"))
        .forEach(it -> array.add(Written.member(it, room)));
    return array;
  }

  private JsonNode leave(Call call) {
    Room room = access.writable(call);
    if (room.kind() == ChatKind.PRIVATE) {
      throw Refusal.bad("chat member status can't be changed in private chats");
    }
    Member before = room.member(platform.bot());
    Member after = new Member(platform.bot(), Member.Status.LEFT);
    room.put(after);
    audience.learnsOfItself(room, platform.bot(), before, after);
    platform.changed();
    return Json.yes();
  }
}

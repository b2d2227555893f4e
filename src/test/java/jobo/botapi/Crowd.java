package jobo.botapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people do on the platform. Called under the platform's lock. */
final class Crowd {
  private final Platform platform;
  private final Audience audience;

  Crowd(Platform platform) {
    this.platform = platform;
    this.audience = new Audience(platform);
  }

  Room opens(ChatKind kind, String title, User owner, List<User> members) {
    Room room = platform.addRoom(kind, title, "");
    room.put(new Member(owner, Member.Status.CREATOR));
    members.forEach(it -> room.put(new Member(it, Member.Status.MEMBER)));
    boolean isChannel = kind == ChatKind.CHANNEL;
    becomes(
        room,
        platform.bot(),
        isChannel ? Member.Status.ADMINISTRATOR : Member.Status.MEMBER,
        false);
    return room;
  }

  /** Makes somebody something else in a chat; the bot hears of it where it is about the bot. */
  void becomes(Room room, User user, Member.Status status, boolean isAnonymous) {
    Member before = room.member(user);
    Member after = new Member(user, status, isAnonymous);
    room.put(after);
    if (user.equals(platform.bot())) {
      audience.learnsOfItself(room, owner(room), before, after);
    }
    platform.changed();
  }

  /** Who runs a chat; in a private one that is the other person. */
  User owner(Room room) {
    return room.members().stream()
        .filter(it -> it.status() == Member.Status.CREATOR || room.kind() == ChatKind.PRIVATE)
        .map(Member::user)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody owns " + room.chat()));
  }

  Sent says(User user, Room room, long topic, @Nullable Sent replyTo, String text) {
    require(room.member(user).isInside(), user, "is not in", room);
    require(room.kind() != ChatKind.CHANNEL, user, "can only post in", room);
    boolean isBlocked = room.kind() == ChatKind.PRIVATE && !room.member(platform.bot()).isInside();
    require(!isBlocked, user, "blocked the bot in", room);
    return adds(room, Sent.Header.by(user), topic, replyTo, text);
  }

  Sent saysAnonymously(User user, Room room, String text) {
    require(room.member(user).isAnonymous(), user, "is no anonymous administrator of", room);
    return adds(room, Sent.Header.inTheNameOf(room, user, User.ANONYMOUS), 0, null, text);
  }

  /** A post, and where the channel has a discussion group, what arrives there. */
  Sent posts(Room channel, String text) {
    require(channel.kind() == ChatKind.CHANNEL, owner(channel), "can only talk in", channel);
    Sent post =
        adds(channel, Sent.Header.inTheNameOf(channel, owner(channel), null), 0, null, text);
    Room group = channel.linked;
    if (group != null) {
      audience.hears(platform.post(group, Sent.Header.repeating(post), post.content()), false);
    }
    return post;
  }

  private Sent adds(
      Room room, Sent.Header header, long topic, @Nullable Sent replyTo, String text) {
    require(!text.isEmpty() && text.length() <= 4096, header.author(), "cannot say this in", room);
    long thread = room.thread(topic, replyTo);
    // In a topic, what answers nothing else answers the message that opened the topic.
    Sent answered = replyTo == null && room.isForum ? room.message(thread).orElse(null) : replyTo;
    Sent sent = platform.post(room, header.in(thread, answered), content(text));
    audience.hears(sent, false);
    return sent;
  }

  void edits(User user, Sent sent, String text) {
    require(user.equals(sent.header().author()), user, "did not write in", sent.room());
    sent.edit(content(text));
    audience.hears(sent, true);
    platform.changed();
  }

  private Content content(String text) {
    return Content.said(text, Detected.in(MarkedText.plain(text).cleaned()), platform.now());
  }

  Press presses(User user, Sent sent, String data) {
    require(sent.room().member(user).isInside(), user, "is not in", sent.room());
    Press press = platform.press(user, sent, data);
    audience.isPressed(press);
    return press;
  }

  Topic opensTopic(Room room, String name) {
    require(room.isForum, owner(room), "finds no topics in", room);
    Sent.Header header =
        Sent.Header.by(owner(room))
            .telling(
                "forum_topic_created",
                Json.object().put("name", name).put("icon_color", 7_322_096));
    Sent opening = platform.post(room, header, content(""));
    Topic topic = new Topic(opening.id(), name);
    room.add(topic);
    audience.hears(opening, false);
    return topic;
  }

  /** Makes a group a supergroup, which is another chat with the same people. */
  Room upgrades(Room group) {
    Room supergroup =
        platform.addRoom(ChatKind.SUPERGROUP, group.chat().title(), group.chat().username());
    group.members().forEach(supergroup::put);
    group.migratedTo = supergroup;
    User owner = owner(group);
    tells(group, owner, "migrate_to_chat_id", supergroup.chat().id());
    tells(supergroup, owner, "migrate_from_chat_id", group.chat().id());
    return supergroup;
  }

  private void tells(Room room, User user, String what, long id) {
    Sent.Header header = Sent.Header.by(user).telling(what, Json.number(id));
    audience.hears(platform.post(room, header, content("")), false);
  }

  private static void require(boolean holds, User user, String what, Room room) {
    if (!holds) {
      throw new IllegalStateException("%s %s %s".formatted(user.firstName(), what, room.chat()));
    }
  }
}

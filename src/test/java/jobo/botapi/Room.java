package jobo.botapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the platform knows of one chat. Read and written under the platform's lock. */
final class Room {
  private final Chat chat;
  private final Map<Long, Member> members = new LinkedHashMap<>();
  private final List<Sent> messages = new ArrayList<>();
  private final Map<Long, Topic> topics = new LinkedHashMap<>();
  private long lastMessage;
  boolean isForum;
  boolean mayText = true;
  boolean mayPhoto = true;
  boolean hidesMembers;

  /** Whether the account of whom a private chat is with was closed. */
  boolean isDeactivated;

  /** The discussion group of a channel, or the channel of a discussion group. */
  @Nullable Room linked;

  /** The supergroup that a group became. */
  @Nullable Room migratedTo;

  Room(Chat chat) {
    this.chat = chat;
  }

  Chat chat() {
    return chat;
  }

  ChatKind kind() {
    return chat.kind();
  }

  Member member(User user) {
    return Optional.ofNullable(members.get(user.id()))
        .orElseGet(() -> new Member(user, Member.Status.LEFT));
  }

  boolean knows(long user) {
    return members.containsKey(user);
  }

  List<Member> members() {
    return List.copyOf(members.values());
  }

  void put(Member member) {
    members.put(member.user().id(), member);
  }

  long nextMessage() {
    return ++lastMessage;
  }

  void add(Sent sent) {
    messages.add(sent);
  }

  List<Sent> messages() {
    return messages;
  }

  /** A message that is there and was not deleted. */
  Optional<Sent> message(long id) {
    return messages.stream().filter(it -> it.id() == id && !it.isDeleted()).findFirst();
  }

  /** The thread of a message: the named one, or the one of what it answers. */
  long thread(long named, @Nullable Sent replyTo) {
    if (named != 0 || replyTo == null || kind() != ChatKind.SUPERGROUP) {
      return named;
    }
    return isForum || replyTo.thread() != 0 ? replyTo.thread() : replyTo.id();
  }

  void add(Topic topic) {
    topics.put(topic.id(), topic);
  }

  boolean hasTopic(long id) {
    return topics.containsKey(id);
  }

  void drop(Topic topic) {
    topics.remove(topic.id());
  }
}

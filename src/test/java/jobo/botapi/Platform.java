package jobo.botapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;

/** All that the platform knows. Whoever reads or writes it holds its lock, which is itself. */
final class Platform {
  private final InstantSource clock;
  private final User bot;
  private final UpdateQueue updates = new UpdateQueue(this);
  private final Rates rates;
  private final Map<Long, User> users = new HashMap<>();
  private final Map<Long, Room> rooms = new LinkedHashMap<>();
  private final Map<String, Photo> photos = new HashMap<>();
  private final Map<String, Press> presses = new HashMap<>();
  private long lastMessage = 10;
  private long lastOfKind = 1_000;
  boolean hasPrivacy = true;
  Duration answersTaken = Duration.ofMinutes(1);

  Platform(InstantSource clock, User bot) {
    this.clock = clock;
    this.bot = bot;
    this.rates = new Rates(clock);
    users.put(bot.id(), bot);
  }

  User bot() {
    return bot;
  }

  UpdateQueue updates() {
    return updates;
  }

  Rates rates() {
    return rates;
  }

  Instant now() {
    return clock.instant();
  }

  User addUser(String name, String language) {
    long id = 700_000_000L + ++lastOfKind;
    User user = new User(id, false, name, "user" + id, language);
    users.put(id, user);
    return user;
  }

  boolean knowsUser(long id) {
    return users.containsKey(id);
  }

  Optional<User> user(long id) {
    return Optional.ofNullable(users.get(id));
  }

  Room addPrivate(User user) {
    return rooms.computeIfAbsent(
        user.id(),
        id -> {
          Room room = new Room(new Chat(id, ChatKind.PRIVATE, user.firstName(), user.username()));
          room.put(new Member(user, Member.Status.MEMBER));
          room.put(new Member(bot, Member.Status.MEMBER));
          return room;
        });
  }

  Room addRoom(ChatKind kind, String title, String username) {
    long number = ++lastOfKind;
    long id = kind == ChatKind.GROUP ? -4_000_000_000L - number : -1_002_000_000_000L - number;
    Room room = new Room(new Chat(id, kind, title, username));
    rooms.put(id, room);
    return room;
  }

  Optional<Room> room(long id) {
    return Optional.ofNullable(rooms.get(id));
  }

  Room room(Chat chat) {
    return room(chat.id())
        .orElseThrow(() -> new IllegalArgumentException("There is no such chat: " + chat));
  }

  Optional<Room> roomNamed(String username) {
    return rooms.values().stream()
        .filter(it -> it.kind() == ChatKind.SUPERGROUP || it.kind() == ChatKind.CHANNEL)
        .filter(
            it ->
                it.chat()
                    .username()
                    .toLowerCase(Locale.ROOT)
                    .equals(username.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Puts a message into a chat. Private chats and groups number theirs together. */
  Sent post(Room room, Sent.Header header, Content content) {
    boolean hasOwnNumbers = room.kind() == ChatKind.SUPERGROUP || room.kind() == ChatKind.CHANNEL;
    long id = hasOwnNumbers ? room.nextMessage() : ++lastMessage;
    Sent sent = new Sent(room, id, header, content);
    room.add(sent);
    notifyAll();
    return sent;
  }

  Photo keep(ByteString bytes, int width, int height) {
    String id = "AgACAgIAAxk" + (photos.size() + 1);
    Photo photo = new Photo(id, bytes, width, height);
    photos.put(id, photo);
    return photo;
  }

  Optional<Photo> photo(String fileId) {
    return Optional.ofNullable(photos.get(fileId));
  }

  Press press(User user, Sent sent, String data) {
    String id = Long.toString(4_000_000_000_000_000L + presses.size());
    Press press = new Press(id, user, sent, data, now());
    presses.put(id, press);
    return press;
  }

  Optional<Press> press(String id) {
    return Optional.ofNullable(presses.get(id));
  }

  /** Every message of the bot in a chat, in order, the deleted ones, too. */
  List<Sent> byBot(Room room) {
    return room.messages().stream().filter(it -> it.isOwn(bot)).toList();
  }

  void changed() {
    notifyAll();
  }
}

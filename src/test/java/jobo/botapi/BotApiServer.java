package jobo.botapi;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okio.ByteString;

/**
 * Telegram on this machine: an address that a client of the Bot API talks to, and people who chat
 * with the bot. Where it waits for the bot, it waits for a condition, at most 30 seconds.
 */
public final class BotApiServer extends Memberships implements AutoCloseable {
  private static final String TOKEN = "123456789:AAtest-token-of-a-server-on-this-machine";

  private final Platform platform;
  private final Crowd crowd;
  private final Faults faults = new Faults();
  private final Door door;
  private final Patience patience;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private BotApiServer(InstantSource clock) {
    platform = new Platform(clock, new User(123_456_789L, true, "Jobo", "jobo_test_bot", ""));
    crowd = new Crowd(platform);
    door = new Door(TOKEN, platform, faults);
    patience = new Patience(platform);
    server = bound();
    server.setExecutor(threads);
    server.createContext("/", door);
    server.start();
  }

  private static HttpServer bound() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  public static BotApiServer start() {
    return start(InstantSource.system());
  }

  /**
   * The clock tells the dates of messages, when limits are reached and when presses are too old.
   */
  public static BotApiServer start(InstantSource clock) {
    return new BotApiServer(clock);
  }

  @Override
  public void close() {
    faults.end();
    perform(platform.updates()::close);
    server.stop(0);
    threads.shutdownNow();
  }

  /** Where clients find it, without the token. */
  public URI address() {
    return URI.create(
        "http://%s:%d"
            .formatted(
                InetAddress.getLoopbackAddress().getHostAddress(), server.getAddress().getPort()));
  }

  public String token() {
    return TOKEN;
  }

  public User bot() {
    return platform.bot();
  }

  // People and chats

  public User user(String name, String language) {
    return tell(() -> platform.addUser(name, language));
  }

  /** The chat of somebody who has started the bot. */
  public Chat privateChat(User user) {
    return tell(() -> platform.addPrivate(user).chat());
  }

  /** A group that the bot has just been added to. */
  public Chat group(String title, User owner, User... members) {
    return tell(() -> crowd.opens(ChatKind.GROUP, title, owner, List.of(members)).chat());
  }

  public Chat supergroup(String title, User owner, User... members) {
    return tell(() -> crowd.opens(ChatKind.SUPERGROUP, title, owner, List.of(members)).chat());
  }

  /** A supergroup with topics. */
  public Chat forum(String title, User owner, User... members) {
    return tell(
        () -> {
          Room room = crowd.opens(ChatKind.SUPERGROUP, title, owner, List.of(members));
          room.isForum = true;
          return room.chat();
        });
  }

  /** A channel that the bot has just been made an administrator of. */
  public Chat channel(String title, User owner) {
    return tell(() -> crowd.opens(ChatKind.CHANNEL, title, owner, List.of()).chat());
  }

  /** Gives a channel its discussion group. */
  public void links(Chat channel, Chat group) {
    perform(
        () -> {
          room(channel).linked = room(group);
          room(group).linked = room(channel);
        });
  }

  public Topic topic(Chat forum, String name) {
    return tell(() -> crowd.opensTopic(room(forum), name));
  }

  public void closes(Chat forum, Topic topic) {
    perform(() -> room(forum).drop(topic));
  }

  /** Makes a group a supergroup, which is another chat. */
  public Chat upgrades(Chat group) {
    return tell(() -> crowd.upgrades(room(group)).chat());
  }

  public void promotesAnonymously(Chat chat, User user) {
    perform(() -> crowd.becomes(room(chat), user, Member.Status.ADMINISTRATOR, true));
  }

  /** Somebody blocks the bot. */
  public void blocks(User user) {
    becomes(privateChat(user), bot(), Member.Status.KICKED);
  }

  public void unblocks(User user) {
    becomes(privateChat(user), bot(), Member.Status.MEMBER);
  }

  /** Somebody closes their account; the bot is not told. */
  public void deactivates(User user) {
    perform(() -> platform.addPrivate(user).isDeactivated = true);
  }

  @Override
  void becomes(Chat chat, User user, Member.Status status) {
    perform(() -> crowd.becomes(room(chat), user, status, false));
  }

  public void forbidsPhotos(Chat chat) {
    perform(() -> room(chat).mayPhoto = false);
  }

  /** Only administrators may write. */
  public void forbidsMessages(Chat chat) {
    perform(
        () -> {
          room(chat).mayText = false;
          room(chat).mayPhoto = false;
        });
  }

  /** The bot cannot ask about members of a chat unless it is an administrator. */
  public void hidesMembers(Chat chat) {
    perform(() -> room(chat).hidesMembers = true);
  }

  // What people do

  public Sent says(User user, Chat chat, String text) {
    return tell(() -> crowd.says(user, room(chat), 0, null, text));
  }

  public Sent says(User user, Chat forum, Topic topic, String text) {
    return tell(() -> crowd.says(user, room(forum), topic.id(), null, text));
  }

  public Sent replies(User user, Sent to, String text) {
    return tell(() -> crowd.says(user, to.room(), 0, to, text));
  }

  public Sent saysAnonymously(User administrator, Chat chat, String text) {
    return tell(() -> crowd.saysAnonymously(administrator, room(chat), text));
  }

  /** A post of the channel's owner. */
  public Sent posts(Chat channel, String text) {
    return tell(() -> crowd.posts(room(channel), text));
  }

  /** An answer in the discussion group to a post of the channel. */
  public Sent comments(User user, Sent post, String text) {
    return tell(
        () -> {
          Room group = Optional.ofNullable(post.room().linked).orElseThrow();
          Sent forwarded =
              group.messages().stream()
                  .filter(it -> post.equals(it.header().forwarded()))
                  .findFirst()
                  .orElseThrow();
          return crowd.says(user, group, 0, forwarded, text);
        });
  }

  public void edits(User user, Sent sent, String text) {
    perform(() -> crowd.edits(user, sent, text));
  }

  /** Presses the button of this label. */
  public Press presses(User user, Sent sent, String label) {
    return tell(
        () -> {
          Button button =
              sent.buttons().stream()
                  .filter(it -> it.label().equals(label) && !it.data().isEmpty())
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new AssertionError(
                              "No button \"%s\" among %s".formatted(label, sent.buttons())));
          return crowd.presses(user, sent, button.data());
        });
  }

  /** Sends what a button would, also one that is no longer there, as an old or forged app can. */
  public Press pressesData(User user, Sent sent, String data) {
    return tell(() -> crowd.presses(user, sent, data));
  }

  /** Follows the answer to a press into the bot's own chat, and starts there. */
  public Sent follows(User user, Press press) {
    String url = press.answer().orElseThrow().url();
    String payload = Links.start(bot(), url).orElseThrow();
    return says(user, privateChat(user), "/start " + payload);
  }

  // What the bot did

  /** The first message of the bot in a chat that is so and was not awaited before as it is now. */
  public Sent awaits(Chat chat, Predicate<Sent> wanted) {
    return patience.until(
        "a message in \"%s\"".formatted(chat.title()),
        () -> {
          Optional<Sent> found =
              sent(chat).stream()
                  .filter(it -> it.isNews() && !it.isDeleted() && wanted.test(it))
                  .findFirst();
          found.ifPresent(Sent::show);
          return found;
        },
        () -> listed(sent(chat)));
  }

  public Press.Answer awaitsAnswer(Press press) {
    return patience.until(
        "an answer to the button " + press.data(), press::answer, () -> listed(calls()));
  }

  /** Waits until a method was called so many times in all. */
  public List<Call> awaitsCalls(String method, int times) {
    return patience.until(
        "%d calls of %s".formatted(times, method),
        () -> Optional.of(calls(method)).filter(it -> it.size() >= times),
        () -> listed(calls()));
  }

  /** Waits until the bot waits for updates. */
  public void awaitsPolling() {
    patience.until(
        "the bot to wait for updates",
        () -> Optional.of(platform.updates()).filter(UpdateQueue::isPolled),
        () -> listed(calls()));
  }

  /** Waits until the bot has confirmed all that it could hear. */
  public void awaitsAllHeard() {
    patience.until(
        "the bot to take all updates",
        () -> Optional.of(platform.updates()).filter(it -> it.size() == 0),
        () -> platform.updates().size() + " updates wait");
  }

  /** All messages of the bot in a chat, the deleted ones, too. */
  public List<Sent> sent(Chat chat) {
    return tell(() -> platform.byBot(room(chat)));
  }

  public List<Call> calls() {
    return door.calls();
  }

  public List<Call> calls(String method) {
    return calls().stream().filter(it -> it.method().equalsIgnoreCase(method)).toList();
  }

  /** Where a request did not have the form that the Bot API's document tells. */
  public List<String> violations() {
    return door.violations();
  }

  /** All that was refused, except what a test wanted to fail. */
  public List<String> refusals() {
    return door.refusals();
  }

  // How the platform is

  public Rates rates() {
    return platform.rates();
  }

  public Faults faults() {
    return faults;
  }

  /** Whether the bot hears everything in groups, or only what is for it, as it usually is. */
  public void privacy(boolean isOn) {
    perform(() -> platform.hasPrivacy = isOn);
  }

  /** How long after a button was pressed the bot may answer. */
  public void takesAnswersFor(Duration time) {
    perform(() -> platform.answersTaken = time);
  }

  /** How long to wait for the bot. */
  public void waitsAtMost(Duration time) {
    patience.longest(time);
  }

  /** A picture that the platform has, by whose name it can be sent. */
  Photo keepsPhoto(byte[] bytes) {
    return tell(() -> platform.keep(ByteString.of(bytes), 1, 1));
  }

  private Room room(Chat chat) {
    return platform.room(chat);
  }

  private <T> T tell(Supplier<T> work) {
    synchronized (platform) {
      return work.get();
    }
  }

  private void perform(Runnable work) {
    synchronized (platform) {
      work.run();
    }
  }

  private static String listed(List<?> things) {
    return things.isEmpty()
        ? "nothing"
        : things.stream().map(Object::toString).collect(Collectors.joining("\n  ", "\n  ", ""));
  }
}

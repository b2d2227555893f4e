package jobo.discordapi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something that somebody did with the bot: a command, a press, a form; and how it answered. */
public final class Interaction {
  /** How long the bot may take before Discord says that the application did not respond. */
  static final Duration TO_ACKNOWLEDGE = Duration.ofSeconds(3);

  /** How long its token can be used. */
  static final Duration TO_FOLLOW_UP = Duration.ofMinutes(15);

  private final long id;
  private final String token;
  private final Kind kind;
  private final User user;
  private final Channel channel;
  private final JsonNode data;
  private final @Nullable Message source;
  private final Instant at;
  private final List<Choice> choices = new CopyOnWriteArrayList<>();
  private final List<Message> followUps = new CopyOnWriteArrayList<>();
  private final List<Message> written = new CopyOnWriteArrayList<>();
  private volatile @Nullable Acknowledgement acknowledgement;
  private volatile @Nullable Message original;
  private volatile @Nullable Modal modal;
  private volatile boolean failed;
  private volatile boolean ephemeral;
  private volatile @Nullable Interaction opener;

  /** What was done, with Discord's number for it. */
  public enum Kind {
    COMMAND(2),
    COMPONENT(3),
    AUTOCOMPLETE(4),
    MODAL_SUBMIT(5);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  Interaction(
      long id,
      String token,
      Kind kind,
      User user,
      Channel channel,
      JsonNode data,
      @Nullable Message source,
      Instant at) {
    this.id = id;
    this.token = token;
    this.kind = kind;
    this.user = user;
    this.channel = channel;
    this.data = data;
    this.source = source;
    this.at = at;
  }

  public long id() {
    return id;
  }

  public String token() {
    return token;
  }

  public Kind kind() {
    return kind;
  }

  public User user() {
    return user;
  }

  public Channel channel() {
    return channel;
  }

  /** Its data as the bot was told it. */
  public JsonNode data() {
    return data;
  }

  /** The message whose button was pressed. */
  public Optional<Message> source() {
    return Optional.ofNullable(source);
  }

  public Instant at() {
    return at;
  }

  public Optional<Acknowledgement> acknowledgement() {
    return Optional.ofNullable(acknowledgement);
  }

  /** The message that is the answer, be it that the bot is still thinking. */
  public Optional<Message> original() {
    return Optional.ofNullable(original);
  }

  /** The messages that the bot wrote or changed by it, the first ones first. */
  public List<Message> written() {
    return List.copyOf(written);
  }

  public List<Message> followUps() {
    return List.copyOf(followUps);
  }

  public Optional<Modal> modal() {
    return Optional.ofNullable(modal);
  }

  public List<Choice> choices() {
    return List.copyOf(choices);
  }

  /** Whether the person read "The application did not respond" because no bot was there. */
  public boolean isFailed() {
    return failed;
  }

  /** Whether the person reads "The application did not respond" by now. */
  boolean isFailed(Instant now) {
    return failed || (acknowledgement == null && now.isAfter(at.plus(TO_ACKNOWLEDGE)));
  }

  /** What was answered with the form that this submits. */
  Optional<Interaction> opener() {
    return Optional.ofNullable(opener);
  }

  void openedBy(Interaction newOpener) {
    opener = newOpener;
  }

  boolean isEphemeral() {
    return ephemeral;
  }

  void fail() {
    failed = true;
  }

  void acknowledge(Acknowledgement how, boolean isEphemeral) {
    acknowledgement = how;
    ephemeral = isEphemeral;
  }

  void answer(@Nullable Message message) {
    original = message;
  }

  void wrote(Message message) {
    if (!written.contains(message)) {
      written.add(message);
    }
  }

  void show(Modal shown) {
    modal = shown;
  }

  void offer(List<Choice> offered) {
    choices.addAll(offered);
  }

  void followUp(Message message) {
    followUps.add(message);
  }

  @Override
  public String toString() {
    return "%s of %s in %s: %s".formatted(kind, user.name(), channel, data);
  }
}

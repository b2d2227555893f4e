package jobo.discordapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message, by the bot or by anybody else, as it stands now. */
public final class Message {
  private final long id;
  private final Channel channel;
  private final User author;
  private final Header header;
  private final List<Body> versions = new CopyOnWriteArrayList<>();
  private volatile boolean deleted;
  private volatile boolean crossposted;
  private volatile boolean embedsDropped;
  private volatile @Nullable Channel thread;

  /** How many of its versions a waiting test was already shown. */
  private int shown;

  Message(long id, Channel channel, User author, Header header, Body body) {
    this.id = id;
    this.channel = channel;
    this.author = author;
    this.header = header;
    versions.add(body);
  }

  /**
   * What of a message never changes.
   *
   * @param replyTo the message that it answers
   * @param nonce what the sender called it, empty where it has no such name
   * @param interaction what the bot answered with it
   * @param onlyFor who alone sees it
   */
  record Header(
      @Nullable Message replyTo,
      String nonce,
      @Nullable Interaction interaction,
      @Nullable User onlyFor) {
    static final Header PLAIN = new Header(null, "", null, null);

    static Header replying(Message message) {
      return new Header(message, "", null, null);
    }
  }

  public long id() {
    return id;
  }

  public Channel channel() {
    return channel;
  }

  public User author() {
    return author;
  }

  public String content() {
    return body().content();
  }

  /** The embeds as they were sent, also where Discord dropped them. */
  public List<JsonNode> embeds() {
    return body().embeds().valueStream().toList();
  }

  /** Whether its embeds were dropped because the bot may not embed links here. */
  public boolean isWithoutItsEmbeds() {
    return embedsDropped;
  }

  public List<JsonNode> components() {
    return body().components().valueStream().toList();
  }

  public List<Button> buttons() {
    return Components.buttons(body().components());
  }

  public List<Attachment> attachments() {
    return body().attachments();
  }

  public int flags() {
    return body().flags();
  }

  /** All that a reader sees of its text: content, embeds and text displays, line by line. */
  public String text() {
    return ReadText.of(body());
  }

  public boolean isEphemeral() {
    return header.onlyFor() != null;
  }

  /** Who alone sees it, where not everybody in the channel does. */
  public Optional<User> onlyFor() {
    return Optional.ofNullable(header.onlyFor());
  }

  /** Whether it only says that the bot is thinking. */
  public boolean isLoading() {
    return body().has(Body.LOADING);
  }

  /** Whether nobody's device rings for it. */
  public boolean isSilent() {
    return body().has(Body.SUPPRESS_NOTIFICATIONS);
  }

  /** The texts that it was edited to, in order, as {@link #text()} tells them. */
  public List<String> edits() {
    return versions.stream().skip(1).map(ReadText::of).toList();
  }

  public boolean isDeleted() {
    return deleted;
  }

  public boolean isCrossposted() {
    return crossposted;
  }

  /** The thread that was made from it. */
  public Optional<Channel> thread() {
    return Optional.ofNullable(thread);
  }

  public String nonce() {
    return header.nonce();
  }

  public Optional<Message> replyTo() {
    return Optional.ofNullable(header.replyTo());
  }

  /** What the bot answered with it. */
  public Optional<Interaction> interaction() {
    return Optional.ofNullable(header.interaction());
  }

  public Instant at() {
    return versions.getFirst().at();
  }

  Header header() {
    return header;
  }

  Body body() {
    return versions.getLast();
  }

  /** The files of all versions, the newest first: what once named one goes on showing it. */
  List<Attachment> everAttached() {
    return versions.reversed().stream().flatMap(it -> it.attachments().stream()).toList();
  }

  Optional<Instant> editedAt() {
    return versions.size() > 1 && !versions.get(versions.size() - 2).has(Body.LOADING)
        ? Optional.of(body().at())
        : Optional.empty();
  }

  void edit(Body body) {
    versions.add(body);
  }

  void delete() {
    deleted = true;
  }

  void crosspost() {
    crossposted = true;
  }

  void dropEmbeds(boolean dropped) {
    embedsDropped = dropped;
  }

  void openThread(Channel newThread) {
    thread = newThread;
  }

  /** Whether it changed since a waiting test was shown it. */
  boolean isNews() {
    return shown < versions.size();
  }

  void show() {
    shown = versions.size();
  }

  @Override
  public String toString() {
    return "%d by %s in %s%s: %s %s"
        .formatted(
            id,
            author.name(),
            channel,
            isEphemeral() ? " (ephemeral)" : "",
            isLoading() ? "…" : text(),
            buttons().stream().map(Button::label).toList());
  }
}

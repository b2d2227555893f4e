package jobo.botapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message, by the bot or by anybody else, as it stands now. */
public final class Sent {
  private final Room room;
  private final long id;
  private final Header header;
  private final List<Content> versions = new CopyOnWriteArrayList<>();
  private volatile boolean deleted;

  /** How many of its versions a waiting test was already shown. */
  private int shown;

  Sent(Room room, long id, Header header, Content content) {
    this.room = room;
    this.id = id;
    this.header = header;
    versions.add(content);
  }

  /**
   * What of a message never changes.
   *
   * @param author who really wrote it
   * @param from who is said to have written it; nobody is told for posts of a channel
   * @param senderChat the chat in whose name it was written
   * @param thread the topic or thread that it is in, 0 for none
   * @param forwarded the post of a channel that it repeats
   * @param service what happened, where the message tells that something happened
   */
  record Header(
      User author,
      @Nullable User from,
      @Nullable Room senderChat,
      long thread,
      @Nullable Sent replyTo,
      @Nullable Sent forwarded,
      @Nullable Service service,
      boolean silent) {

    static Header by(User from) {
      return new Header(from, from, null, 0, null, null, null, false);
    }

    /** In the name of a chat; in a group a stand-in is said to have written it. */
    static Header inTheNameOf(Room chat, User author, @Nullable User standIn) {
      return new Header(author, standIn, chat, 0, null, null, null, false);
    }

    static Header repeating(Sent post) {
      return new Header(
          User.CHANNEL_POST, User.CHANNEL_POST, post.room(), 0, null, post, null, false);
    }

    Header telling(String field, JsonNode value) {
      Service told = new Service(field, value);
      return new Header(author, from, senderChat, thread, replyTo, forwarded, told, silent);
    }

    Header silently(boolean isSilent) {
      return new Header(author, from, senderChat, thread, replyTo, forwarded, service, isSilent);
    }

    Header in(long newThread, @Nullable Sent newReplyTo) {
      return new Header(
          author, from, senderChat, newThread, newReplyTo, forwarded, service, silent);
    }
  }

  /** A field of the message that tells what happened, with its value. */
  record Service(String field, JsonNode value) {}

  public Chat chat() {
    return room.chat();
  }

  public long id() {
    return id;
  }

  /** The text or caption as it was sent, with its markup. */
  public String html() {
    return content().raw();
  }

  /** The text or caption as it is shown. */
  public String text() {
    return content().marked().text();
  }

  public List<Entity> entities() {
    return content().marked().entities();
  }

  public Optional<Photo> photo() {
    return Optional.ofNullable(content().photo());
  }

  public List<List<Button>> rows() {
    return content().buttons();
  }

  public List<Button> buttons() {
    return rows().stream().flatMap(List::stream).toList();
  }

  /** What the text or caption was edited to, in order, as it was sent; buttons alone count, too. */
  public List<String> edits() {
    return versions.stream().skip(1).map(Content::raw).toList();
  }

  public boolean isDeleted() {
    return deleted;
  }

  public boolean isSilent() {
    return header.silent();
  }

  /** Whether a link in it may be shown with a preview. */
  public boolean mayPreview() {
    var preview = content().preview();
    return preview == null || !preview.path("is_disabled").asBoolean(false);
  }

  /** The topic or thread it is in, 0 for none. */
  public long thread() {
    return header.thread();
  }

  public Optional<Sent> replyTo() {
    return Optional.ofNullable(header.replyTo());
  }

  public Instant at() {
    return versions.getFirst().at();
  }

  Room room() {
    return room;
  }

  Header header() {
    return header;
  }

  Content content() {
    return versions.getLast();
  }

  boolean isEdited() {
    return versions.size() > 1;
  }

  void edit(Content content) {
    versions.add(content);
  }

  void delete() {
    deleted = true;
  }

  /** Whether the bot sent it, be it in the name of a channel. */
  boolean isOwn(User bot) {
    return bot.equals(header.author());
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
    return "#%d in %s: %s".formatted(id, room.chat().title(), text());
  }
}

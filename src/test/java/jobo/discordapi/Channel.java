package jobo.discordapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place for messages: a channel of a guild, a thread, or the direct messages with somebody. */
public final class Channel {
  private final long id;
  private final ChannelKind kind;
  private final @Nullable Guild guild;
  private final @Nullable Channel parent;
  private final User opener;
  final Map<Long, Overwrite> overwrites = new LinkedHashMap<>();
  final NavigableMap<Long, Message> messages = new TreeMap<>();
  final List<Tag> tags = new ArrayList<>();
  final List<Long> appliedTags = new ArrayList<>();
  final List<User> joined = new ArrayList<>();
  String name;
  boolean requiresTag;
  volatile boolean isDeleted;
  volatile boolean isArchived;
  volatile boolean isLocked;
  int autoArchive = 4320;

  /**
   * What is allowed or denied in a channel apart from the roles' permissions.
   *
   * @param isMember whether it is for a member and not for a role
   */
  record Overwrite(long id, boolean isMember, long allow, long deny) {}

  /** A tag of a forum. */
  public record Tag(long id, String name) {}

  Channel(
      long id,
      ChannelKind kind,
      @Nullable Guild guild,
      @Nullable Channel parent,
      User opener,
      String name) {
    this.id = id;
    this.kind = kind;
    this.guild = guild;
    this.parent = parent;
    this.opener = opener;
    this.name = name;
  }

  public long id() {
    return id;
  }

  public ChannelKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public Optional<Guild> guild() {
    return Optional.ofNullable(guild);
  }

  /** The channel that a thread is in. */
  public Optional<Channel> parent() {
    return Optional.ofNullable(parent);
  }

  /** Who opened a thread; the other person of direct messages. */
  public User opener() {
    return opener;
  }

  public List<Tag> tags() {
    return List.copyOf(tags);
  }

  /** The tags of a forum's post. */
  public List<Long> appliedTags() {
    return List.copyOf(appliedTags);
  }

  public boolean isDeleted() {
    return isDeleted;
  }

  public boolean isArchived() {
    return isArchived;
  }

  public boolean isLocked() {
    return isLocked;
  }

  public String mention() {
    return "<#%d>".formatted(id);
  }

  @Override
  public String toString() {
    return kind == ChannelKind.DM ? "DM with " + opener.name() : "#" + name;
  }
}

package jobo.discordapi;

/** A role of a guild. */
public final class Role {
  private final long id;
  private final String name;
  private final boolean isManaged;
  long permissions;
  boolean isMentionable;

  Role(long id, String name, boolean isManaged, long permissions) {
    this.id = id;
    this.name = name;
    this.isManaged = isManaged;
    this.permissions = permissions;
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** Whether it is a bot's own. */
  boolean isManaged() {
    return isManaged;
  }

  public String mention() {
    return "<@&%d>".formatted(id);
  }

  @Override
  public String toString() {
    return name;
  }
}

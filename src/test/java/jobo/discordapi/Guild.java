package jobo.discordapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A guild: a server of Discord's, as people call it. */
public final class Guild {
  private final long id;
  private final String name;
  private final User owner;
  String locale;
  final Role everyone;
  final Map<Long, Role> roles = new LinkedHashMap<>();
  final Map<Long, Member> members = new LinkedHashMap<>();
  final List<Channel> channels = new ArrayList<>();

  Guild(long id, String name, String locale, User owner, Instant now) {
    this.id = id;
    this.name = name;
    this.locale = locale;
    this.owner = owner;
    // The role of everybody has the id of its guild.
    this.everyone = new Role(id, "@everyone", false, Permission.usual());
    roles.put(id, everyone);
    members.put(owner.id(), new Member(owner, now));
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  String locale() {
    return locale;
  }

  User owner() {
    return owner;
  }

  Optional<Member> member(User user) {
    return Optional.ofNullable(members.get(user.id()));
  }

  boolean holds(User user) {
    return members.containsKey(user.id());
  }

  @Override
  public String toString() {
    return name;
  }
}

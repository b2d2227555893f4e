package jobo.discordapi;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** Somebody in a guild. */
final class Member {
  private final User user;
  private final Instant joinedAt;
  final Set<Role> roles = new LinkedHashSet<>();

  Member(User user, Instant joinedAt) {
    this.user = user;
    this.joinedAt = joinedAt;
  }

  User user() {
    return user;
  }

  Instant joinedAt() {
    return joinedAt;
  }
}

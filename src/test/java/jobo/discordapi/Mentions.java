package jobo.discordapi;

import java.util.List;

/** Whom a message names so that they are told. */
record Mentions(List<User> users, List<Role> roles, boolean everyone) {
  static final Mentions NONE = new Mentions(List.of(), List.of(), false);

  Mentions {
    users = List.copyOf(users);
    roles = List.copyOf(roles);
  }
}

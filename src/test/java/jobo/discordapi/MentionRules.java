package jobo.discordapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds whom a message calls, as far as the request allows it to. */
final class MentionRules {
  private static final Pattern USER = Pattern.compile("<@!?(\\d{1,20})>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d{1,20})>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");
  private static final int MOST = 100;

  private final World world;

  MentionRules(World world) {
    this.world = world;
  }

  /** Refuses rules for mentions that contradict themselves. */
  static void check(JsonNode allowed, FormErrors errors) {
    Set<String> parsed = parsed(allowed);
    for (String kind : List.of("users", "roles")) {
      int listed = Json.list(allowed, kind).size();
      errors.between("allowed_mentions." + kind, listed, 0, MOST);
      if (parsed.contains(kind) && listed > 0) {
        errors.add(
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse:[\"%1$s\"] and %1$s: [ids...] are mutually exclusive.".formatted(kind));
      }
    }
    parsed.stream()
        .filter(it -> !Set.of("users", "roles", "everyone").contains(it))
        .forEach(
            it ->
                errors.add(
                    "allowed_mentions.parse",
                    "BASE_TYPE_CHOICES",
                    "Value must be one of ('users', 'roles', 'everyone')."));
  }

  private static Set<String> parsed(JsonNode allowed) {
    Set<String> parsed = new LinkedHashSet<>();
    Json.list(allowed, "parse").forEach(it -> parsed.add(it.asString("")));
    return parsed;
  }

  /** Whom a text of the bot calls; without rules of the request that is everybody it names. */
  Mentions byBot(
      String text,
      JsonNode allowed,
      Channel channel,
      @Nullable Message replyTo,
      boolean mayCallEveryone) {
    boolean isFree = !allowed.isObject();
    List<Role> roles =
        roles(text, channel).stream()
            .filter(it -> isFree || allows(allowed, "roles", it.id()))
            .filter(it -> it.isMentionable || mayCallEveryone)
            .toList();
    boolean everyone =
        EVERYONE.matcher(text).find()
            && mayCallEveryone
            && (isFree || parsed(allowed).contains("everyone"));
    return new Mentions(users(text, allowed, replyTo), roles, everyone);
  }

  private List<User> users(String text, JsonNode allowed, @Nullable Message replyTo) {
    boolean isFree = !allowed.isObject();
    Set<User> users = new LinkedHashSet<>();
    users(text).stream()
        .filter(it -> isFree || allows(allowed, "users", it.id()))
        .forEach(users::add);
    if (replyTo != null && (isFree || allowed.path("replied_user").asBoolean(false))) {
      users.add(replyTo.author());
    }
    return new ArrayList<>(users);
  }

  private static boolean allows(JsonNode allowed, String kind, long id) {
    return parsed(allowed).contains(kind)
        || Json.list(allowed, kind)
            .valueStream()
            .anyMatch(it -> it.asString("").equals(Written.id(id)));
  }

  /** Whom a person calls. */
  Mentions byPerson(String text, Channel channel, @Nullable Message replyTo, boolean pings) {
    Set<User> users = new LinkedHashSet<>(users(text));
    if (replyTo != null && pings) {
      users.add(replyTo.author());
    }
    List<Role> roles = roles(text, channel).stream().filter(it -> it.isMentionable).toList();
    return new Mentions(new ArrayList<>(users), roles, false);
  }

  private List<User> users(String text) {
    List<User> users = new ArrayList<>();
    Matcher matcher = USER.matcher(text);
    while (matcher.find()) {
      world.user(Long.parseUnsignedLong(matcher.group(1))).ifPresent(users::add);
    }
    return users;
  }

  private static List<Role> roles(String text, Channel channel) {
    Optional<Guild> guild = channel.guild();
    List<Role> roles = new ArrayList<>();
    Matcher matcher = ROLE.matcher(text);
    while (guild.isPresent() && matcher.find()) {
      Role role = guild.get().roles.get(Long.parseUnsignedLong(matcher.group(1)));
      if (role != null) {
        roles.add(role);
      }
    }
    return roles;
  }

  /** Everybody whom a message calls, one by one. */
  static List<String> called(Mentions mentions) {
    List<String> called = new ArrayList<>();
    mentions.users().forEach(it -> called.add(it.mention()));
    mentions.roles().forEach(it -> called.add(it.mention()));
    if (mentions.everyone()) {
      called.add("@everyone");
    }
    return called;
  }
}

package jobo.discordapi;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes of the bot itself, of the gateway, and of the guilds that it is in. */
final class SelfRoutes {
  private final World world;
  private final Rooms rooms;
  private final Gateway gateway;
  private final Crowd crowd;

  SelfRoutes(World world, Gateway gateway, Crowd crowd) {
    this.world = world;
    this.rooms = new Rooms(world);
    this.gateway = gateway;
    this.crowd = crowd;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/gateway", it -> Answer.ok(address()));
    routes.add("GET", "/gateway/bot", it -> gatewayBot());
    routes.add("GET", "/users/@me", it -> Answer.ok(Written.self(world.bot())));
    routes.add("GET", "/users/{user}", this::user);
    routes.add("GET", "/applications/@me", it -> Answer.ok(Written.application(world)));
    routes.add("GET", "/oauth2/applications/@me", it -> Answer.ok(Written.application(world)));
    routes.add("POST", "/users/@me/channels", this::directMessages);
    routes.add("DELETE", "/users/@me/guilds/{guild}", this::leave);
    routes.add("GET", "/guilds/{guild}", it -> Answer.ok(WrittenGuild.of(rooms.guild(it))));
    routes.add("GET", "/guilds/{guild}/channels", this::channels);
    routes.add("GET", "/guilds/{guild}/roles", this::roles);
    routes.add("GET", "/guilds/{guild}/members/{user}", this::member);
    routes.add("GET", "/guilds/{guild}/threads/active", this::threads);
  }

  private ObjectNode address() {
    return Json.object().put("url", gateway.address());
  }

  private Answer gatewayBot() {
    ObjectNode json = address().put("shards", 1);
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", Math.max(0, 1000 - gateway.heard(2).size()))
        .put("reset_after", 86_400_000)
        .put("max_concurrency", 1);
    return Answer.ok(json);
  }

  private Answer user(Call call) {
    return world
        .user(call.id("user"))
        .map(it -> Answer.ok(Written.user(it)))
        .orElseThrow(() -> Refusal.unknown(10013, "User"));
  }

  private Answer directMessages(Call call) {
    JsonNode recipient = call.body().path("recipient_id");
    User user =
        world
            .user(recipient.asLong(0))
            .filter(it -> !it.equals(world.bot()))
            .orElseThrow(
                () ->
                    Refusal.form(
                        "recipient_id", "USER_INVALID", "The user is not a valid recipient."));
    return Answer.ok(WrittenGuild.channel(world.directMessages(user)));
  }

  private Answer leave(Call call) {
    crowd.removesBot(rooms.guild(call));
    return Answer.NOTHING;
  }

  private Answer channels(Call call) {
    return Answer.ok(Json.array(WrittenGuild.channels(rooms.guild(call), false)));
  }

  private Answer roles(Call call) {
    return Answer.ok(Json.array(rooms.guild(call).roles.values().stream().map(Written::role)));
  }

  private Answer member(Call call) {
    Guild guild = rooms.guild(call);
    Member member = guild.members.get(call.id("user"));
    if (member == null) {
      throw Refusal.unknown(10007, "Member");
    }
    return Answer.ok(Written.member(member));
  }

  private Answer threads(Call call) {
    Stream<ObjectNode> threads = WrittenGuild.channels(rooms.guild(call), true);
    ObjectNode json = Json.object();
    json.set("threads", Json.array(threads));
    json.putArray("members");
    return Answer.ok(json.put("has_more", false));
  }
}

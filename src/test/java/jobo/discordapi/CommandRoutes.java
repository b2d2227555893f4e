package jobo.discordapi;

/** The routes of the commands that the bot registers. */
final class CommandRoutes {
  private static final String EVERYWHERE = "/applications/{application}/commands";
  private static final String GUILD = "/applications/{application}/guilds/{guild}/commands";

  private final World world;
  private final Rooms rooms;

  CommandRoutes(World world) {
    this.world = world;
    this.rooms = new Rooms(world);
  }

  void addTo(Routes routes) {
    for (String path : new String[] {EVERYWHERE, GUILD}) {
      routes.add("GET", path, it -> list(scope(it)));
      routes.add("PUT", path, this::replace);
      routes.add("POST", path, it -> world.commands().add(scope(it), it.body()));
      routes.add("GET", path + "/{command}", this::get);
      routes.add("PATCH", path + "/{command}", this::change);
      routes.add("DELETE", path + "/{command}", this::delete);
    }
  }

  private long scope(Call call) {
    if (call.id("application") != world.application()) {
      throw Refusal.of(
          403, 20012, "You are not authorized to perform this action on this application");
    }
    return call.variable("guild").isEmpty() ? Commands.EVERYWHERE : guild(call);
  }

  private long guild(Call call) {
    try {
      return rooms.guild(call).id();
    } catch (Refusal unknown) {
      throw Refusal.missingAccess();
    }
  }

  private Answer list(long scope) {
    return Answer.ok(Json.array(world.commands().of(scope).stream()));
  }

  private Answer replace(Call call) {
    return Answer.ok(Json.array(world.commands().replace(scope(call), call.body()).stream()));
  }

  private Answer get(Call call) {
    return Answer.ok(world.commands().get(scope(call), call.id("command")));
  }

  private Answer change(Call call) {
    return Answer.ok(world.commands().change(scope(call), call.id("command"), call.body()));
  }

  private Answer delete(Call call) {
    world.commands().remove(scope(call), call.id("command"));
    return Answer.NOTHING;
  }
}

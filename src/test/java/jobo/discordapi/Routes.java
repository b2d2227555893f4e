package jobo.discordapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes of the REST API that are here, each with what is done there. */
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  /** What is done when a route is called. The caller holds the world's lock. */
  interface Handler {
    Answer answer(Call call);
  }

  /** A method of HTTP at a path in which names stand in braces. */
  record Route(String method, String path, Handler handler) {

    /** Whether it needs no token of the bot because the path holds one. */
    boolean isOpen() {
      return path.contains("{token}") || path.equals("/gateway");
    }

    /** Whether it is for answers to people, who are not counted in the bot's rate over all. */
    boolean isInteraction() {
      return path.contains("{token}");
    }
  }

  void add(String method, String path, Handler handler) {
    routes.add(new Route(method, path, handler));
  }

  /** Whether there is anything at a path, by whatever method. */
  boolean knows(String path) {
    return routes.stream().anyMatch(it -> fits(it.path(), path));
  }

  Optional<Route> find(String method, String path) {
    // Names written out, such as @me, go before names in braces.
    return routes.stream()
        .filter(it -> it.method().equals(method) && fits(it.path(), path))
        .max((a, b) -> literals(a.path()) - literals(b.path()));
  }

  private static int literals(String route) {
    return (int) List.of(route.split("/")).stream().filter(it -> !it.startsWith("{")).count();
  }

  static boolean fits(String route, String path) {
    String[] wanted = route.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int step = 0; step < wanted.length; step++) {
      boolean isName = wanted[step].startsWith("{") && !given[step].isEmpty();
      if (!isName && !wanted[step].equals(given[step])) {
        return false;
      }
    }
    return true;
  }

  static Map<String, String> variables(String route, String path) {
    String[] wanted = route.split("/", -1);
    String[] given = path.split("/", -1);
    Map<String, String> variables = new HashMap<>();
    for (int step = 0; step < wanted.length; step++) {
      if (wanted[step].startsWith("{")) {
        variables.put(wanted[step].substring(1, wanted[step].length() - 1), given[step]);
      }
    }
    return variables;
  }
}

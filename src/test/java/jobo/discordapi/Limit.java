package jobo.discordapi;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many requests of a route are taken in a time, counted for each channel, guild or token apart.
 * Discord does not promise its numbers; these are the ones that its answers have been telling.
 */
record Limit(int times, Duration span) {
  static final Limit NONE = new Limit(1_000_000, Duration.ofSeconds(1));

  private static final Limit USUAL = seconds(50, 1);

  private static final Map<String, Limit> BY_ROUTE =
      Map.of(
          "POST /channels/{channel}/messages", seconds(5, 5),
          "PATCH /channels/{channel}/messages/{message}", seconds(5, 5),
          "DELETE /channels/{channel}/messages/{message}", seconds(5, 1),
          "POST /channels/{channel}/messages/{message}/crosspost", seconds(10, 3_600),
          "POST /channels/{channel}/threads", seconds(50, 300),
          "POST /channels/{channel}/messages/{message}/threads", seconds(50, 300),
          "POST /channels/{channel}/typing", seconds(5, 5),
          "POST /webhooks/{application}/{token}", seconds(5, 2),
          "PATCH /webhooks/{application}/{token}/messages/{message}", seconds(5, 2));

  private static Limit seconds(int times, long seconds) {
    return new Limit(times, Duration.ofSeconds(seconds));
  }

  static Limit of(Call call) {
    return BY_ROUTE.getOrDefault(key(call.method(), call.route()), USUAL);
  }

  private static String key(String method, String route) {
    return method + " " + route.replace("/@original", "/{message}");
  }

  static String bucket(Call call) {
    Optional<String> about =
        Stream.of("channel", "guild", "token")
            .map(call::variable)
            .filter(it -> !it.isEmpty())
            .findFirst();
    return name(key(call.method(), call.route()), about.orElse(""));
  }

  static String bucket(String method, String route, long about) {
    return name(key(method, route), Written.id(about));
  }

  private static String name(String key, String about) {
    return "%08x%s".formatted(key.hashCode(), about.isEmpty() ? "" : "-" + about);
  }
}

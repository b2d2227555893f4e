package jobo.botapi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The methods that this server knows, by name; capitals do not matter. */
final class Methods {
  private final Map<String, Method> methods = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** What is done when a method is called. The caller holds the platform's lock. */
  interface Method {
    JsonNode answer(Call call) throws InterruptedException;
  }

  Methods(Platform platform) {
    Access access = new Access(platform);
    new SendMethods(platform, access).addTo(methods);
    new EditMethods(platform, access).addTo(methods);
    new ChatMethods(platform, access).addTo(methods);
    new ProfileMethods(platform, access).addTo(methods);
    new UpdateMethods(platform).addTo(methods);
  }

  Optional<Method> named(String name) {
    return Optional.ofNullable(methods.get(name.toLowerCase(Locale.ROOT)));
  }
}

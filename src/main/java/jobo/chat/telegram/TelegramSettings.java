package jobo.chat.telegram;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Jobo reaches Telegram.
 *
 * @param token what BotFather gave; none: Telegram is off
 * @param apiUrl the Bot API server as scheme://host:port, Telegram's own or a local one
 */
@ConfigurationProperties("jobo.telegram")
public record TelegramSettings(
    @Nullable String token, @DefaultValue("https://api.telegram.org") URI apiUrl) {
  public TelegramSettings {
    if (token != null && token.isBlank()) {
      token = null;
    }
    if (token != null && !token.matches("\\d{1,18}:[A-Za-z0-9_-]{1,100}")) {
      throw new IllegalArgumentException(
          "jobo.telegram.token = '…': a token looks like 123456789:AAF…; ask @BotFather for it");
    }
    boolean web = "http".equals(apiUrl.getScheme()) || "https".equals(apiUrl.getScheme());
    boolean bare =
        apiUrl.getPath() == null || apiUrl.getPath().isEmpty() || apiUrl.getPath().equals("/");
    if (!web || apiUrl.getHost() == null || !bare || apiUrl.getQuery() != null) {
      throw new IllegalArgumentException(
          "jobo.telegram.api-url = '%s': write scheme://host:port, such as http://localhost:8081"
              .formatted(apiUrl));
    }
  }

  /** Whether there is a bot to be. */
  public boolean isOn() {
    return token != null;
  }

  /** The bot's id, with which its token begins. */
  long bot() {
    String known = Objects.requireNonNull(token);
    return Long.parseLong(known.substring(0, known.indexOf(':')));
  }

  /** The port, also where the address leaves it out. */
  int port() {
    int written = apiUrl.getPort();
    return written > 0 ? written : "https".equals(apiUrl.getScheme()) ? 443 : 80;
  }

  /** Printed without the token. */
  @Override
  public String toString() {
    return "TelegramSettings[%s, apiUrl=%s]".formatted(isOn() ? "on" : "off", apiUrl);
  }
}

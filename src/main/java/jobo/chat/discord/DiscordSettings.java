package jobo.chat.discord;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Jobo reaches Discord.
 *
 * @param token what Discord's developer portal gave for the bot; none: Discord is off
 * @param apiUrl the base of the REST API; the gateway is where that says
 */
@ConfigurationProperties("jobo.discord")
public record DiscordSettings(
    @Nullable String token, @DefaultValue("https://discord.com/api/v10") URI apiUrl) {
  public DiscordSettings {
    if (token != null && token.isBlank()) {
      token = null;
    }
    if (token != null && !token.matches("[A-Za-z0-9_.-]{1,200}")) {
      throw new IllegalArgumentException(
          "jobo.discord.token = '…': a bot's token has letters, digits, '.', '-' and '_' alone;"
              + " copy it anew from discord.com/developers");
    }
    boolean web = "http".equals(apiUrl.getScheme()) || "https".equals(apiUrl.getScheme());
    if (!web || apiUrl.getHost() == null || apiUrl.getQuery() != null) {
      throw new IllegalArgumentException(
          "jobo.discord.api-url = '%s': write an address such as https://discord.com/api/v10"
              .formatted(apiUrl));
    }
  }

  /** Whether there is a bot to be. */
  public boolean isOn() {
    return token != null;
  }

  /** The base with the slash at its end that paths are put behind. */
  String base() {
    String base = apiUrl.toString();
    return base.endsWith("/") ? base : base + "/";
  }

  /** Printed without the token. */
  @Override
  public String toString() {
    return "DiscordSettings[%s, apiUrl=%s]".formatted(isOn() ? "on" : "off", apiUrl);
  }
}

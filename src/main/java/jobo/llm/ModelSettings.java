package jobo.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Jobo reaches a language model.
 *
 * <p>The default budget is room for about two hundred questions of five thousand tokens: a day of
 * digests in two languages and its readers' questions. A forgotten setting then costs one million
 * tokens a day at most, whatever the model.
 *
 * @param baseUrl the address of an OpenAI-compatible server, up to and with /v1; none: the model is
 *     off
 * @param apiKey the secret that the server asks for; local ones mostly ask for none
 * @param model the name of the model that writes
 * @param embeddingModel the name of the model that tells what texts mean, for search and stories;
 *     none: words decide
 * @param timeout the longest that one request may take
 * @param dailyTokenBudget how many tokens, of questions and answers together, a day may cost
 */
@ConfigurationProperties("jobo.llm")
public record ModelSettings(
    @Nullable URI baseUrl,
    @Nullable ApiKey apiKey,
    @Nullable String model,
    @Nullable String embeddingModel,
    @DefaultValue("60s") Duration timeout,
    @DefaultValue("1000000") long dailyTokenBudget) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final long LEAST_BUDGET = 1_000;
  private static final long MOST_BUDGET = 1_000_000_000_000L;
  private static final int LONGEST_NAME = 200;

  public ModelSettings {
    baseUrl = baseUrl == null || baseUrl.toString().isBlank() ? null : withoutSlash(baseUrl);
    apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey;
    model = model == null || model.isBlank() ? null : model.strip();
    embeddingModel =
        embeddingModel == null || embeddingModel.isBlank() ? null : embeddingModel.strip();
    checkName("model", model);
    checkName("embedding-model", embeddingModel);
    if (apiKey != null && !apiKey.isSendable()) {
      throw new IllegalArgumentException(
          "jobo.llm.api-key = '…': a key is 1 to 500 letters, digits and signs without space; copy it anew");
    }
    if (baseUrl != null) {
      checkAddress(baseUrl, apiKey);
      if (model == null) {
        throw new IllegalArgumentException(
            "jobo.llm.model: with jobo.llm.base-url a model is needed; write the name that the server at %s gives it"
                .formatted(shown(baseUrl)));
      }
    }
    if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "jobo.llm.timeout = '%ss': a time from 1s to 10m, such as 60s"
              .formatted(timeout.toSeconds()));
    }
    if (dailyTokenBudget < LEAST_BUDGET || dailyTokenBudget > MOST_BUDGET) {
      throw new IllegalArgumentException(
          "jobo.llm.daily-token-budget = '%d': a number from %d to %d, such as 1000000"
              .formatted(dailyTokenBudget, LEAST_BUDGET, MOST_BUDGET));
    }
  }

  /** Whether there is a model to ask. */
  public boolean isOn() {
    return baseUrl != null;
  }

  /** Whether there is a model that tells what texts mean. */
  public boolean hasEmbeddings() {
    return baseUrl != null && embeddingModel != null;
  }

  /** Whether a key is sent where the network can read it: unencrypted, and not on this machine. */
  public boolean sendsKeyInClear() {
    return baseUrl != null
        && apiKey != null
        && "http".equals(baseUrl.getScheme())
        && !NearbyHost.isLoopback(baseUrl.getHost());
  }

  /** Printed without the key. */
  @Override
  public String toString() {
    return "ModelSettings[%s, model=%s, embeddingModel=%s, timeout=%s, dailyTokenBudget=%d]"
        .formatted(
            baseUrl == null ? "off" : shown(baseUrl),
            model,
            embeddingModel,
            timeout,
            dailyTokenBudget);
  }

  private static void checkName(String property, @Nullable String name) {
    if (name != null && (name.length() > LONGEST_NAME || name.chars().anyMatch(it -> it < ' '))) {
      throw new IllegalArgumentException(
          "jobo.llm.%s: a name has at most %d letters, all on one line"
              .formatted(property, LONGEST_NAME));
    }
  }

  private static void checkAddress(URI url, @Nullable ApiKey key) {
    String scheme = url.getScheme() == null ? "" : url.getScheme();
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || url.getHost() == null) {
      throw wrong(url, "write an http or https address, such as https://api.openai.com/v1");
    } else if (url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      throw wrong(url, "leave out user, password, query and '#'; the key is jobo.llm.api-key");
    } else if (url.getPath().endsWith("/completions") || url.getPath().endsWith("/embeddings")) {
      throw wrong(url, "leave out what comes after /v1");
    } else if (scheme.equals("http") && key != null && !NearbyHost.isNearby(url.getHost())) {
      throw wrong(url, "jobo.llm.api-key would go over the internet unencrypted; write https");
    }
  }

  private static IllegalArgumentException wrong(URI url, String right) {
    return new IllegalArgumentException(
        "jobo.llm.base-url = '%s': %s".formatted(shown(url), right));
  }

  /** The address without the parts that may hold a secret. */
  private static String shown(URI url) {
    if (url.getHost() == null) {
      return url.getRawUserInfo() == null
              && url.getRawQuery() == null
              && url.toString().indexOf('@') < 0
          ? url.toString()
          : "…";
    }
    return "%s://%s%s%s"
        .formatted(
            url.getScheme(),
            url.getHost(),
            url.getPort() < 0 ? "" : ":" + url.getPort(),
            url.getRawPath());
  }

  private static URI withoutSlash(URI url) {
    String written = url.toString();
    String lower = written.toLowerCase(Locale.ROOT);
    int scheme = lower.startsWith("http://") ? 4 : lower.startsWith("https://") ? 5 : 0;
    return URI.create(
        lower.substring(0, scheme) + written.substring(scheme).replaceFirst("/+$", ""));
  }
}

package jobo.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the web pages and the API are offered.
 *
 * @param requestsPerMinute how often one caller may ask the API in a minute
 * @param publicUrl where readers reach these pages; links in feeds and chats begin with it
 */
@ConfigurationProperties("jobo.web")
public record WebSettings(
    @DefaultValue("120") int requestsPerMinute,
    @DefaultValue("http://localhost:8080") URI publicUrl) {
  private static final int MOST_REQUESTS = 100_000;

  public WebSettings {
    if (requestsPerMinute < 1 || requestsPerMinute > MOST_REQUESTS) {
      throw new IllegalArgumentException(
          "jobo.web.requests-per-minute = '%d': a number from 1 to %d, such as 120"
              .formatted(requestsPerMinute, MOST_REQUESTS));
    }
    if (!isAddress(publicUrl)) {
      throw new IllegalArgumentException(
          "jobo.web.public-url = '%s': an http or https address without query, such as https://jobo.example.com"
              .formatted(publicUrl));
    }
  }

  /** The absolute address of a path of these pages. */
  public URI address(String path) {
    return URI.create(publicUrl.toString().replaceFirst("/+$", "") + path);
  }

  private static boolean isAddress(URI url) {
    String scheme = url.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    boolean plain = url.getQuery() == null && url.getFragment() == null;
    return web && url.getHost() != null && plain && url.getUserInfo() == null;
  }
}

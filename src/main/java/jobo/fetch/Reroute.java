package jobo.fetch;

import java.net.URI;

/**
 * Sends the requests for some made-up hosts to a server on this machine, as the demo's newswire
 * needs it. Everyone still sees the original address.
 *
 * @param hostSuffix how the hosts end, such as {@code .example}
 * @param base where their server listens, such as {@code http://127.0.0.1:49152}
 */
public record Reroute(String hostSuffix, URI base) {
  boolean covers(String host) {
    return host.endsWith(hostSuffix);
  }
}

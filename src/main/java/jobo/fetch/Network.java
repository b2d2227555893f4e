package jobo.fetch;

import java.net.InetAddress;
import java.util.function.Predicate;
import okhttp3.Dns;

/**
 * What lies below HTTP.
 *
 * @param names where the addresses of hosts are looked up
 * @param allowed which addresses may be connected to
 */
record Network(Dns names, Predicate<InetAddress> allowed) {

  /** The internet, and this machine and private networks where the settings let them be asked. */
  static Network of(FetchSettings settings) {
    return new Network(
        Dns.SYSTEM, settings.allowPrivateAddresses() ? any -> true : PublicAddresses::contain);
  }
}

package jobo.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/**
 * Makes sockets that go straight to their address, past any proxy, and only to addresses that are
 * allowed. The address is checked in the very call that connects to it, so that neither a host name
 * that changes its address in between nor an odd spelling gets around the check.
 */
final class DirectSockets extends SocketFactory {
  private final Predicate<InetAddress> allowed;

  DirectSockets(Predicate<InetAddress> allowed) {
    this.allowed = allowed;
  }

  @Override
  public Socket createSocket() {
    return new CheckedSocket(allowed);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }

  private static final class CheckedSocket extends Socket {
    private final Predicate<InetAddress> allowed;

    CheckedSocket(Predicate<InetAddress> allowed) {
      super(Proxy.NO_PROXY);
      this.allowed = allowed;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress address)
          || address.isUnresolved()
          || !allowed.test(address.getAddress())) {
        throw new PrivateAddressException(endpoint.toString());
      }
      super.connect(endpoint, timeout);
    }
  }
}

package jobo.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
 * that changes its address in between nor an odd spelling gets around the check. What is read is
 * counted against the {@link AnswerLimits}.
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

    @Override
    public InputStream getInputStream() throws IOException {
      return new CountedInput(super.getInputStream());
    }
  }

  /** Counts what comes, down here where nothing that a server sends gets around the count. */
  private static final class CountedInput extends FilterInputStream {
    CountedInput(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] target, int start, int most) throws IOException {
      int count = super.read(target, start, most);
      return counted(count, count);
    }

    private static int counted(int result, int bytes) throws IOException {
      if (result >= 0 && AnswerLimits.CURRENT.isBound()) {
        AnswerLimits.CURRENT.get().take(bytes);
      }
      return result;
    }
  }
}

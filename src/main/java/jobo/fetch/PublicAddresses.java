package jobo.fetch;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells public addresses of the internet from all others, by the special-purpose registries of IANA
 * (RFC 6890 and its updates) and the clouds' metadata services.
 */
final class PublicAddresses {
  private static final List<Range> NOT_PUBLIC =
      List.of(
          Range.of("0.0.0.0", 8),
          Range.of("10.0.0.0", 8),
          Range.of("100.64.0.0", 10),
          Range.of("127.0.0.0", 8),
          Range.of("168.63.129.16", 32), // answers inside Azure only
          Range.of("169.254.0.0", 16),
          Range.of("172.16.0.0", 12),
          Range.of("192.0.0.0", 24),
          Range.of("192.0.2.0", 24),
          Range.of("192.88.99.0", 24),
          Range.of("192.168.0.0", 16),
          Range.of("198.18.0.0", 15),
          Range.of("198.51.100.0", 24),
          Range.of("203.0.113.0", 24),
          Range.of("224.0.0.0", 3));

  /** The only block of IPv6 that is given out for the public internet. */
  private static final Range GLOBAL_UNICAST = Range.of("2000::", 3);

  private static final Range NAT64 = Range.of("64:ff9b::", 96);

  private static final List<Range> NOT_PUBLIC_IN_GLOBAL =
      List.of(
          Range.of("2001::", 23), // protocol assignments, among them Teredo
          Range.of("2001:db8::", 32),
          Range.of("2002::", 16), // 6to4 carries any IPv4 address
          Range.of("3fff::", 20));

  private PublicAddresses() {}

  /** Whether an address is one of the public internet. */
  static boolean contain(InetAddress address) {
    return switch (address) {
      case Inet4Address v4 -> NOT_PUBLIC.stream().noneMatch(it -> it.contains(v4));
      case Inet6Address v6 ->
          isPublicBehindNat64(v6)
              || (GLOBAL_UNICAST.contains(v6)
                  && NOT_PUBLIC_IN_GLOBAL.stream().noneMatch(it -> it.contains(v6))
                  && !isIsatap(v6));
      default -> false;
    };
  }

  /** An address behind NAT64 is as public as the IPv4 address in its last four bytes. */
  private static boolean isPublicBehindNat64(Inet6Address address) {
    return NAT64.contains(address)
        && contain(address(Arrays.copyOfRange(address.getAddress(), 12, 16)));
  }

  /** ISATAP (RFC 5214) carries any IPv4 address in the second half of any address. */
  private static boolean isIsatap(Inet6Address address) {
    byte[] bytes = address.getAddress();
    return (bytes[8] & ~2) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == (byte) 0xFE;
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalArgumentException("Not the length of an address", impossible);
    }
  }

  /** All addresses of one family (told by its length in bits) that begin with the same bits. */
  private record Range(BigInteger start, int bits, int length) {
    static Range of(String literal, int bits) {
      byte[] bytes = InetAddress.ofLiteral(literal).getAddress();
      return new Range(firstBits(bytes, bits), bits, bytes.length * 8);
    }

    boolean contains(InetAddress address) {
      byte[] bytes = address.getAddress();
      return bytes.length * 8 == length && firstBits(bytes, bits).equals(start);
    }

    private static BigInteger firstBits(byte[] bytes, int bits) {
      return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - bits);
    }
  }
}

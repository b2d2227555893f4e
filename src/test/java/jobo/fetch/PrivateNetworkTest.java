package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateNetworkTest {
  private static final FetchSettings STRICT =
      new FetchSettings("Jobo/test", Duration.ofSeconds(5), Duration.ZERO, 2, false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.100.100.200",
        "127.0.0.1",
        "127.8.8.8",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "2001:0:1::1",
        "2002:7f00:1::1",
        "192.0.0.192",
        "192.88.99.1",
        "239.255.255.255",
        "240.0.0.1",
        "100.64.0.0",
        "100.127.255.255",
        "::ffff:10.0.0.1",
        "::ffff:0:7f00:1",
        "::a00:1",
        "100::1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::101:101",
        "2001::1",
        "2001:20::1",
        "2002:a00:1::",
        "2606:4700::5efe:a00:1",
        "2606:4700::200:5efe:7f00:1",
        "3fff::1",
        "5f00::1",
        "fdff:ffff::1",
        "febf::1",
        "feff::1",
        "ff0e::1"
      })
  void theseAreNotPublic(String address) {
    assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "128.0.0.0",
        "168.63.129.17",
        "172.15.255.255",
        "172.32.0.0",
        "192.169.0.0",
        "223.255.255.255",
        "64:ff9b::101:101",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void theseArePublic(String address) {
    assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST.",
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f.0.0.1",
        "0x7f000001",
        "0177.0.0.1",
        "017700000001",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[0:0:0:0:0:ffff:7f00:1]",
        "[::127.0.0.1]",
        "%31%32%37.0.0.1",
        "①②⑦.0.0.1",
        "user@127.0.0.1",
        "1.1.1.1@127.0.0.1",
        "1.1.1.1:80@127.0.0.1",
        "one.one.one.one%2f@127.0.0.1",
        "0",
        "0.0.0.0",
        "127.0.1",
        "127.0.0.1.",
        "0x7f.1",
        "0X7F.0.0.1",
        "0x7f000001.",
        "00000177.0.0.1",
        "１２７.0.0.1",
        "127。0。0。1",
        "ｌｏｃａｌｈｏｓｔ",
        "loc%61lhost",
        "localhost%2e",
        "[::]",
        "[::ffff:7f00:1]",
        "[::ffff:0:127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[2002:7f00:1::]",
        "[::1%25lo]",
        "[fe80::1%25lo]"
      })
  void noSpellingOfThisMachineIsEverAsked(String host) throws IOException {
    try (var server = new MockWebServer();
        var fetcher = new Fetcher(STRICT, Clock.systemUTC())) {
      server.start();
      URI address = URI.create("http://" + host + ":" + server.getPort() + "/");

      FetchResult result = fetcher.fetch(FetchRequest.page(address, Instant.now().plusSeconds(60)));

      assertThat(result).isInstanceOf(FetchResult.Failed.class);
      // A spelling that this machine does not take for an address is no host, which is as good.
      assertThat(((FetchResult.Failed) result).problem())
          .isIn(FetchProblem.PRIVATE_ADDRESS, FetchProblem.UNKNOWN_HOST, FetchProblem.NOT_HTTP);
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void theRefusalNamesThePrivateNetwork() throws IOException {
    try (var server = new MockWebServer();
        var fetcher = new Fetcher(STRICT, Clock.systemUTC())) {
      server.start();

      FetchResult result =
          fetcher.fetch(FetchRequest.page(server.url("/").uri(), Instant.now().plusSeconds(60)));

      assertThat(((FetchResult.Failed) result).problem()).isEqualTo(FetchProblem.PRIVATE_ADDRESS);
    }
  }
}

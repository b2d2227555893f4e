package jobo.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jobo.SettableClock;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class RobotsDeskTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T09:00:00Z"));
  private final List<String> asked = new CopyOnWriteArrayList<>();

  @Test
  void eachAuthorityHasAFileOfItsOwn() throws InterruptedException {
    RobotsDesk desk = desk("User-agent: *\nDisallow: /");

    for (String address :
        List.of(
            "http://host/a?b#c",
            "http://host:80/d",
            "http://HOST/e",
            "https://host/a",
            "http://host:8080/a",
            "http://other/a")) {
      desk.of(HttpUrl.get(address), LONG);
    }

    assertThat(asked)
        .containsExactly(
            "http://host/robots.txt",
            "https://host/robots.txt",
            "http://host:8080/robots.txt",
            "http://other/robots.txt");
  }

  @Test
  void onlyTheHostsAskedOfLastAreRemembered() throws InterruptedException {
    RobotsDesk desk = desk("User-agent: *\nDisallow: /");
    for (int host = 0; host < 3_000; host++) {
      desk.of(HttpUrl.get("http://host" + host + "/"), LONG);
    }
    asked.clear();

    desk.of(HttpUrl.get("http://host2999/"), LONG);
    desk.of(HttpUrl.get("http://host0/"), LONG);

    assertThat(asked).containsExactly("http://host0/robots.txt");
  }

  @Test
  void ofHugeFilesFewerAreRemembered() throws InterruptedException {
    RobotsDesk desk = desk("User-agent: *\n" + "Disallow: /a/rather/long/rule\n".repeat(15_000));
    for (int host = 0; host < 100; host++) {
      desk.of(HttpUrl.get("http://host" + host + "/"), LONG);
    }
    asked.clear();

    desk.of(HttpUrl.get("http://host99/"), LONG);
    desk.of(HttpUrl.get("http://host50/"), LONG);

    assertThat(asked).containsExactly("http://host50/robots.txt");
  }

  private RobotsDesk desk(String file) {
    return new RobotsDesk(
        "Jobo/test",
        clock,
        address -> {
          asked.add(address.toString());
          return new FetchResult.Fetched(
              address.uri(),
              new Content(file.getBytes(US_ASCII), null),
              Validators.NONE,
              null,
              Duration.ZERO);
        });
  }
}

package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Nothing: said | PT0S",
        "Cache-Control: max-age=600 | PT10M",
        "Cache-Control: public, Max-Age=\"600\" | PT10M",
        "Cache-Control: max-age=0, s-maxage=600 | PT10M",
        "Cache-Control: max-age=600, s-maxage=0 | PT0S",
        "Cache-Control: max-age=600;Age: 60 | PT9M",
        "Cache-Control: max-age=600;Age: 601 | PT0S",
        "Cache-Control: max-age=600;Age: young | PT10M",
        "Cache-Control: max-age=600;Age: -5 | PT10M",
        "Cache-Control: max-age=600;Cache-Control: no-store | PT0S",
        "Cache-Control: no-cache, max-age=600 | PT0S",
        "Cache-Control: max-age=99999999999999999999 | P1D",
        "Cache-Control: max-age=31536000;Age: 31535999 | PT1S",
        "Cache-Control: max-age=-1 | PT0S",
        "Cache-Control: max-age=soon | PT0S",
        "Cache-Control: ,,=;;=\" | PT0S",
        "Cache-Control: max-age=\" | PT0S",
        "Cache-Control: MAX-AGE = 5 , x=\"a | PT5S",
        "Cache-Control: no-cache=\"Set-Cookie\", max-age=5 | PT0S",
        "Cache-Control: max-age=600;Age: 99999999999999999999 | PT0S",
        "Expires: Fri, 20 Nov 2026 10:05:00 GMT | PT5M",
        "Expires: Fri, 20 Nov 2026 10:05:00 GMT;Date: Fri, 20 Nov 2026 10:03:00 GMT | PT2M",
        "Expires: Fri, 20 Nov 2026 10:05:00 GMT;Cache-Control: max-age=60 | PT1M",
        "Expires: Fri, 20 Nov 2026 09:00:00 GMT | PT0S",
        "Expires: Fri, 20 Nov 2099 09:00:00 GMT | P1D",
        "Expires: 0 | PT0S",
        "Expires: -1 | PT0S"
      })
  void anAnswerIsFreshForAsLongAsItSaysAndAtMostADay(String headers, Duration fresh) {
    Headers.Builder all = new Headers.Builder();
    for (String header : headers.split(";(?=[A-Z])", -1)) {
      all.add(header);
    }
    Response response =
        new Response.Builder()
            .request(new Request.Builder().url("https://host/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(200)
            .message("")
            .headers(all.build())
            .build();

    assertThat(Freshness.of(response, NOW)).isEqualTo(fresh);
  }
}

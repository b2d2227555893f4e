package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatDoorTest {
  private static final WebSettings SETTINGS =
      new WebSettings(120, URI.create("https://jobo.example.com/news"));
  private static final String TOKEN = "correct horse";

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080, , true, true",
    "localhost:8080, , true, true",
    "[::1]:8080, , true, true",
    "127.0.0.1:8080, http://127.0.0.1:8080, true, true",
    "127.0.0.1:8080, http://localhost:8080, true, false",
    "127.0.0.1:8080, http://127.0.0.1:9090, true, false",
    "127.0.0.1:8080, https://127.0.0.1:8080, true, false",
    "127.0.0.1:8080, http://evil.example, true, false",
    "127.0.0.1:8080, null, true, false",
    "127.0.0.1, , true, false",
    "127.0.0.1:9090, , true, false",
    "jobo.evil.example:8080, http://jobo.evil.example:8080, true, false",
    "localhost:8080.evil.example, , true, false",
    "127.0.0.1:8080, , false, false",
    ", , true, false",
  })
  void theDemoListensOnlyToItsOwnPageOnThisMachine(
      @Nullable String host, @Nullable String origin, boolean loopback, boolean welcome) {
    ChatDoor door = new ChatDoor(new OperatorAccess.Open(), SETTINGS);
    ChatDoor.Caller caller = new ChatDoor.Caller("http", loopback, 8080, host, origin, null);
    assertThat(door.refusal(caller).isEmpty()).isEqualTo(welcome);
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer correct horse, , true",
    "Bearer correct horse, http://jobo:8080, true",
    "Bearer correct horse, https://jobo.example.com, true",
    "Bearer correct horse, https://evil.example, false",
    "Bearer wrong, , false",
    "correct horse, , false",
    "Basic correct horse, , false",
    ", , false",
  })
  void elsewhereItListensToWhoeverKnowsTheToken(
      @Nullable String authorization, @Nullable String origin, boolean welcome) {
    ChatDoor door = new ChatDoor(new OperatorAccess.Guarded(TOKEN), SETTINGS);
    ChatDoor.Caller caller =
        new ChatDoor.Caller("http", false, 8080, "jobo:8080", origin, authorization);
    assertThat(door.refusal(caller).isEmpty()).isEqualTo(welcome);
  }

  @Test
  void withoutATokenItListensToNobody() {
    ChatDoor door = new ChatDoor(new OperatorAccess.Off(), SETTINGS);
    assertThat(
            door.refusal(
                new ChatDoor.Caller("http", true, 8080, "127.0.0.1:8080", null, "Bearer x")))
        .hasValueSatisfying(it -> assertThat(it).contains("jobo.admin-token"));
  }

  @Test
  void theTokenIsNeverPrinted() {
    assertThat(new OperatorAccess.Guarded(TOKEN).toString()).doesNotContain(TOKEN);
  }
}

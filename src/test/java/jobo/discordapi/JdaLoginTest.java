package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How the real library is turned away. */
class JdaLoginTest {
  @AutoClose private final DiscordServer server = DiscordServer.start();

  @Test
  void aWrongTokenIsTold() {
    assertThatThrownBy(() -> JdaBot.builder(server, "wrong").build())
        .isInstanceOf(InvalidTokenException.class);
    assertThat(server.refusals()).singleElement().asString().contains("401");
  }

  @Test
  void aGatewayThatNoLongerAnswersIsLeftAndTheSessionResumed() {
    server.gateway().wantsHeartbeats(Duration.ofMillis(50));
    try (JdaBot bot = new JdaBot(server)) {
      bot.next(ReadyEvent.class);
      server.gateway().ignoresHeartbeats(true);
      server.gateway().awaits(6, 1);
      server.gateway().ignoresHeartbeats(false);
      bot.next(SessionResumeEvent.class);
    }
  }

  @Test
  void anIntentThatWasNotGrantedEndsTheConnection() {
    CompletableFuture<CloseCode> closed = new CompletableFuture<>();
    EventListener listener =
        event -> {
          if (event instanceof ShutdownEvent shutdown) {
            closed.complete(shutdown.getCloseCode());
          }
        };
    var manager =
        JdaBot.builder(server, server.token())
            .enableIntents(GatewayIntent.MESSAGE_CONTENT)
            .addEventListeners(listener)
            .build();
    assertThat(closed.orTimeout(30, TimeUnit.SECONDS).join())
        .isEqualTo(CloseCode.DISALLOWED_INTENTS);
    manager.shutdown();
  }
}

package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import jobo.chat.CommandHandlers;
import jobo.chat.Request;
import jobo.chat.Rights;
import jobo.document.HtmlRenderer;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChatTurnsTest {
  private static final Request HELP =
      new Request(new ChatAddress(Platform.LOCAL, "page"), Language.ENGLISH, "/help", Rights.ALL);

  private final CountDownLatch open = new CountDownLatch(1);

  @Test
  void whoComesWhenAllPlacesAreTakenIsTurnedDownUntilOneIsFree() throws Exception {
    ChatTurns turns = turns(steps -> await(), Duration.ofSeconds(20), 1);
    try (ChatTurns.Turn first = turns.begin(HELP)) {
      assertThatThrownBy(() -> turns.begin(HELP)).isInstanceOf(RequestProblem.class);
      open.countDown();
      assertThat(first.next().isLast()).isTrue();
    }
  }

  @Test
  void anAnswerThatDoesNotComeIsGivenUp() {
    ChatTurns turns = turns(steps -> await(), Duration.ofMillis(20), 1);
    try (ChatTurns.Turn turn = turns.begin(HELP)) {
      assertThat(turn.next().error()).isEqualTo("No answer came. Please try again in a moment.");
    }
  }

  @Test
  void aFloodOfStepsNeverCrowdsOutTheReply() {
    CountDownLatch flooded = new CountDownLatch(1);
    ChatTurns turns =
        turns(
            steps -> {
              for (int at = 0; at < 1_000; at++) {
                steps.accept("step " + at);
              }
              flooded.countDown();
            },
            Duration.ofSeconds(20),
            1);
    try (ChatTurns.Turn turn = turns.begin(HELP)) {
      awaitQuietly(flooded);
      ChatLine line = turn.next();
      while (!line.isLast()) {
        line = turn.next();
      }
      assertThat(line.reply()).isNotNull();
    }
  }

  private static ChatTurns turns(Consumer<Consumer<String>> work, Duration timeout, int places) {
    HtmlRenderer renderer = new HtmlRenderer(ZoneId.of("UTC"));
    return new ChatTurns(CommandHandlers.doing(work), renderer, timeout, places);
  }

  private void await() {
    awaitQuietly(open);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    }
  }
}

package jobo.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * How polling goes, for health.
 *
 * @param lastAnswer when Telegram last answered a poll, or null before the first
 * @param problem what keeps it from going on, in one line, or null
 */
public record PollingState(@Nullable Instant lastAnswer, @Nullable String problem) {

  /** A long poll and the patience with its answer take less. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  /** Before the first poll. */
  static PollingState beginning() {
    return new PollingState(null, "not connected yet");
  }

  /** What is wrong at an instant, in one line, if anything is. */
  Optional<String> wrong(Instant now) {
    boolean silent = lastAnswer == null || lastAnswer.plus(SILENCE).isBefore(now);
    return Optional.ofNullable(problem)
        .or(() -> silent ? Optional.of("Telegram has been silent for too long") : Optional.empty());
  }

  PollingState answered(Instant at) {
    return new PollingState(at, null);
  }

  PollingState troubled(String what) {
    return new PollingState(lastAnswer, what);
  }

  /** What is wrong, for the operator; told once until it changes. */
  static String problem(TelegramApiException failure) {
    if (!(failure instanceof TelegramApiRequestException answer)
        || answer.getApiResponse() == null) {
      return "Telegram cannot be reached; Jobo tries again";
    }
    return switch (answer.getErrorCode()) {
      case 401, 404 ->
          "jobo.telegram.token: Telegram does not know this token (%s); ask @BotFather for the right one"
              .formatted(Answers.reason(answer));
      case 409 ->
          "Another program takes this bot's updates (%s); stop it, or give each its own bot"
              .formatted(Answers.reason(answer));
      default ->
          "Telegram answers polls with %s; Jobo tries again".formatted(Answers.reason(answer));
    };
  }
}

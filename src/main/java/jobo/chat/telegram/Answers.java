package jobo.chat.telegram;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jobo.delivery.Hindrance;
import jobo.delivery.Sending;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Tells from what a call to Telegram threw which next step it calls for. */
final class Answers {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Answers() {}

  /** What became of a message to a chat. */
  static Sending of(TelegramApiException failure, TelegramChat chat) {
    return failure instanceof TelegramApiRequestException answer && answer.getApiResponse() != null
        ? answered(answer, chat)
        : unanswered(failure);
  }

  private static Sending answered(TelegramApiRequestException answer, TelegramChat chat) {
    String reason = reason(answer);
    ResponseParameters parameters = answer.getParameters();
    if (parameters != null && parameters.getMigrateToChatId() != null) {
      return new Sending.Moved(chat.movedTo(parameters.getMigrateToChatId()).address());
    }
    int code = Objects.requireNonNullElse(answer.getErrorCode(), 0);
    return switch (code) {
      case 429 -> new Sending.Later(retryAfter(parameters), reason);
      case 401, 404 -> new Sending.Unauthorized(reason); // the token is no bot's
      case 403 -> new Sending.Unreachable(reason);
      case 400 -> refused(reason);
      case 504 ->
          new Sending.Unclear(reason); // who waited for the answer had passed the message on
      default -> code >= 500 ? new Sending.Later(SOON, reason) : new Sending.Refused(reason);
    };
  }

  /** Some of what Telegram calls a bad request is about the chat, not about the content. */
  private static Sending refused(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    boolean chat =
        Stream.of(
                "chat not found",
                "user not found",
                "not enough rights to send text",
                "have no rights to send",
                "chat_write_forbidden",
                "need administrator rights",
                "thread not found",
                "topic_closed",
                "peer_id_invalid")
            .anyMatch(lower::contains);
    return chat ? new Sending.Unreachable(reason) : new Sending.Refused(reason);
  }

  private static Duration retryAfter(@Nullable ResponseParameters parameters) {
    Integer seconds = parameters == null ? null : parameters.getRetryAfter();
    Duration delay = seconds == null ? SOON : Duration.ofSeconds(Math.max(1, seconds));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }

  /** Without an answer, it depends on whether Telegram may have had the request. */
  private static Sending unanswered(TelegramApiException failure) {
    IOException network =
        causes(failure)
            .filter(IOException.class::isInstance)
            .map(IOException.class::cast)
            .findFirst()
            .orElse(null);
    if (network instanceof NeverSentException) {
      return new Sending.Later(SOON, Hindrance.TELEGRAM_OUT_OF_REACH.reason());
    }
    return new Sending.Unclear(
        network instanceof InterruptedIOException
            ? "Telegram did not answer in time"
            : "the connection ended before Telegram answered");
  }

  /** What Telegram said, without anything of the request. */
  static String reason(TelegramApiRequestException answer) {
    return "%s %s".formatted(answer.getErrorCode(), answer.getApiResponse());
  }

  static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10);
  }
}

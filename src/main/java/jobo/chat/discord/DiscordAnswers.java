package jobo.chat.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import jobo.delivery.Hindrance;
import jobo.delivery.Sending;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells from what a call to Discord threw which next step it calls for. */
final class DiscordAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordAnswers.class);
  private static final Duration SOON = Duration.ofSeconds(5);

  /** What is about the content and not about the chat. */
  private static final Set<ErrorResponse> CONTENT =
      EnumSet.of(
          ErrorResponse.INVALID_FORM_BODY,
          ErrorResponse.INVALID_REQUEST_BODY,
          ErrorResponse.EMPTY_MESSAGE,
          ErrorResponse.REQUEST_ENTITY_TOO_LARGE,
          ErrorResponse.FILE_UPLOAD_MAX_SIZE_EXCEEDED,
          ErrorResponse.INVALID_FILE_UPLOADED,
          ErrorResponse.MESSAGE_BLOCKED_BY_AUTOMOD,
          ErrorResponse.TITLE_BLOCKED_BY_AUTOMOD,
          ErrorResponse.MESSAGE_BLOCKED_BY_HARMFUL_LINK_FILTER,
          ErrorResponse.EXPLICIT_CONTENT_CANNOT_SEND_TO_RECIPIENT);

  /** Limits that are not told as status 429. */
  private static final Set<ErrorResponse> PACE =
      EnumSet.of(
          ErrorResponse.SLOWMODE_RATE_LIMIT,
          ErrorResponse.ANNOUNCEMENT_RATE_LIMIT,
          ErrorResponse.CHANNEL_WRITE_RATE_LIMIT,
          ErrorResponse.GUILD_WRITE_RATE_LIMIT,
          ErrorResponse.SERVICE_RESOURCE_RATE_LIMIT,
          ErrorResponse.MESSAGE_SEND_TEMPORARILY_DISABLED,
          ErrorResponse.OPEN_DM_TOO_FAST,
          ErrorResponse.RESOURCES_OVERLOADED);

  private DiscordAnswers() {}

  /**
   * What became of a new message. Discord may have taken one in even where it answers with an error
   * of its own: the nonce keeps it from being there twice, and a look into the chat finds it.
   */
  static Sending ofMessage(RuntimeException failure) {
    return switch (failure) {
      case NotSentException stopped -> stopped.sending();
      case CallFailedException called when isOwnError(called) ->
          new Sending.Unclear("Discord answered with an error of its own");
      case CallFailedException called -> of(called);
      default -> before(failure).sending(); // JDA throws at once what it does not even try
    };
  }

  /** What became of a message that was not even begun, because a call before it failed. */
  static NotSentException before(Throwable failure) {
    Sending sending = of(failure);
    return new NotSentException(
        sending instanceof Sending.Unclear(String reason)
            ? new Sending.Later(SOON, reason)
            : sending);
  }

  /** What became of a call. */
  static Sending of(Throwable failure) {
    return causes(failure)
        .flatMap(DiscordAnswers::known)
        .findFirst()
        .orElseGet(() -> unknown(failure));
  }

  /** Nobody foresaw it, so whoever mends it needs all of it. */
  private static Sending unknown(Throwable failure) {
    LOG.warn("A call to Discord ended in a way that Jobo does not know", failure);
    return new Sending.Unclear("Discord gave no answer that can be read");
  }

  private static Stream<Sending> known(Throwable failure) {
    return switch (failure) {
      case RateLimitedException limit ->
          Stream.of(new Sending.Later(Duration.ofMillis(limit.getRetryAfter()), "429"));
      case InsufficientPermissionException missing ->
          Stream.of(
              new Sending.Unreachable("missing permission: " + missing.getPermission().getName()));
      case ErrorResponseException answer -> Stream.of(answered(answer));
      case NotSentException stopped -> Stream.of(stopped.sending());
      case TimeoutException waited ->
          Stream.of(new Sending.Later(SOON, Hindrance.TOO_MANY_WAIT.reason()));
      case CancellationException stopped ->
          Stream.of(new Sending.Later(SOON, Hindrance.STOPPING.reason()));
      case IOException network -> Stream.of(unanswered(network));
      case IllegalArgumentException unfit -> // JDA saw it before Discord did
          Stream.of(new Sending.Refused(String.valueOf(unfit.getMessage())));
      default -> Stream.empty();
    };
  }

  private static Sending answered(ErrorResponseException answer) {
    Exception network = answer.getResponse().getException();
    if (network != null) {
      return causes(network)
          .filter(IOException.class::isInstance)
          .map(it -> unanswered((IOException) it))
          .findFirst()
          .orElseGet(() -> new Sending.Unclear(network.getClass().getSimpleName()));
    }
    int status = answer.getResponse().code;
    ErrorResponse error = answer.getErrorResponse();
    String reason = "%d %s".formatted(status, answer.getMeaning());
    if (status == 401) {
      return new Sending.Unauthorized(reason);
    }
    if (status == 429 || PACE.contains(error)) {
      return new Sending.Later(
          Duration.ofMillis(Math.max(SOON.toMillis(), answer.getResponse().retryAfter)), reason);
    }
    if (status >= 500) {
      return new Sending.Later(SOON, reason);
    }
    boolean chat =
        status == 403 || status == 404 || error == ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD;
    return chat && !CONTENT.contains(error)
        ? new Sending.Unreachable(reason)
        : new Sending.Refused(reason);
  }

  /** Whether Discord answered, and that something is wrong with itself. */
  private static boolean isOwnError(Throwable failure) {
    return causes(failure)
        .anyMatch(
            it ->
                it instanceof ErrorResponseException answer
                    && answer.getResponse().getException() == null
                    && answer.getResponse().code >= 500);
  }

  private static Sending unanswered(IOException network) {
    if (network instanceof ConnectException || network instanceof UnknownHostException) {
      return new Sending.Later(SOON, Hindrance.DISCORD_OUT_OF_REACH.reason());
    }
    return new Sending.Unclear(
        network instanceof InterruptedIOException
            ? "Discord did not answer in time"
            : "the connection ended before Discord answered");
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10);
  }
}

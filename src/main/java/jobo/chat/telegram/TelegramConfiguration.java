package jobo.chat.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import jobo.chat.CommandHandler;
import jobo.delivery.ChatReach;
import jobo.delivery.Pictures;
import jobo.digest.DigestSettings;
import okhttp3.OkHttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Telegram, where a token is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${jobo.telegram.token:}'.isBlank()")
public class TelegramConfiguration {
  private static final Duration TYPING = Duration.ofMillis(4_500);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** Short enough that a poller which hangs is found, and another one begun, within a minute. */
  private static final Duration LONG_POLL = Duration.ofSeconds(20);

  private static final Duration POLL = LONG_POLL.plusSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  @Bean
  SendingQueue telegramQueue(Clock clock) {
    return new SendingQueue(clock);
  }

  @Bean
  TelegramMessenger telegramMessenger(
      TelegramSettings settings, SendingQueue queue, TelegramRenderer renderer, Pictures pictures) {
    return new TelegramMessenger(
        client(settings, ANSWER), settings.bot(), queue, renderer, pictures);
  }

  @Bean
  TelegramBot telegramBot(
      TelegramSettings settings,
      TelegramMessenger messenger,
      SendingQueue queue,
      CommandHandler commands,
      TurnStore store,
      ChatReach reach,
      DigestSettings defaults,
      Clock clock) {
    Polling.Source source =
        new Polling.Source(client(settings, POLL), LONG_POLL, PATIENCE, BETWEEN_LOOKS);
    TypingPace typing = new TypingPace(clock, TYPING);
    return new TelegramBot(
        source, messenger, queue, typing, commands, store, reach, defaults.language(), clock);
  }

  @Bean
  HealthIndicator telegramHealthIndicator(TelegramBot bot, Clock clock) {
    return () -> {
      PollingState state = bot.state();
      Health.Builder health =
          state
              .wrong(clock.instant())
              .map(it -> Health.status(new Status(Status.DOWN.getCode(), it))) // told to everybody
              .orElseGet(Health::up);
      Instant answer = state.lastAnswer();
      return answer == null ? health.build() : health.withDetail("lastAnswer", answer).build();
    };
  }

  static TelegramClient client(TelegramSettings settings, Duration answer) {
    OkHttpClient http = TelegramHttp.client(answer);
    TelegramUrl url =
        TelegramUrl.builder()
            .schema(settings.apiUrl().getScheme())
            .host(settings.apiUrl().getHost())
            .port(settings.port())
            .build();
    return new OkHttpTelegramClient(http, Objects.requireNonNull(settings.token()), url);
  }
}

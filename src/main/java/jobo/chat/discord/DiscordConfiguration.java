package jobo.chat.discord;

import java.time.Clock;
import java.time.Duration;
import jobo.chat.CommandHandler;
import jobo.chat.Invitations;
import jobo.delivery.ChatReach;
import jobo.delivery.Pictures;
import jobo.digest.DigestSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Discord, where a token is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${jobo.discord.token:}'.isBlank()")
public class DiscordConfiguration {
  private static final DiscordSession.Patience PATIENCE =
      new DiscordSession.Patience(
          Duration.ofSeconds(90), Duration.ofSeconds(10), Duration.ofSeconds(20));
  private static final Duration STEPS = Duration.ofSeconds(2);

  @Bean(destroyMethod = "") // the bot ends it after its turns
  DiscordSession discordSession(DiscordSettings settings, Clock clock) {
    return new DiscordSession(settings, clock, PATIENCE);
  }

  @Bean
  DiscordMessenger discordMessenger(
      DiscordSession session, DiscordRenderer renderer, Pictures pictures) {
    return new DiscordMessenger(session, renderer, pictures);
  }

  @Bean
  DiscordBot discordBot(
      DiscordSession session,
      DiscordMessenger messenger,
      DiscordRenderer renderer,
      CommandHandler commands,
      DiscordTurnStore store,
      ChatReach reach,
      Invitations invitations,
      DigestSettings defaults,
      Clock clock) {
    return new DiscordBot(
        session,
        messenger,
        renderer,
        commands,
        store,
        new ChannelNews(reach),
        invitations,
        defaults.language(),
        clock,
        STEPS);
  }

  @Bean
  HealthIndicator discordHealthIndicator(DiscordBot bot) {
    return () ->
        bot.problem()
            .map(it -> Health.status(new Status(Status.DOWN.getCode(), it))) // told to everybody
            .orElseGet(Health::up)
            .build();
  }
}

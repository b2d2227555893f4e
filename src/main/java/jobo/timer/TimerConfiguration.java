package jobo.timer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import jobo.article.Source;
import jobo.article.Sources;
import jobo.delivery.ChatProbe;
import jobo.digest.DigestSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The tasks that make things happen, kept in the database. */
@Configuration(proxyBeanMethods = false)
public class TimerConfiguration {
  private static final Duration LEAST_BETWEEN_RUNS = Duration.ofMinutes(1);
  private static final Duration BETWEEN_PROBES = Duration.ofHours(1);
  private static final LocalTime QUIET_HOUR = LocalTime.of(3, 30);

  @Bean
  RecurringTask<Void> collectTask(NewsRun run, Sources sources) {
    Duration every =
        sources.all().stream()
            .map(Source::every)
            .min(Duration::compareTo)
            .filter(it -> it.compareTo(LEAST_BETWEEN_RUNS) > 0)
            .orElse(LEAST_BETWEEN_RUNS);
    return Tasks.recurring(Timetable.COLLECT, Schedules.fixedDelay(every))
        .execute((task, context) -> run.run());
  }

  @Bean
  RecurringTask<Void> closeTask(NewsRun run, DigestSettings settings) {
    return Tasks.recurring("close-editions", Schedules.daily(settings.zone(), settings.time()))
        .execute((task, context) -> run.closeEditions());
  }

  /** Digests are due at full minutes. */
  @Bean
  RecurringTask<Void> deliverTask(DeliveryRound round) {
    return Tasks.recurring("deliver", Schedules.cron("0 * * * * *", ZoneOffset.UTC))
        .execute((task, context) -> round.run());
  }

  @Bean
  RecurringTask<Void> probeTask(ChatProbe probe) {
    return Tasks.recurring("probe-chats", Schedules.fixedDelay(BETWEEN_PROBES))
        .execute((task, context) -> probe.look());
  }

  @Bean
  RecurringTask<Void> housekeepingTask(Housekeeping housekeeping, DigestSettings settings) {
    return Tasks.recurring("housekeeping", Schedules.daily(settings.zone(), QUIET_HOUR))
        .execute((task, context) -> housekeeping.run());
  }

  @Bean
  Timetable timetable(@Lazy SchedulerClient tasks, Clock clock) {
    return new Timetable(tasks, clock);
  }
}

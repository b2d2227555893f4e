package jobo.timer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;

/** Moves tasks to another time than their own. */
public final class Timetable {
  /** The name of the task that runs the house. */
  static final String COLLECT = "collect";

  private final SchedulerClient tasks;
  private final Clock clock;

  Timetable(SchedulerClient tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Collects now; the next time comes as usual after it. */
  public void collectNow() {
    tasks.reschedule(TaskInstanceId.of(COLLECT, RecurringTask.INSTANCE), clock.instant());
  }
}

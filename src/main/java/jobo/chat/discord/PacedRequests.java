package jobo.chat.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Lets JDA's limiter keep to the limits of each route, and has requests wait for the pace over all
 * when that limiter is about to make them. Interactions do not count over all.
 */
final class PacedRequests implements RestRateLimiter {
  private final RestRateLimiter routes;
  private final Turns turns;

  PacedRequests(RestRateLimiter routes, Turns turns) {
    this.routes = routes;
    this.turns = turns;
  }

  @Override
  public void enqueue(Work work) {
    boolean exempt = work.getRoute().getBaseRoute().isInteractionBucket();
    routes.enqueue(exempt ? work : new Paced(work, turns));
  }

  @Override
  public void stop(boolean shutdown, Runnable callback) {
    routes.stop(shutdown, callback);
  }

  @Override
  public boolean isStopped() {
    return routes.isStopped();
  }

  @Override
  public int cancelRequests() {
    return routes.cancelRequests();
  }

  /** A request that knows when it is being made. */
  private record Paced(Work work, Turns turns) implements Work {
    @Override
    public Route.CompiledRoute getRoute() {
      return work.getRoute();
    }

    @Override
    public JDA getJDA() {
      return work.getJDA();
    }

    @Override
    public @Nullable Response execute() {
      return Attempt.at(turns, work::execute);
    }

    @Override
    public boolean isSkipped() {
      return work.isSkipped();
    }

    @Override
    public boolean isDone() {
      return work.isDone();
    }

    @Override
    public boolean isPriority() {
      return work.isPriority();
    }

    @Override
    public boolean isCancelled() {
      return work.isCancelled();
    }

    @Override
    public void cancel() {
      work.cancel();
    }
  }
}

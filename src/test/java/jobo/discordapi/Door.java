package jobo.discordapi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** Takes requests, lets go wrong what a test wants to, holds them to all rules, and answers. */
final class Door extends Dispatcher {
  private static final String BASE = "/api/v10";

  /** Clients have to say who they are in this form, or Discord's outer guard turns them away. */
  private static final Pattern CLIENT = Pattern.compile("DiscordBot \\(\\S+, ?\\S+\\).*");

  private final String token;
  private final World world;
  private final Gateway gateway;
  private final Routes routes;
  private final Faults faults;
  private final Notes notes;
  private final Form form;

  Door(String token, World world, Gateway gateway, Routes routes, Faults faults) {
    this.token = token;
    this.world = world;
    this.gateway = gateway;
    this.routes = routes;
    this.faults = faults;
    this.notes = new Notes(world);
    this.form = new Form(notes);
  }

  Notes notes() {
    return notes;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
    String path = request.getUrl().encodedPath();
    if (path.startsWith("/gateway")) {
      return gateway.connects(request.getUrl());
    }
    Rates rates = world.rates();
    if (rates.isBlocked()) {
      return Replies.blocked();
    }
    Reply reply = reply(request, path);
    if (reply.refusal().map(Refusal::status).filter(Door::isInvalid).isPresent()) {
      rates.countInvalid();
    }
    return Replies.of(reply);
  }

  private static boolean isInvalid(int status) {
    return status == 401 || status == 403 || status == 429;
  }

  private Reply reply(RecordedRequest request, String path) throws InterruptedException {
    try {
      if (!path.startsWith(BASE + "/")) {
        throw Refusal.http(404, "Not Found");
      }
      String rest = path.substring(BASE.length());
      Optional<Routes.Route> route = routes.find(request.getMethod(), rest);
      Call call = CallReader.read(request, rest, route.map(Routes.Route::path).orElse(rest), now());
      notes.called(call);
      Optional<Fault> fault = faults.of(call);
      return fault.isPresent()
          ? faulty(request, call, route, fault.get())
          : answered(request, call, route);
    } catch (Refusal refusal) {
      notes.refused(request.getMethod() + " " + path, refusal);
      return Reply.refused(refusal, null);
    }
  }

  private Reply faulty(
      RecordedRequest request, Call call, Optional<Routes.Route> route, Fault fault)
      throws InterruptedException {
    return switch (fault) {
      case Fault.Refused it -> Reply.refused(it.refusal(), null);
      case Fault.Cut it -> {
        if (it.takenIn()) {
          answered(request, call, route);
        }
        yield Reply.CUT;
      }
      case Fault.Garbled it -> {
        if (it.takenIn()) {
          answered(request, call, route);
        }
        yield Reply.garbled(it);
      }
      case Fault.Slow(Duration before, Duration after) -> {
        pass(before);
        Reply done = answered(request, call, route);
        pass(after);
        yield done;
      }
      case Fault.Held it -> {
        Reply done = it.takenIn() ? answered(request, call, route) : null;
        it.arrived().countDown();
        it.gate().await();
        yield done == null ? answered(request, call, route) : done;
      }
    };
  }

  /** Time passes, which no test waits for. */
  private static void pass(Duration time) throws InterruptedException {
    new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Reply answered(RecordedRequest request, Call call, Optional<Routes.Route> found) {
    Rates.@Nullable Standing standing = null;
    try {
      Routes.Route route = found.orElseThrow(() -> nowhere(call));
      refuseStrangers(request, route);
      standing = world.rates().take(call, route.isInteraction());
      form.check(call);
      Answer answer;
      synchronized (world) {
        answer = route.handler().answer(call);
      }
      form.checkOwn(call, answer);
      return Reply.answered(answer, standing);
    } catch (Refusal refusal) {
      notes.refused(call.method() + " " + call.path(), refusal);
      return Reply.refused(refusal, standing);
    }
  }

  private Refusal nowhere(Call call) {
    boolean isKnown = routes.knows(call.path());
    notes.violated(call, "there is no such route here");
    return isKnown ? Refusal.http(405, "Method Not Allowed") : Refusal.http(404, "Not Found");
  }

  private void refuseStrangers(RecordedRequest request, Routes.Route route) {
    String client = request.getHeaders().get("User-Agent");
    if (client == null || !CLIENT.matcher(client).matches()) {
      throw Refusal.of(403, 40333, "internal network error");
    }
    boolean isBot = ("Bot " + token).equals(request.getHeaders().get("Authorization"));
    if (!route.isOpen() && !isBot) {
      throw Refusal.unauthorized();
    }
  }

  private Instant now() {
    return world.now();
  }
}

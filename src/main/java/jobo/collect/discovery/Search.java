package jobo.collect.discovery;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jobo.collect.discovery.Candidate.Merit;
import jobo.collect.discovery.Discovered.Attempt;
import jobo.fetch.FetchProblem;
import jobo.fetch.FetchRequest;
import jobo.fetch.FetchResult;
import jobo.fetch.Fetcher;
import jobo.fetch.Validators;

/** One search for a feed, with what is left to try. For one thread. */
final class Search {
  private static final int MOST_REQUESTS = 12;

  /** After these nobody answers under other paths of the host either. */
  private static final Set<FetchProblem> OF_THE_HOST =
      EnumSet.of(
          FetchProblem.NOT_HTTP,
          FetchProblem.UNKNOWN_HOST,
          FetchProblem.UNREACHABLE,
          FetchProblem.PRIVATE_ADDRESS,
          FetchProblem.INSECURE,
          FetchProblem.TIMED_OUT,
          FetchProblem.TOO_MANY_REQUESTS,
          FetchProblem.STOPPED);

  private final Fetcher fetcher;
  private final FeedRecognition recognition;
  private final Clock clock;
  private final Instant deadline;
  private final List<Attempt> tried = new ArrayList<>();
  private final Set<URI> asked = new HashSet<>();
  private final Set<String> silentHosts = new HashSet<>();
  private final List<Candidate> left = new ArrayList<>();

  Search(Fetcher fetcher, FeedRecognition recognition, Clock clock, Instant deadline) {
    this.fetcher = fetcher;
    this.recognition = recognition;
    this.clock = clock;
    this.deadline = deadline;
  }

  Discovered from(URI page) {
    Optional<Discovered.Feed> found = ask(page, Optional.empty());
    while (found.isEmpty() && !left.isEmpty() && mayAsk()) {
      Candidate next = left.removeFirst();
      if (!asked.contains(next.address()) && !silentHosts.contains(host(next.address()))) {
        found = ask(next.address(), Optional.of(next));
      }
    }
    return found.isPresent() ? found.get() : new Discovered.Nothing(tried);
  }

  private boolean mayAsk() {
    return asked.size() < MOST_REQUESTS && clock.instant().isBefore(deadline);
  }

  private Optional<Discovered.Feed> ask(URI address, Optional<Candidate> candidate) {
    asked.add(address);
    return switch (fetcher.fetch(FetchRequest.feed(address, Validators.NONE, deadline).byLink())) {
      case FetchResult.Fetched fetched -> read(address, fetched, candidate);
      case FetchResult.NotModified impossible -> Optional.empty();
      case FetchResult.Failed failed -> {
        failed(address, failed.problem(), candidate.isEmpty());
        yield Optional.empty();
      }
    };
  }

  private Optional<Discovered.Feed> read(
      URI address, FetchResult.Fetched fetched, Optional<Candidate> candidate) {
    Optional<FeedNote> note = recognition.feed(fetched.content(), fetched.address());
    if (note.isPresent()) {
      URI place = Objects.requireNonNullElse(fetched.movedTo(), address);
      List<Candidate> others =
          left.stream()
              .filter(it -> it.merit() != Merit.USUAL_PATH && !asked.contains(it.address()))
              .toList();
      return Optional.of(new Discovered.Feed(place, note.get(), others, tried));
    }
    tried.add(new Attempt(address, null));
    List<Candidate> named = Discovery.candidates(fetched.content(), fetched.address());
    if (candidate.isEmpty()) {
      left.addAll(named);
    } else if (candidate.get().merit() == Merit.LINKED) {
      left.addAll(0, fromIndex(named));
    }
    return Optional.empty();
  }

  /**
   * A link that says RSS often leads to a page which lists the feeds. What such a page names is
   * tried next, and what that leads to is not followed.
   */
  private static List<Candidate> fromIndex(List<Candidate> named) {
    return named.stream()
        .filter(it -> it.merit() == Merit.DECLARED || it.merit() == Merit.LINKED)
        .map(it -> new Candidate(it.address(), it.title(), Merit.DECLARED))
        .toList();
  }

  private void failed(URI address, FetchProblem problem, boolean first) {
    tried.add(new Attempt(address, problem));
    if (OF_THE_HOST.contains(problem)) {
      silentHosts.add(host(address));
    }
    if (first) {
      left.addAll(Discovery.candidates(address));
      left.sort(Comparator.comparing(Candidate::merit));
    }
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost());
  }
}

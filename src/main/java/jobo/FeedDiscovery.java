package jobo;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jobo.article.Report;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.collect.SourceItem;
import jobo.collect.discovery.Candidate;
import jobo.collect.discovery.Discovered;
import jobo.collect.discovery.Discovery;
import jobo.collect.discovery.FeedNote;
import jobo.collect.feed.Feed;
import jobo.collect.feed.FeedReader;
import jobo.collect.opml.OutlinedSource;
import jobo.fetch.Content;
import jobo.fetch.Fetcher;
import jobo.fetch.ShownAddress;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.VisibleText;
import org.jspecify.annotations.Nullable;

/** Finds the feed of a site and says how to make it a source. */
final class FeedDiscovery {
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int LONGEST_NAME = 100;
  private static final int TITLES = 10;
  private static final int MOST_OTHERS = 5;

  private final Discovery discovery;
  private final Messages messages;
  private final Clock clock;

  FeedDiscovery(Fetcher fetcher, Messages messages, Clock clock) {
    FeedReader reader = new FeedReader();
    this.discovery =
        new Discovery(fetcher, (content, address) -> note(reader, content, address), clock);
    this.messages = messages;
    this.clock = clock;
  }

  /** Prints what is found as configuration with remarks; returns the exit code. */
  int find(URI address, PrintStream out, PrintStream err) {
    return switch (discovery.find(address, clock.instant().plus(LONGEST))) {
      case Discovered.Feed feed -> {
        print(feed, out);
        yield 0;
      }
      case Discovered.Nothing nothing -> {
        err.println(
            messages.text("discover.nothing", ShownAddress.of(address), tried(nothing, address)));
        yield 1;
      }
    };
  }

  private void print(Discovered.Feed feed, PrintStream out) {
    FeedNote note = feed.note();
    out.println("# " + messages.text("discover.found", feed.address().toString(), note.items()));
    for (Candidate other : feed.others().stream().limit(MOST_OTHERS).toList()) {
      String title = other.title().isEmpty() ? "" : " (" + other.title() + ")";
      out.println("# " + messages.text("discover.other", other.address() + title));
    }
    out.print(SourceYaml.of(List.of(source(feed))));
    out.flush();
  }

  private static OutlinedSource source(Discovered.Feed feed) {
    FeedNote note = feed.note();
    String name = note.title().isBlank() ? String.valueOf(feed.address().getHost()) : note.title();
    return new OutlinedSource(
        new SourceName(VisibleText.cut(name, LONGEST_NAME)),
        feed.address(),
        SourceKind.FEED,
        Report.NEWS,
        note.language(),
        null,
        null,
        1,
        null);
  }

  /** What was tried, by what came of it. */
  private String tried(Discovered.Nothing nothing, URI address) {
    Map<String, List<String>> byOutcome =
        nothing.tried().stream()
            .collect(
                Collectors.groupingBy(
                    this::outcome,
                    LinkedHashMap::new,
                    Collectors.mapping(it -> shown(it.address(), address), Collectors.toList())));
    return byOutcome.entrySet().stream()
        .map(it -> it.getKey() + ": " + String.join(", ", it.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String outcome(Discovered.Attempt attempt) {
    String text =
        attempt.problem() == null
            ? messages.text("collect.problem.not-a-feed")
            : messages.text("fetch.problem", attempt.problem());
    return text.replaceFirst("\\.$", "");
  }

  /** An address beside the one asked for is told by its path. */
  private static String shown(URI tried, URI address) {
    boolean beside =
        !tried.equals(address) && String.valueOf(address.getHost()).equals(tried.getHost());
    return beside ? tried.getRawPath() : ShownAddress.of(tried);
  }

  private static Optional<FeedNote> note(FeedReader reader, Content content, URI address) {
    return reader
        .read(content, address)
        .map(it -> new FeedNote(it.title(), language(it), it.items().size()));
  }

  /** What the titles are in; what feeds declare is too often what their program came with. */
  private static @Nullable Language language(Feed feed) {
    if (feed.items().isEmpty()) {
      return feed.language();
    }
    String titles =
        feed.items().stream()
            .limit(TITLES)
            .map(SourceItem::title)
            .collect(Collectors.joining(" ", feed.title() + " ", ""));
    return Language.of(titles);
  }
}

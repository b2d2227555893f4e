package jobo.web;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.article.Source;
import jobo.article.SourceName;
import jobo.article.Sources;
import jobo.collect.SourceProblem;
import jobo.collect.SourceState;
import jobo.collect.SourceStore;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sources and how each is doing, page by page in the order they are configured. */
@RestController
final class SourcesApi {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final Sources sources;
  private final SourceStore states;
  private final Clock clock;

  /**
   * A page of sources.
   *
   * @param next the cursor of the next page, or null on the last one
   */
  record Page(List<Entry> sources, @Nullable String next) {}

  /**
   * A source.
   *
   * @param url without its keys
   * @param problem why it could not be read last time, in plain words, or null
   * @param articlesADay how many new ones it brings, over at most thirty days
   * @param reportedShare which share of them, from 0 to 1, is about one of the categories
   */
  record Entry(
      String name,
      String url,
      String kind,
      String report,
      String publisher,
      @Nullable Instant lastSuccess,
      @Nullable String problem,
      int failures,
      boolean switchedOff,
      @Nullable Instant nextPoll,
      @Nullable Double articlesADay,
      @Nullable Double reportedShare) {}

  SourcesApi(Sources sources, SourceStore states, Clock clock) {
    this.sources = sources;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/api/sources")
  Page page(
      @RequestParam @Nullable String limit,
      @RequestParam @Nullable String cursor,
      @RequestParam @Nullable String lang) {
    int most = Parameters.limit(limit, USUAL, MOST);
    Language language = Parameters.language("lang", lang, Language.ENGLISH);
    int from = after(cursor);
    int until = Math.min(from + most, sources.all().size());
    Map<SourceName, SourceState> known =
        states.all().stream().collect(Collectors.toMap(SourceState::source, Function.identity()));
    return new Page(
        sources.all().subList(from, until).stream()
            .map(it -> entry(it, known.get(it.name()), language))
            .toList(),
        until < sources.all().size() ? sources.all().get(until - 1).name().value() : null);
  }

  private int after(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return 0;
    }
    for (int at = 0; at < sources.all().size(); at++) {
      if (sources.all().get(at).name().value().equals(cursor)) {
        return at + 1;
      }
    }
    throw RequestProblem.parameter("cursor", cursor, "give what stood in next, or leave it out.");
  }

  private Entry entry(Source source, @Nullable SourceState known, Language language) {
    SourceState state = known == null ? SourceState.unpolled(source) : known;
    LocalDate today = LocalDate.ofInstant(clock.instant(), UTC);
    SourceProblem problem = state.problem();
    return new Entry(
        source.name().value(),
        state.shownAddress(),
        source.kind().tag(),
        source.report().name().toLowerCase(Locale.ROOT),
        source.publisher().name(),
        state.lastSuccess(),
        problem == null ? null : problem.text(language),
        state.failures(),
        state.isGone(),
        state.lastAttempt() == null ? null : state.nextPoll(),
        boxed(state.recently().articlesADay(today)),
        boxed(state.recently().reportedShare(today)));
  }

  private static @Nullable Double boxed(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}

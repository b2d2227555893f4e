package jobo.chat;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import jobo.collect.SourceProblem;
import jobo.collect.SourceState;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import org.jspecify.annotations.Nullable;

/** Says how a source is doing. */
final class SourceCondition {
  private final Language language;
  private final ZoneId zone;
  private final Messages messages;

  SourceCondition(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    this.messages = Messages.in(language);
  }

  /** In a sign. */
  static String mark(@Nullable SourceState state) {
    if (state == null || state.lastAttempt() == null) {
      return "⏳";
    }
    return state.problem() == null ? "✅" : "⚠️";
  }

  /** In words. */
  String text(@Nullable SourceState state) {
    if (state == null || state.lastAttempt() == null) {
      return messages.text("sources.not-yet");
    }
    SourceProblem problem = state.problem();
    return problem == null ? well(state) : troubled(state, problem);
  }

  private String well(SourceState state) {
    List<String> parts = new ArrayList<>();
    parts.add(messages.text("sources.well", state.articlesAdded(), state.itemsListed()));
    LocalDate today = LocalDate.ofInstant(Objects.requireNonNull(state.lastAttempt()), UTC);
    OptionalDouble daily = state.recently().articlesADay(today);
    OptionalDouble share = state.recently().reportedShare(today);
    daily.ifPresent(it -> parts.add(messages.text("sources.daily", it)));
    share.ifPresent(it -> parts.add(messages.text("sources.reported", it)));
    parts.add(messages.text("sources.polled", time(state.lastSuccess()), time(state.nextPoll())));
    return String.join(", ", parts);
  }

  private String troubled(SourceState state, SourceProblem problem) {
    Instant success = state.lastSuccess();
    if (state.isGone()) {
      String last = success == null ? messages.text("sources.never") : time(success);
      return messages.text("sources.gone", time(state.nextPoll()), last);
    }
    String detail = problem.detail().isEmpty() ? "" : " (" + problem.detail() + ")";
    return messages.text(
        "sources.troubled",
        problem.text(language) + detail,
        state.failures(),
        time(state.nextPoll()),
        success == null ? messages.text("sources.never") : time(success));
  }

  private String time(@Nullable Instant instant) {
    return instant == null ? "" : ReaderDates.shortTime(instant, zone, language);
  }
}

package jobo.chat;

import java.time.Instant;
import java.time.ZoneId;
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
    Instant success = state.lastSuccess();
    if (problem == null) {
      return messages.text(
          "sources.well", state.articlesAdded(), state.itemsListed(), time(success));
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

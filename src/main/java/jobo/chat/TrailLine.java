package jobo.chat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jobo.article.Article;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.Sorting;
import jobo.delivery.PartState;
import jobo.document.Inline;
import jobo.edition.ArticleTrail;
import jobo.edition.ArticleTrail.InEdition;
import jobo.edition.InChat;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import org.jspecify.annotations.Nullable;

/** Writes what became of an article as one line of steps. */
final class TrailLine {
  private static final int MOST_VOICES = 5;

  private final CategorySet categories;
  private final ZoneId zone;
  private final Language language;
  private final Messages messages;
  private final List<Inline> line = new ArrayList<>();

  TrailLine(CategorySet categories, ZoneId zone, Language language) {
    this.categories = categories;
    this.zone = zone;
    this.language = language;
    this.messages = Messages.in(language);
  }

  /** The steps of an article that was collected. */
  List<Inline> of(ArticleTrail trail) {
    switch (trail) {
      case ArticleTrail.Unknown() -> {}
      case ArticleTrail.Unreported(var sorted) -> {
        collected(sorted.article());
        step("why.unreported");
      }
      case ArticleTrail.Ungrouped(var sorted) -> {
        collected(sorted.article());
        sorted(sorted.sorting());
        step("why.ungrouped");
      }
      case ArticleTrail.Grouped grouped -> grouped(grouped);
    }
    return line;
  }

  private void grouped(ArticleTrail.Grouped grouped) {
    collected(grouped.article().article());
    sorted(grouped.article().sorting());
    switch (grouped.edition()) {
      case InEdition.Open(var date, var place, var closes, var chat) -> {
        joined(grouped, " #" + place.number());
        reason(place);
        step("why.open", day(date), time(closes));
        chat(chat, grouped.story().category());
      }
      case InEdition.Closed(var date, var place, var chat) -> {
        joined(grouped, " #" + place.number());
        reason(place);
        step("why.closed", day(date));
        chat(chat, grouped.story().category());
      }
      case InEdition.Past(var date) -> {
        joined(grouped, "");
        step("why.past");
      }
      case InEdition.LeftOut(var date) -> {
        joined(grouped, "");
        step("why.left-out", day(date));
      }
    }
  }

  /** A story may belong to another category than one of its articles. */
  private void joined(ArticleTrail.Grouped grouped, String place) {
    CategoryId told = grouped.story().category();
    String elsewhere = told.equals(grouped.article().sorting().category()) ? "" : name(told) + " ";
    int articles = grouped.story().articles().size();
    List<String> voices = grouped.voices();
    String names =
        voices.stream()
            .limit(MOST_VOICES)
            .collect(Collectors.joining(", ", ": ", voices.size() > MOST_VOICES ? ", …" : ""));
    step("why.grouped", elsewhere, place, articles, voices.size(), voices.isEmpty() ? "" : names);
  }

  private void reason(ArticleTrail.Place place) {
    if (place.reason() != null) {
      step("why.reason", messages.text("story.reason", place.reason()));
    }
  }

  private void chat(InChat chat, CategoryId category) {
    switch (chat) {
      case InChat.Sent(var at, var link) -> {
        step("why.sent", time(at));
        link(link);
      }
      case InChat.MaybeSent(var at) -> step("why.maybe-sent", time(at));
      case InChat.Waiting(var next, var reason) -> step("why.waiting", time(next), because(reason));
      case InChat.NotSent(var state, var reason, var again) -> {
        step(state == PartState.REFUSED ? "why.refused" : "why.given-up", because(reason));
        if (again != null) {
          step("why.coming", time(again));
        }
      }
      case InChat.BehindButton(var at) -> step("why.behind-button", time(at));
      case InChat.NotShown(var at) -> step("why.not-shown", time(at));
      case InChat.Coming(var at) -> step("why.coming", time(at));
      case InChat.Suspended(var since, var reason) ->
          step("why.suspended", time(since), because(reason));
      case InChat.Unsubscribed() -> step("why.unsubscribed");
      case InChat.OtherCategories() -> step("why.other-categories", name(category));
      case InChat.Muted(var word) -> step("why.muted", word);
      case InChat.BeforeSubscription() -> step("why.before-subscription");
      case InChat.NoRecord() -> step("why.no-record");
    }
  }

  private void collected(Article article) {
    step("why.collected", time(article.collectedAt()), article.source().value());
    add(messages.text("evidence", article.evidence()));
  }

  private void sorted(Sorting sorting) {
    CategoryId category = sorting.category();
    if (category != null) {
      step(
          sorting.reasons().isEmpty() ? "why.sorted" : "why.sorted-because",
          name(category),
          sorting.confidence(),
          String.join(", ", sorting.reasons()));
    }
  }

  private String name(CategoryId id) {
    return categories.find(id).map((Category it) -> it.name(language)).orElse(id.value());
  }

  private void step(String key, Object... arguments) {
    add(messages.text(key, arguments));
  }

  private void add(String step) {
    line.add(Inline.text((line.isEmpty() ? "" : " → ") + step));
  }

  private void link(@Nullable URI link) {
    if (link != null && Inline.Link.isLinkable(link)) {
      line.add(Inline.text(" "));
      line.add(Inline.link(messages.text("why.go"), link));
    }
  }

  private String because(@Nullable String reason) {
    return reason == null || reason.isBlank()
        ? ""
        : ": " + SubscriptionPieces.shown(reason, messages);
  }

  private String day(LocalDate date) {
    return ReaderDates.shortDay(date, language);
  }

  private String time(Instant instant) {
    return ReaderDates.shortTime(instant, zone, language);
  }
}

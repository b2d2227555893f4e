package jobo.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import jobo.subscription.Due;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;

/** Says in a reader's words what a subscription is. */
record SubscriptionText(CategorySet categories, Language language) {

  /** What it gets. */
  String categories(Subscription subscription) {
    return subscription.isForAll() ? messages().text("subscription.all") : names(subscription);
  }

  private String names(Subscription subscription) {
    return names(subscription.categories());
  }

  /** The names of categories, in the order they are shown. */
  String names(Collection<CategoryId> ids) {
    Stream<String> known =
        categories.categories().stream()
            .filter(it -> ids.contains(it.id()))
            .map(it -> it.name(language));
    Stream<String> gone =
        ids.stream().filter(it -> categories.find(it).isEmpty()).sorted().map(CategoryId::value);
    return Stream.concat(known, gone).collect(Collectors.joining(", "));
  }

  /** On which days it comes at what time of which zone. */
  String when(Subscription subscription) {
    Schedule schedule = subscription.schedule();
    return messages()
        .text(
            "subscription.when",
            TypedDays.name(schedule.days(), language),
            schedule.time().toString(),
            schedule.zone().getId());
  }

  /** What it gets and when, in a line. */
  String line(Subscription subscription) {
    return categories(subscription) + " · " + when(subscription);
  }

  /** What it gets and at what time, as short as a button wants it. */
  String label(Subscription subscription) {
    List<CategoryId> ids = subscription.categories().stream().sorted().toList();
    String what =
        switch (ids.size()) {
          case 0 -> messages().text("subscription.all");
          case 1 -> names(ids);
          default -> messages().text("subscription.and-more", first(subscription), ids.size() - 1);
        };
    return what + " · " + subscription.schedule().time();
  }

  private String first(Subscription subscription) {
    return categories.categories().stream()
        .filter(it -> subscription.categories().contains(it.id()))
        .findFirst()
        .map(it -> it.name(language))
        .orElseGet(() -> subscription.categories().iterator().next().value());
  }

  /** When a digest goes out, with the zone. */
  String moment(Due due, Subscription subscription, Instant now) {
    ZoneId zone = subscription.schedule().zone();
    return "%s (%s)".formatted(ReaderDates.near(due.at(), now, zone, language), zone.getId());
  }

  /** A zone, with what it is called in the reader's language where that is known. */
  static String zone(ZoneId zone, Language language) {
    return switch (language) {
      case KOREAN ->
          ZoneNames.korean(zone).map(it -> zone.getId() + " · " + it).orElseGet(zone::getId);
      case ENGLISH -> zone.getId();
    };
  }

  /** The texts of the reader's language. */
  Messages messages() {
    return Messages.in(language);
  }
}

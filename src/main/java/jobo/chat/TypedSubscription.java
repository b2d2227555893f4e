package jobo.chat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;

/**
 * What was typed after {@code /subscribe}, in any order, each optional: {@code LLM, Multimodal
 * 08:30 Asia/Seoul en weekdays}.
 *
 * @param categories those that were named; none means all
 */
record TypedSubscription(
    Set<CategoryId> categories,
    Optional<LocalTime> time,
    Optional<ZoneId> zone,
    Optional<Language> language,
    Optional<Set<DayOfWeek>> days) {

  /**
   * Reads it; nothing of it is passed over.
   *
   * @param reader the language of what is said about mistakes
   */
  static TypedSubscription parse(String typed, CategorySet categories, Language reader) {
    List<TypedPart> parts = TypedWords.read(typed, categories);
    if (parts.stream().anyMatch(TypedPart.Odd.class::isInstance)) {
      throw new OddWords(categories, reader).mistake("/subscribe", parts);
    }
    return new TypedSubscription(
        categories(parts, reader),
        one(parts, TypedPart.At.class, TypedPart.At::time, reader),
        one(parts, TypedPart.Within.class, TypedPart.Within::zone, reader),
        one(parts, TypedPart.Speaking.class, TypedPart.Speaking::language, reader),
        days(parts));
  }

  /** The categories in what was typed; none means all. */
  static Set<CategoryId> categories(List<TypedPart> parts, Language reader) {
    Set<CategoryId> named = new LinkedHashSet<>();
    boolean all = false;
    for (TypedPart part : parts) {
      all |= part instanceof TypedPart.Everything;
      if (part instanceof TypedPart.OfCategory(var category)) {
        named.add(category.id());
      }
    }
    if (all && !named.isEmpty()) {
      throw new UserMistake(Messages.in(reader).text("typed.all-and-some"));
    }
    return named;
  }

  /** A subscription with what was typed in the place of what it had; its categories stay. */
  Subscription changed(Subscription subscription) {
    Schedule schedule = subscription.schedule();
    Schedule changed =
        new Schedule(
            time.orElse(schedule.time()),
            zone.orElse(schedule.zone()),
            days.orElse(schedule.days()),
            schedule.quiet());
    return subscription.with(changed).with(language.orElse(subscription.language()));
  }

  private static <P extends TypedPart, T> Optional<T> one(
      List<TypedPart> parts, Class<P> kind, Function<P, T> value, Language reader) {
    List<P> found = parts.stream().filter(kind::isInstance).map(kind::cast).distinct().toList();
    if (found.size() > 1) {
      String typed = found.stream().map(TypedPart::typed).collect(Collectors.joining(", "));
      throw new UserMistake(Messages.in(reader).text("typed.one", typed));
    }
    return found.stream().map(value).findFirst();
  }

  private static Optional<Set<DayOfWeek>> days(List<TypedPart> parts) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (TypedPart part : parts) {
      if (part instanceof TypedPart.On(var some)) {
        days.addAll(some);
      }
    }
    return days.isEmpty() ? Optional.empty() : Optional.of(days);
  }
}

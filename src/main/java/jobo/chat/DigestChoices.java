package jobo.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.ReaderDates;

/** What can be chosen for a digest while somebody types. */
final class DigestChoices {
  private DigestChoices() {}

  /** Categories whose id or name in either language has what was typed, else the nearest one. */
  static List<Choice> categories(CategorySet categories, String typed, Language language) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    List<Choice> choices = new ArrayList<>();
    if (wanted.isEmpty()) {
      choices.add(new Choice(Messages.in(language).text("choice.all"), "all"));
    }
    for (boolean begins : new boolean[] {true, false}) {
      categories.categories().stream()
          .filter(it -> begins == names(it).anyMatch(name -> name.startsWith(wanted)))
          .filter(it -> names(it).anyMatch(name -> name.contains(wanted)))
          .forEach(it -> choices.add(choice(it, language)));
    }
    if (choices.isEmpty()
        && categories.named(typed) instanceof CategorySet.Lookup.Unknown(Category nearest)) {
      choices.add(choice(nearest, language));
    }
    return choices;
  }

  /** Dates with a digest that have what was typed, as it is written or as people say it. */
  static List<Choice> dates(List<LocalDate> dates, String typed, Language language) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return dates.stream()
        .map(it -> new Choice(ReaderDates.day(it, language), it.toString()))
        .filter(it -> (it.value() + " " + it.label()).toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private static Stream<String> names(Category category) {
    return Stream.of(category.id().value(), category.koreanName(), category.englishName())
        .map(it -> it.toLowerCase(Locale.ROOT));
  }

  private static Choice choice(Category category, Language language) {
    return new Choice(
        (category.emoji() + " " + category.name(language)).strip(), category.id().value());
  }
}

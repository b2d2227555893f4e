package jobo.chat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import jobo.article.Category;
import jobo.language.Language;

/** One thing of what was typed about a subscription. */
sealed interface TypedPart {

  /** A category by its id or a name. */
  record OfCategory(Category category) implements TypedPart {
    @Override
    public String typed() {
      return category.id().value();
    }
  }

  /** All categories. */
  record Everything() implements TypedPart {
    @Override
    public String typed() {
      return "all";
    }
  }

  /** A time of the day. */
  record At(LocalTime time) implements TypedPart {
    @Override
    public String typed() {
      return time.toString();
    }
  }

  /** A time zone. */
  record Within(ZoneId zone) implements TypedPart {
    @Override
    public String typed() {
      return zone.getId();
    }
  }

  /** A language. */
  record Speaking(Language language) implements TypedPart {
    @Override
    public String typed() {
      return language.tag();
    }
  }

  /** Weekdays. */
  record On(Set<DayOfWeek> days) implements TypedPart {
    public On {
      days = Set.copyOf(days);
    }

    @Override
    public String typed() {
      return TypedDays.typed(days);
    }
  }

  /** Words that are none of these. */
  record Odd(String typed) implements TypedPart {}

  /** How it is typed at its shortest. */
  String typed();
}

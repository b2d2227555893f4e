package jobo.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jobo.article.Category;
import jobo.delivery.Button;
import jobo.digest.Digest;
import jobo.language.Messages;
import jobo.language.ReaderDates;

/** Where to go on from what is shown of a digest. Each button is a command. */
public final class DigestButtons {
  private final Digest digest;
  private final Messages messages;

  public DigestButtons(Digest digest) {
    this.digest = digest;
    this.messages = Messages.in(digest.language());
  }

  /**
   * From the overview to every category, from a category to the next one and back; to the sources;
   * and to a question. From several days to each of them.
   */
  public List<Button> under(Optional<Category> shown) {
    List<Button> buttons = new ArrayList<>();
    String category = shown.map(it -> it.id().value() + " ").orElse("");
    if (digest.dates().size() == 1) {
      buttons.addAll(onward(shown));
      buttons.add(
          new Button(
              messages.text("button.sources"),
              "/digest %s%s sources".formatted(category, digest.date())));
    } else {
      digest.dates().forEach(it -> buttons.add(day(it, category)));
    }
    if (shown.isPresent()) {
      buttons.add(wholeDay());
    }
    buttons.add(ask());
    return buttons;
  }

  /** From the sources to what they tell, and to a question. */
  public List<Button> underSources(Optional<Category> shown) {
    List<Button> buttons = new ArrayList<>();
    shown.ifPresent(it -> buttons.add(category(it, "")));
    buttons.add(wholeDay());
    buttons.add(ask());
    return buttons;
  }

  /** From some stories of a category to all of them, and on from there. */
  List<Button> underSome(Category category, int left) {
    List<Button> buttons = new ArrayList<>();
    if (left > 0 && digest.dates().size() == 1) {
      buttons.add(new Button(messages.text("digest.more", left), command(category, digest.date())));
    }
    buttons.addAll(under(Optional.of(category)));
    return buttons;
  }

  private List<Button> onward(Optional<Category> shown) {
    List<Category> told = digest.told().stream().map(digest::category).toList();
    if (shown.isEmpty()) {
      return told.stream().map(it -> category(it, "")).toList();
    }
    int next = told.indexOf(shown.get()) + 1;
    return next < told.size()
        ? List.of(category(told.get(next), messages.text("button.next") + " "))
        : List.of();
  }

  private Button category(Category category, String before) {
    return new Button(
        before + category.emoji() + " " + category.name(digest.language()),
        command(category, digest.date()));
  }

  private Button day(LocalDate date, String category) {
    return new Button(
        ReaderDates.shortDay(date, digest.language()), "/digest %s%s".formatted(category, date));
  }

  private Button wholeDay() {
    return new Button(messages.text("button.whole-day"), "/digest " + digest.date());
  }

  private Button ask() {
    return new Button(messages.text("button.ask"), "/ask");
  }

  private static String command(Category category, LocalDate date) {
    return "/digest %s %s".formatted(category.id().value(), date);
  }
}

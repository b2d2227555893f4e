package jobo.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobo.article.ArticleId;
import jobo.ask.Exchange.Numbered;

/**
 * What a thread of exchanges is about by now.
 *
 * @param thread the exchanges, the newest first
 */
record Context(List<Exchange> thread) {
  Context {
    thread = List.copyOf(thread);
  }

  /** What stands under numbers in the newest exchange. */
  List<Numbered> shown() {
    return thread.isEmpty() ? List.of() : thread.getFirst().numbered();
  }

  /** What stands under numbers in the newest list, such as a digest. */
  List<Numbered> list() {
    return thread.stream()
        .filter(Exchange::isList)
        .findFirst()
        .map(Exchange::numbered)
        .orElse(List.of());
  }

  /** What the newest answer cites. */
  List<Numbered> citations() {
    return thread.stream()
        .filter(it -> !it.isList() && it.answered())
        .findFirst()
        .map(Exchange::numbered)
        .orElse(List.of());
  }

  /**
   * What numbers mean; empty where one of them is greater than all that was numbered. Stories are
   * looked for in a list first, citations in the newest answer.
   */
  Optional<List<Numbered>> numbered(Pointer.Numbers pointer) {
    List<List<Numbered>> places =
        switch (pointer.of()) {
          case CITATIONS -> List.of(shown(), citations(), list());
          case STORIES, ANYTHING -> List.of(list(), shown(), citations());
        };
    return places.stream()
        .filter(it -> !it.isEmpty())
        .filter(place -> pointer.numbers().stream().allMatch(it -> it <= place.size() && it != 0))
        .findFirst()
        .map(place -> pointer.numbers().stream().map(it -> at(place, it)).toList());
  }

  /** How many numbers there are at most. */
  int mostNumbers() {
    return Math.max(shown().size(), Math.max(citations().size(), list().size()));
  }

  private static Numbered at(List<Numbered> place, int number) {
    return number == Pointer.Numbers.LAST ? place.getLast() : place.get(number - 1);
  }

  /** What a pronoun means; nothing where the subject was changed to one that nobody tells of. */
  List<Numbered> focus() {
    for (int at = 0; at < thread.size(); at++) {
      Exchange exchange = thread.get(at);
      if (exchange.isList() || exchange.answered()) {
        return exchange.numbered();
      }
      Pointing pointing = Pointing.of(exchange.question());
      switch (pointing.pointer()) {
        case Pointer.Numbers numbers -> {
          Context before = new Context(thread.subList(at + 1, thread.size()));
          return before.numbered(numbers).orElse(List.of());
        }
        case Pointer.Nothing() when isOnItsOwn(pointing) -> {
          return List.of();
        }
        case Pointer.Nothing(), Pointer.Spoken() -> {} // it was refused, and what it is about stays
      }
    }
    return List.of();
  }

  private static boolean isOnItsOwn(Pointing pointing) {
    return !OwnWords.of(pointing.rest()).names().isEmpty();
  }

  /** The newest question that says something by itself, what it points to taken out. */
  Optional<Pointing> lastQuestion() {
    return thread.stream()
        .filter(it -> !it.isList())
        .map(it -> Pointing.of(it.question()))
        .filter(it -> !OwnWords.of(it.rest()).isEmpty())
        .findFirst();
  }

  /** The names, or else the words, of the newest question that has a subject of its own. */
  List<String> subject() {
    List<OwnWords> asked =
        thread.stream()
            .filter(it -> !it.isList())
            .map(it -> OwnWords.of(Pointing.of(it.question()).rest()))
            .toList();
    return asked.stream()
        .map(OwnWords::names)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .or(() -> asked.stream().map(OwnWords::words).filter(it -> !it.isEmpty()).findFirst())
        .orElse(List.of());
  }

  /** The earlier questions, the newest first. */
  List<String> questions() {
    return thread.stream().filter(it -> !it.isList()).map(Exchange::question).toList();
  }

  /** The articles under numbers, of each the first or all. */
  static Set<ArticleId> articles(List<Numbered> numbered) {
    List<ArticleId> ids = new ArrayList<>();
    numbered.forEach(it -> ids.addAll(it.articles()));
    return new LinkedHashSet<>(ids);
  }
}

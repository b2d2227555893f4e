package jobo.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jobo.article.CategorySet;
import jobo.language.VisibleText;

/**
 * Reads what was typed about a subscription, in any order: of the words from each place on, the
 * most that mean something together are one thing. Commas part things and mean nothing else.
 */
final class TypedWords {
  /** More than all categories, a time, a zone, a language and days take. */
  private static final int MOST_WORDS = 80;

  private static final int LONGEST_PHRASE = 6;
  private static final int LONGEST_WORD = 60;
  private static final String COMMA = ",";
  private static final List<String> EVERYTHING = List.of("all", "everything", "전체", "모두");

  private final CategorySet categories;
  private final List<String> words;
  private final List<TypedPart> parts = new ArrayList<>();
  private final List<String> odd = new ArrayList<>();

  private TypedWords(CategorySet categories, List<String> words) {
    this.categories = categories;
    this.words = words;
  }

  /** The things in what was typed; what nobody understands is among them. */
  static List<TypedPart> read(String typed, CategorySet categories) {
    List<String> words =
        Arrays.stream(typed.replaceAll("[,，、;]", " , ").strip().split(" +", MOST_WORDS + 1))
            .filter(it -> !it.isEmpty())
            .map(it -> VisibleText.cut(it, LONGEST_WORD))
            .toList();
    TypedWords reading = new TypedWords(categories, words);
    reading.read();
    return List.copyOf(reading.parts);
  }

  private void read() {
    int at = 0;
    while (at < words.size()) {
      if (words.get(at).equals(COMMA)) {
        endOdd();
        at++;
      } else {
        at += part(at);
      }
    }
    endOdd();
  }

  /** Reads the part that begins at a word and returns how many words it takes. */
  private int part(int at) {
    for (int length = phraseFrom(at); length > 0; length--) {
      Optional<TypedPart> part = part(phrase(at, length));
      if (part.isPresent()) {
        endOdd();
        parts.add(part.get());
        return length;
      }
    }
    odd.add(words.get(at));
    return 1;
  }

  /** Words that nobody understands belong together as long as nothing parts them. */
  private void endOdd() {
    if (!odd.isEmpty()) {
      parts.add(new TypedPart.Odd(String.join(" ", odd)));
      odd.clear();
    }
  }

  private int phraseFrom(int at) {
    int length = 0;
    while (length < LONGEST_PHRASE
        && at + length < words.size()
        && !words.get(at + length).equals(COMMA)) {
      length++;
    }
    return length;
  }

  private String phrase(int at, int length) {
    return String.join(" ", words.subList(at, at + length));
  }

  private Optional<TypedPart> part(String phrase) {
    return understood(phrase)
        .or(
            () ->
                TypedTime.isLike(phrase)
                    ? Optional.of(new TypedPart.Odd(phrase))
                    : Optional.empty());
  }

  private Optional<TypedPart> understood(String phrase) {
    if (categories.named(phrase) instanceof CategorySet.Lookup.Found(var category)) {
      return Optional.of(new TypedPart.OfCategory(category));
    }
    return TypedTime.read(phrase)
        .<TypedPart>map(TypedPart.At::new)
        .or(() -> TypedDays.read(phrase).map(TypedPart.On::new))
        .or(() -> TypedLanguage.read(phrase).map(TypedPart.Speaking::new))
        .or(() -> everything(phrase))
        .or(() -> TypedZone.read(phrase).map(TypedPart.Within::new));
  }

  private static Optional<TypedPart> everything(String phrase) {
    return EVERYTHING.contains(phrase.toLowerCase(Locale.ROOT))
        ? Optional.of(new TypedPart.Everything())
        : Optional.empty();
  }
}

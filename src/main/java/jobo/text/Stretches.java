package jobo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import jobo.language.Language;
import jobo.text.Words.Part;
import jobo.text.Words.Word;

/**
 * The words of a Korean text and where they start, one stretch between two spaces after the other;
 * those looked up last are remembered. More of them than {@link KoreanWords} has, for those who
 * read many articles at once. Safe for use by many threads.
 */
final class Stretches {
  private static final int LONGEST = 24;
  private static final int REMEMBERED = 1 << 16;

  private static final Remembered<List<Word>> WORDS =
      new Remembered<>(Stretches::read, LONGEST, REMEMBERED, Remembered.Stay.OFTENEST);

  /** Many stretches end in another particle and have the same word before it: it is kept once. */
  private static final Remembered<String> FORMS = new Remembered<>(it -> it);

  /**
   * What stands behind a number, by what follows its digits: the analyzer takes any number for any
   * other, and no table has room for all of them. Empty where it takes them for no number.
   */
  private static final Remembered<List<Word>> BEHIND_NUMBERS =
      new Remembered<>(it -> read("1" + it));

  private Stretches() {}

  /** The words with their places, in order. */
  static List<Word> tagged(String text) {
    List<Word> words = new ArrayList<>();
    each(
        text, (word, shift) -> words.add(new Word(word.form(), word.part(), word.start() + shift)));
    return words;
  }

  /** The words alone. */
  static List<String> forms(String text) {
    List<String> forms = new ArrayList<>(text.length() / 4);
    each(text, (word, shift) -> forms.add(word.form()));
    return forms;
  }

  /** Words as they are remembered, and at which character of the text their places count from. */
  private static void each(String text, ObjIntConsumer<Word> words) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
        stretch(text, start, at, words);
        start = at + 1;
      }
    }
  }

  private static void stretch(String text, int start, int end, ObjIntConsumer<Word> words) {
    if (Words.isPlain(text, start, end)) {
      PlainWords.each(
          text, start, end, (form, at) -> words.accept(new Word(form, part(form), at), 0));
      return;
    }
    int digits = start;
    while (isDigit(text.charAt(digits))) {
      digits++;
    }
    List<Word> behind = digits == start ? List.of() : BEHIND_NUMBERS.of(text, digits, end);
    if (!behind.isEmpty() && behind.getFirst().form().equals("1")) {
      words.accept(new Word(text.substring(start, digits), behind.getFirst().part(), start), 0);
      add(behind.subList(1, behind.size()), digits - 1, words);
    } else {
      add(WORDS.of(text, start, end), start, words);
    }
  }

  private static void add(List<Word> remembered, int shift, ObjIntConsumer<Word> words) {
    for (int at = 0; at < remembered.size(); at++) {
      words.accept(remembered.get(at), shift);
    }
  }

  /** As the analyzer has it. */
  private static Part part(String plain) {
    return isDigit(plain.charAt(0)) ? Part.PLAIN : Part.NAME;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static List<Word> read(String stretch) {
    return Words.read(stretch, Language.KOREAN).stream()
        .map(it -> new Word(FORMS.of(it.form()), it.part(), it.start()))
        .toList();
  }
}

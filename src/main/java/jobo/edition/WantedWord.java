package jobo.edition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jobo.text.KnownNames;

/**
 * A word that a chat follows or mutes. A known name is found in all its ways of writing; any other
 * word as it is typed, in Latin letters as a whole word, in Korean also with particles behind it.
 *
 * @param name what the word names, if that is known
 */
record WantedWord(String word, Optional<KnownNames.Name> name) {

  static WantedWord of(String word) {
    List<KnownNames.Mention> mentions = KnownNames.builtIn().in(word);
    boolean isName = mentions.size() == 1 && mentions.getFirst().end() == word.length();
    return new WantedWord(
        word,
        isName && mentions.getFirst().start() == 0
            ? Optional.of(mentions.getFirst().name())
            : Optional.empty());
  }

  /** Whether a text has it. */
  boolean isIn(String text) {
    return name.map(
            it ->
                KnownNames.builtIn().in(text).stream()
                    .anyMatch(mention -> mention.name().equals(it)))
        .orElseGet(() -> stands(text.toLowerCase(Locale.ROOT)));
  }

  private boolean stands(String text) {
    String wanted = word.toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      if (!(at > 0 && isLatin(wanted.charAt(0)) && isLatin(text.charAt(at - 1)))
          && !(end < text.length()
              && isLatin(wanted.charAt(wanted.length() - 1))
              && isLatin(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(char letter) {
    return Character.isDigit(letter)
        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }
}

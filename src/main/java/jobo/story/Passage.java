package jobo.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jobo.language.Language;
import jobo.text.Concepts;
import jobo.text.Figures;
import jobo.text.KnownNames;
import jobo.text.Words;

/**
 * A part of an article, read once for all that is made of it.
 *
 * @param tokens its words as its language takes them apart
 * @param words its words in their basic form, figures in one way of writing, and ideas in the place
 *     of words
 */
record Passage(
    String text,
    Language language,
    List<Words.Word> tokens,
    List<String> words,
    List<KnownNames.Mention> mentions,
    List<String> figures) {
  static Passage of(String text, Language language) {
    List<Words.Word> tokens = Words.tagged(text, language);
    List<String> figures = Figures.in(text).stream().map(it -> "#" + it).toList();
    List<String> words = new ArrayList<>();
    for (Words.Word token : tokens) {
      if (!Character.isDigit(token.form().charAt(0)) || !isNumber(token.form())) {
        words.add(Concepts.builtIn().of(token.form()));
      }
    }
    words.addAll(figures);
    return new Passage(text, language, tokens, words, KnownNames.builtIn().in(text), figures);
  }

  /** What it calls by name, and its figures. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    mentions.forEach(it -> names.add("@" + it.name().id()));
    names.addAll(figures);
    int before = 0;
    for (Words.Word token : tokens) {
      boolean isName =
          switch (language) {
            case KOREAN -> token.part() == Words.Part.NAME;
            case ENGLISH -> isCapitalised(token.start()) && !begins(before, token.start());
          };
      if (isName) {
        names.add(token.form());
      }
      before = token.start();
    }
    return names;
  }

  /**
   * The words of names that everybody writes of, up to a character: they say little of one event.
   * Where it was says more.
   */
  Set<String> famous(int end) {
    Set<String> famous = new HashSet<>();
    int at = 0;
    for (KnownNames.Mention mention : mentions) {
      if (mention.start() >= end) {
        break;
      }
      if (mention.name().kind().isPlace()) {
        continue;
      }
      famous.add("@" + mention.name().id());
      while (at < tokens.size() && tokens.get(at).start() < mention.end()) {
        if (tokens.get(at).start() >= mention.start()) {
          famous.add(tokens.get(at).form());
        }
        at++;
      }
    }
    return famous;
  }

  private boolean isCapitalised(int at) {
    return at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  /** Whether a word owes its capital letter to the beginning of a sentence. */
  private boolean begins(int before, int at) {
    return at == 0 || text.substring(before, at).chars().anyMatch(it -> ".!?".indexOf(it) >= 0);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(it -> Character.isDigit(it) || it == '.' || it == ',');
  }
}

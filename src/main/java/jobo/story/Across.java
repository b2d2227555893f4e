package jobo.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.text.Concepts;
import jobo.text.Figures;
import jobo.text.KnownNames;
import jobo.text.NameSound;

/** What of a text an article in the other language would have as well. */
final class Across {
  private static final int SHORTEST_SOUND = 3;

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern KOREAN = Pattern.compile("[가-힣]{2,12}");
  private static final Pattern PARTICLE =
      Pattern.compile("(?:에서|에게|으로|까지|부터|이|가|은|는|을|를|의|에|와|과|도|로)$");

  private Across() {}

  /** Known names, figures, ideas, and how what else may be a name sounds. */
  static List<String> terms(String whole, List<KnownNames.Mention> mentions, List<String> words) {
    List<String> terms = new ArrayList<>();
    StringBuilder rest = new StringBuilder(whole);
    for (KnownNames.Mention mention : mentions) {
      if (mention.end() <= whole.length()) {
        terms.add("@" + mention.name().id());
        rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
      }
    }
    String text = rest.toString();
    Figures.in(text).forEach(it -> terms.add("#" + it));
    words.stream().filter(it -> it.startsWith(Concepts.MARK)).forEach(terms::add);
    addLatin(text, terms);
    addKorean(text, terms);
    return terms;
  }

  private static void addLatin(String text, List<String> terms) {
    Matcher latin = LATIN.matcher(text);
    while (latin.find()) {
      String word = latin.group();
      String small = word.toLowerCase(Locale.ROOT);
      if (word.length() > 1 && !word.equals(small)) {
        terms.add(small);
        addSound(word, terms);
      }
    }
  }

  private static void addKorean(String text, List<String> terms) {
    Matcher korean = KOREAN.matcher(text);
    while (korean.find()) {
      addSound(korean.group(), terms);
      String bare = PARTICLE.matcher(korean.group()).replaceFirst("");
      if (!bare.equals(korean.group())) {
        addSound(bare, terms);
      }
    }
  }

  private static void addSound(String word, List<String> terms) {
    String sound = NameSound.of(word);
    if (sound.length() >= SHORTEST_SOUND) {
      terms.add("%" + sound);
    }
  }
}

package jobo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.text.Figures;
import jobo.text.KnownNames;
import jobo.text.NameSound;

/**
 * What of a text would stand in the other language as well, written the same for both, as often as
 * it stands there.
 *
 * @param names known names, by their ids
 * @param figures in one notation
 * @param sounds how whatever else may be a name sounds, by three consonants and more
 * @param shortSounds the same by two: many words share them
 */
record Bridge(
    List<String> names, List<String> figures, List<String> sounds, List<String> shortSounds) {
  private static final int SHORT = 2;

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,23}");
  private static final Pattern KOREAN = Pattern.compile("[가-힣]{2,12}");
  private static final Pattern PARTICLE =
      Pattern.compile("(?:에서|에게|으로|까지|부터|이|가|은|는|을|를|의|에|와|과|도|로)$");

  /**
   * That of a text.
   *
   * @param words its words in their basic form: a compound may begin with a name
   */
  static Bridge of(String text, List<String> words) {
    Bridge bridge =
        new Bridge(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    StringBuilder rest = new StringBuilder(text);
    for (KnownNames.Mention mention : KnownNames.builtIn().in(text)) {
      bridge.names.add(mention.name().id());
      rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
    }
    bridge.figures.addAll(Figures.in(rest.toString()));
    bridge.addSounds(rest.toString());
    words.stream().filter(it -> KOREAN.matcher(it).matches()).forEach(bridge::addSound);
    return bridge;
  }

  /** In English a name has a capital letter; in Korean any noun may be one. */
  private void addSounds(String text) {
    for (String word : found(LATIN, text)) {
      if (!word.equals(word.toLowerCase(Locale.ROOT))) {
        addSound(word);
      }
    }
    for (String word : found(KOREAN, text)) {
      addSound(word);
      String bare = PARTICLE.matcher(word).replaceFirst("");
      if (!bare.equals(word)) {
        addSound(bare);
      }
    }
  }

  private void addSound(String word) {
    String sound = NameSound.of(word);
    if (sound.length() >= SHORT) {
      (sound.length() == SHORT ? shortSounds : sounds).add(sound);
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}

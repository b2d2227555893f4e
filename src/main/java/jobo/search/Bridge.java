package jobo.search;

import java.util.ArrayList;
import java.util.List;
import jobo.text.Figures;
import jobo.text.KnownNames;

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

  /**
   * That of a text.
   *
   * @param words its words in their basic form: a compound may begin with a name
   */
  static Bridge of(String text, List<String> words) {
    List<String> names = new ArrayList<>();
    StringBuilder rest = new StringBuilder(text);
    for (KnownNames.Mention mention : KnownNames.builtIn().in(text)) {
      names.add(mention.name().id());
      rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
    }
    String other = names.isEmpty() ? text : rest.toString();
    Sounds sounds = new Sounds();
    sounds.addAll(other);
    words.forEach(sounds::addKorean);
    return new Bridge(names, Figures.in(other), sounds.telling(), sounds.shorts());
  }
}

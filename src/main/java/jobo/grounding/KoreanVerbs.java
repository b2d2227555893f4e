package jobo.grounding;

import java.util.regex.Pattern;

/** Tells Korean verbs from nouns by how they end. */
final class KoreanVerbs {
  private static final Pattern ENDING =
      Pattern.compile(
          ".*(?:[었았였했됐렸졌섰췄켰쳤갔냈웠겠][가-힣]{0,3}|[가-힣](?:다|는다|한다|된다|하는|되는|있는|없는|않는|다는|라는|으나|지만|면서|거나|려고|도록|하게"
              + "|하며|[가-힣](?<![최창사광보재경신참권예])고|하고|되며|되고|하자|해서|하여|되어|어서|아서|으며|으면|한|된|할|될|던|진|린|킨|낸|난|온|본|쓴|든|준|선|친|른|운|인다|린다|긴|며|면|기로|지))$");

  private KoreanVerbs() {}

  static boolean isVerbal(String word) {
    return word.length() < 20 && ENDING.matcher(word).matches();
  }
}

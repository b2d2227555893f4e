package jobo.digest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jobo.language.Language;

/**
 * An edition of the embedded writer and what a model told for it.
 *
 * @param facts those that the model had found for its stories
 * @param told nothing where the model told nothing that holds
 */
record Attempt(Edition edition, List<Fact> facts, ModelTelling.Told told, ModelWork work) {
  Attempt {
    facts = List.copyOf(facts);
  }

  /**
   * The editions with what could be bettered in them. Over all editions of a language nothing is
   * said twice; what a model was not asked for stays as it is.
   *
   * @param attempts the most important first
   */
  static List<Edition> settled(List<Edition> untouched, List<Attempt> attempts) {
    Map<Language, Said> said = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      said.put(language, new Said());
    }
    untouched.forEach(it -> sayAll(it, of(it, said)));
    for (Attempt attempt : attempts) {
      Edition edition = attempt.edition;
      Said its = of(edition, said);
      if (attempt.isEmpty()) {
        sayAll(edition, its);
      } else {
        edition.stories().forEach(it -> its.headed(it.id(), headline(edition, it)));
      }
    }
    List<Edition> settled = new ArrayList<>(untouched);
    attempts.forEach(
        it -> settled.add(it.isEmpty() ? it.asItWas() : Bettering.of(it, of(it.edition, said))));
    return settled;
  }

  private boolean isEmpty() {
    return told.claims().isEmpty();
  }

  private Edition asItWas() {
    return new Edition(
        edition.key(),
        edition.stories(),
        edition.sections(),
        edition.weekBefore(),
        edition.refused() + told.refused(),
        work);
  }

  private static Claim headline(Edition edition, EditionStory story) {
    return edition.claimsOf(story.id()).getFirst();
  }

  private static void sayAll(Edition edition, Said said) {
    edition.sections().forEach(it -> it.claims().forEach(said::say));
  }

  private static Said of(Edition edition, Map<Language, Said> said) {
    return said.getOrDefault(edition.key().language(), new Said());
  }
}

package jobo.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.digest.Draft.Place;
import jobo.story.StoryId;

/**
 * Puts what a model told into an edition in the place of what the embedded writer wrote there. What
 * the model has no claim for stays, and nothing is said twice. Pure.
 */
final class Bettering {
  private final Edition edition;
  private final Map<Draft, Claim> claims;
  private final Said said;
  private int repeated;

  private Bettering(Edition edition, Map<Draft, Claim> claims, Said said) {
    this.edition = edition;
    this.claims = claims;
    this.said = said;
  }

  /**
   * The edition with what a model told.
   *
   * @param said what the other editions of the digest say
   */
  static Edition of(Attempt attempt, Said said) {
    return new Bettering(attempt.edition(), attempt.told().claims(), said)
        .edition(attempt.work(), attempt.told().refused());
  }

  private Edition edition(ModelWork work, int refused) {
    List<Claim> events = new ArrayList<>();
    edition.stories().forEach(it -> events.addAll(told(it.id())));
    List<Section> sections = new ArrayList<>();
    for (Section.Kind kind : Section.Kind.values()) {
      List<Claim> its =
          switch (kind) {
            case THEMES -> themes();
            case EVENTS -> events;
            case IMPACT -> whole(kind, Place.Impact.class);
            case IN_SHORT -> whole(kind, Place.InShort.class);
          };
      if (!its.isEmpty()) {
        sections.add(new Section(kind, its));
      }
    }
    return new Edition(
        edition.key(),
        edition.stories(),
        sections,
        edition.weekBefore(),
        edition.refused() + refused + repeated,
        work);
  }

  /** A story by its headline and at most one sentence. */
  private List<Claim> told(StoryId story) {
    List<Claim> embedded = edition.claimsOf(story);
    Claim headline =
        claim(new Place.Headline(story))
            .filter(it -> isFresh(it, story))
            .orElse(embedded.getFirst());
    List<Claim> told = new ArrayList<>();
    told.add(headline);
    said.say(headline);
    Optional<Claim> sentence =
        claim(new Place.Sentence(story))
            .filter(it -> isFresh(it, story))
            .or(() -> embedded.stream().skip(1).findFirst().filter(said::isNew));
    sentence.ifPresent(
        it -> {
          told.add(it);
          said.say(it);
        });
    return told;
  }

  /** The model's where it has any, else those that were there. */
  private List<Claim> whole(Section.Kind kind, Class<? extends Place> place) {
    List<Claim> its = unsaid(of(place).toList());
    return its.isEmpty() ? unsaid(embedded(kind)) : its;
  }

  private List<Claim> themes() {
    Set<String> seen = new HashSet<>();
    List<Claim> its = of(Place.Theme.class).filter(it -> seen.add(it.text())).toList();
    return its.isEmpty() ? embedded(Section.Kind.THEMES) : its;
  }

  private List<Claim> unsaid(List<Claim> candidates) {
    List<Claim> unsaid = new ArrayList<>();
    for (Claim candidate : candidates) {
      if (said.isNew(candidate)) {
        unsaid.add(candidate);
        said.say(candidate);
      } else if (candidate.writer() == Writer.LLM) {
        repeated++;
      }
    }
    return unsaid;
  }

  private List<Claim> embedded(Section.Kind kind) {
    return edition.section(kind).map(Section::claims).orElse(List.of());
  }

  private Stream<Claim> of(Class<? extends Place> place) {
    return claims.entrySet().stream()
        .filter(it -> place.isInstance(it.getKey().place()))
        .map(Map.Entry::getValue);
  }

  private Optional<Claim> claim(Place place) {
    return claims.entrySet().stream()
        .filter(it -> it.getKey().place().equals(place))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private boolean isFresh(Claim claim, StoryId story) {
    boolean fresh = said.isNew(claim, story);
    repeated += fresh ? 0 : 1;
    return fresh;
  }
}

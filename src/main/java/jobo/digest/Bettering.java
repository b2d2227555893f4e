package jobo.digest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.digest.Draft.Place;
import jobo.language.Language;
import jobo.story.StoryId;
import jobo.text.Similarity;

/**
 * Puts what a model told into an edition in the place of what the embedded writer wrote there. What
 * the model has no claim for stays, and nothing is said twice. Pure.
 */
final class Bettering {
  /** Two texts that have more in common say the same. */
  private static final double THE_SAME = 0.5;

  private final Edition edition;
  private final Map<Draft, Claim> claims;
  private final Map<Language, List<Set<String>>> said = new EnumMap<>(Language.class);
  private final Map<StoryId, Set<String>> headlines = new LinkedHashMap<>();
  private int repeated;

  private Bettering(Edition edition, Map<Draft, Claim> claims) {
    this.edition = edition;
    this.claims = claims;
    for (EditionStory story : edition.stories()) {
      Claim headline = edition.claimsOf(story.id()).getFirst();
      if (headline.language() == edition.key().language()) {
        headlines.put(story.id(), words(headline));
      }
    }
  }

  /** The edition with the claims that a model was told to have. */
  static Edition of(Edition edition, Map<Draft, Claim> claims, ModelWork work, int refused) {
    return new Bettering(edition, claims).edition(work, refused);
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
    say(headline);
    Optional<Claim> sentence =
        claim(new Place.Sentence(story))
            .filter(it -> isFresh(it, story))
            .or(() -> embedded.stream().skip(1).findFirst().filter(it -> isUnsaid(it)));
    sentence.ifPresent(
        it -> {
          told.add(it);
          say(it);
        });
    return told;
  }

  /** The model's where it has any, else those that were there. */
  private List<Claim> whole(Section.Kind kind, Class<? extends Place> place) {
    List<Claim> its = unsaid(of(place).toList());
    return its.isEmpty() ? unsaid(embedded(kind)) : its;
  }

  private List<Claim> themes() {
    Set<Set<String>> seen = new HashSet<>();
    List<Claim> its = of(Place.Theme.class).filter(it -> seen.add(words(it))).toList();
    return its.isEmpty() ? embedded(Section.Kind.THEMES) : its;
  }

  private List<Claim> unsaid(List<Claim> candidates) {
    List<Claim> unsaid = new ArrayList<>();
    for (Claim candidate : candidates) {
      if (isUnsaid(candidate)) {
        unsaid.add(candidate);
        say(candidate);
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

  /** Not said yet, nor what stands above another story anyway. */
  private boolean isFresh(Claim claim, StoryId story) {
    Set<String> words = words(claim);
    boolean fresh =
        isUnsaid(claim)
            && headlines.entrySet().stream()
                .filter(it -> !it.getKey().equals(story))
                .noneMatch(it -> isSame(it.getValue(), words));
    repeated += fresh ? 0 : 1;
    return fresh;
  }

  private boolean isUnsaid(Claim claim) {
    Set<String> words = words(claim);
    return said.getOrDefault(claim.language(), List.of()).stream()
        .noneMatch(it -> isSame(it, words));
  }

  private void say(Claim claim) {
    said.computeIfAbsent(claim.language(), _ -> new ArrayList<>()).add(words(claim));
  }

  private static boolean isSame(Set<String> one, Set<String> other) {
    return Similarity.cosine(one, other) >= THE_SAME;
  }

  private static Set<String> words(Claim claim) {
    return Salience.words(claim.text(), claim.language());
  }
}

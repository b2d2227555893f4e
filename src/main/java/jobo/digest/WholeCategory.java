package jobo.digest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a category comes to on a day: the names that its stories share, the events, one effect on
 * each aspect of life that an article tells of, and what is planned next. A part that no article
 * supports is left out.
 */
final class WholeCategory {
  /** Those that readers see without asking for more, and some below. */
  private static final int LEADING = 20;

  private static final int MOST_PLANS = 3;

  private final StoryTeller teller;

  WholeCategory(StoryTeller teller) {
    this.teller = teller;
  }

  /** The parts of an edition from what was told, the best first. */
  List<Section> sections(List<StoryTeller.Telling> told) {
    List<StoryTeller.Telling> leading =
        told.stream().filter(StoryTeller.Telling::hasNews).limit(LEADING).toList();
    List<Section> sections = new ArrayList<>();
    add(Section.Kind.THEMES, Themes.of(leading), sections);
    add(Section.Kind.EVENTS, told.stream().flatMap(it -> it.claims().stream()).toList(), sections);
    add(Section.Kind.IMPACT, effects(leading), sections);
    add(Section.Kind.IN_SHORT, plans(leading), sections);
    return sections;
  }

  private static void add(Section.Kind kind, List<Claim> claims, List<Section> sections) {
    if (!claims.isEmpty()) {
      sections.add(new Section(kind, claims));
    }
  }

  private List<Claim> effects(List<StoryTeller.Telling> told) {
    List<Claim> effects = new ArrayList<>();
    Set<Aspect> open = EnumSet.allOf(Aspect.class);
    for (StoryTeller.Telling telling : told) {
      Optional<Claim> effect =
          teller.more(telling, it -> Aspect.affected(it).filter(open::contains).isPresent());
      effect.flatMap(it -> Aspect.affected(it.text())).ifPresent(open::remove);
      effect.ifPresent(effects::add);
    }
    return effects;
  }

  private List<Claim> plans(List<StoryTeller.Telling> told) {
    return told.stream()
        .flatMap(it -> teller.more(it, Aspect::isPlan).stream())
        .limit(MOST_PLANS)
        .toList();
  }
}

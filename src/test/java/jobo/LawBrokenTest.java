package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A house that breaks every rule: each must be found, or the law is a law on paper. */
class LawBrokenTest {
  private static final String BASE = "jobo.badhouse";
  private static final JavaClasses HOUSE = new ClassFileImporter().importPackages(BASE);
  private static final Law LAW =
      new Law(
          BASE,
          Map.of(
              "article", Set.of(),
              "text", Set.of(),
              "story", Set.of("article"),
              "attic", Set.of(),
              "store", Set.of("article"),
              "collect", Set.of()),
          "language",
          Set.of("collect.markup"),
          Map.of("org.springframework.", Set.of("store")));

  @Test
  void aPackageThatNobodyListedIsFound() {
    assertThat(LAW.unlistedPackages(HOUSE)).containsExactly(BASE + ".cellar");
  }

  @Test
  void aListedRoomWithAPackageCommentAloneIsFound() {
    assertThat(LAW.emptyRooms(HOUSE)).containsExactly("", "attic");
  }

  @Test
  void arrowsByFieldsByMethodReferencesAndByTypeArgumentsAreFound() {
    assertThat(origins(LAW.forbiddenArrows(HOUSE)))
        .contains("article.HoldsRows", "article.RefersToTold", "article.ListsRows")
        .noneMatch(it -> it.startsWith("story.") || it.startsWith("store."));
  }

  @Test
  void adaptersThatKnowEachOtherAreFoundAndWhatTheyShareIsNot() {
    assertThat(origins(LAW.adaptersThatKnowEachOther(HOUSE))).containsExactly("collect.feed.Feed");
  }

  @Test
  void cyclesAreFound() {
    assertThat(LAW.cycles(HOUSE)).anyMatch(it -> it.contains("badhouse.story"));
  }

  @Test
  void librariesElsewhereAreFoundAndSettingsMayBeBound() {
    assertThat(origins(LAW.librariesOutsideTheirRooms(HOUSE))).containsExactly("text.UsesSpring");
  }

  @Test
  void packagesWithoutTheMarkAreFound() {
    assertThat(LAW.packagesNotNullMarked(HOUSE)).containsExactly(BASE + ".cellar");
  }

  @Test
  void namesThatSayNothingAreFound() {
    assertThat(LAW.namesThatSayNothing(HOUSE)).containsExactly(BASE + ".article.RowUtils");
  }

  @Test
  void clocksAndSleepAreFoundAndAClockThatWasGivenIsNot() {
    List<String> found = LAW.clocksOfTheirOwn(HOUSE, Set.of("store"));

    assertThat(origins(found)).containsExactly("text.TellsTime");
    assertThat(found)
        .hasSize(5)
        .anyMatch(it -> it.contains("Instant.now()"))
        .anyMatch(it -> it.contains("LocalDate.now("))
        .anyMatch(it -> it.contains("Clock.systemUTC()"))
        .anyMatch(it -> it.contains("System.currentTimeMillis()"))
        .anyMatch(it -> it.contains("Thread.sleep("));
  }

  /** The classes that descriptions of breaches begin with, without the base. */
  private static List<String> origins(List<String> breaches) {
    return breaches.stream()
        .map(it -> it.replaceFirst(".*?<" + BASE + "\\.([a-z.]+\\.[A-Z]\\w*).*", "$1"))
        .distinct()
        .toList();
  }
}

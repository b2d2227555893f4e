package jobo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import jobo.language.Language;
import jobo.text.Words;
import org.junit.jupiter.api.Test;

/**
 * The law of the packages. A room enters the table with its first class and leaves with its last.
 */
class LawTest {
  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          entry("language", Set.of()),
          entry("article", Set.of()),
          entry("text", Set.of()),
          entry("document", Set.of()),
          entry("fetch", Set.of()),
          entry("llm", Set.of("text")),
          entry("collect", Set.of("article", "text", "fetch")),
          entry("classify", Set.of("article", "text")),
          entry("story", Set.of("article", "text")),
          entry("grounding", Set.of("article", "text")),
          entry("search", Set.of("article", "text")),
          entry("digest", Set.of("article", "text", "story", "grounding", "llm", "document")),
          entry("ask", Set.of("article", "text", "search", "grounding", "llm")),
          entry("subscription", Set.of("article")),
          entry("delivery", Set.of("subscription", "document")),
          entry(
              "edition",
              Set.of("article", "text", "story", "digest", "subscription", "delivery", "document")),
          entry(
              "chat",
              Set.of(
                  "article",
                  "collect",
                  "classify",
                  "story",
                  "digest",
                  "ask",
                  "subscription",
                  "delivery",
                  "edition",
                  "document")),
          entry(
              "web",
              Set.of(
                  "article",
                  "collect",
                  "classify",
                  "story",
                  "digest",
                  "ask",
                  "search",
                  "subscription",
                  "delivery",
                  "edition",
                  "chat",
                  "document")),
          entry(
              "timer",
              Set.of(
                  "article",
                  "collect",
                  "classify",
                  "story",
                  "digest",
                  "search",
                  "ask",
                  "subscription",
                  "delivery",
                  "edition",
                  "chat")),
          entry(
              "store",
              Set.of(
                  "article",
                  "text",
                  "fetch",
                  "llm",
                  "collect",
                  "classify",
                  "story",
                  "search",
                  "digest",
                  "ask",
                  "subscription",
                  "delivery",
                  "chat",
                  "document")),
          entry("demo", Set.of()));

  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          entry("okhttp3.", Set.of("fetch", "llm.openai", "chat.discord", "chat.telegram")),
          entry("dev.langchain4j.", Set.of("llm.openai")),
          entry("io.micrometer.", Set.of("llm.openai", Law.ROOT)),
          entry("net.dv8tion.", Set.of("chat.discord")),
          entry("org.telegram.", Set.of("chat.telegram")),
          entry("org.jsoup.", Set.of("collect")),
          entry("net.dankito.readability4j.", Set.of("collect")),
          entry("org.apache.lucene.", Set.of("text", "search")),
          entry("java.sql.", Set.of("store", Law.ROOT)),
          entry("javax.sql.", Set.of("store")),
          entry("org.springframework.jdbc.", Set.of("store")),
          entry("org.springframework.transaction.", Set.of("store")),
          entry("com.github.kagkarlsson.", Set.of("timer")),
          entry("org.apache.fontbox.", Set.of("digest")),
          entry("org.springframework.", Set.of(Law.ROOT, "web", "store", "timer")));

  private static final JavaClasses HOUSE = house();
  private static final Law LAW =
      new Law("jobo", ROOMS, "language", Set.of("collect.markup", "chat.message"), LIBRARIES);

  @Test
  void everyPackageIsARoomOfTheTable() {
    assertThat(LAW.unlistedPackages(HOUSE)).isEmpty();
  }

  @Test
  void everyRoomOfTheTableHasAClass() {
    assertThat(LAW.emptyRooms(HOUSE)).isEmpty();
  }

  @Test
  void noRoomKnowsMoreThanTheTableAllows() {
    assertThat(LAW.forbiddenArrows(HOUSE)).isEmpty();
  }

  @Test
  void theTableLetsNobodyKnowTheRootTheStoreTheTimerOrTheDemo() {
    assertThat(LAW.rooms().values())
        .allSatisfy(it -> assertThat(it).doesNotContain(Law.ROOT, "store", "timer", "demo"));
  }

  @Test
  void adaptersOfOneKindDoNotKnowEachOther() {
    assertThat(LAW.adaptersThatKnowEachOther(HOUSE)).isEmpty();
  }

  @Test
  void packagesKnowEachOtherInOneDirectionOnly() {
    assertThat(LAW.cycles(HOUSE)).isEmpty();
  }

  @Test
  void librariesStayBehindTheirAdapters() {
    assertThat(LAW.librariesOutsideTheirRooms(HOUSE)).isEmpty();
  }

  @Test
  void ofSqlTheRootKnowsTheExceptionAlone() {
    assertThat(HOUSE.stream().filter(it -> it.getPackageName().equals("jobo")))
        .flatMap(it -> it.getDirectDependenciesFromSelf())
        .filteredOn(it -> it.getTargetClass().getPackageName().equals("java.sql"))
        .isNotEmpty()
        .allSatisfy(
            it -> {
              assertThat(it.getOriginClass().getSimpleName()).isEqualTo("StartFailure");
              assertThat(it.getTargetClass().getSimpleName()).isEqualTo("SQLException");
            });
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(LAW.packagesNotNullMarked(HOUSE)).isEmpty();
  }

  @Test
  void everyClassIsNamedForWhatItDoes() {
    assertThat(LAW.namesThatSayNothing(HOUSE)).isEmpty();
  }

  @Test
  void timeComesFromAClockThatWasGivenAndNobodySleeps() {
    assertThat(LAW.clocksOfTheirOwn(HOUSE, Set.of(Law.ROOT, "demo"))).isEmpty();
  }

  @Test
  void nothingOfAQuestionStaysWhereSentencesAreRemembered() {
    assertThat(
            HOUSE
                .get(Words.class)
                .getMethod("tagged", String.class, Language.class)
                .getCallsOfSelf())
        .extracting(it -> it.getOriginOwner().getPackageName())
        .contains("jobo.story")
        .doesNotContain("jobo.ask", "jobo.chat", "jobo.search");
  }

  /** The program's own classes: what lies where its main class lies, and no test. */
  private static JavaClasses house() {
    try {
      return new ClassFileImporter()
          .importPath(
              Path.of(
                  JoboApplication.class
                      .getProtectionDomain()
                      .getCodeSource()
                      .getLocation()
                      .toURI()));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("Class files lie at an address", impossible);
    }
  }
}

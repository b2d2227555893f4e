package jobo;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What holds between the packages of a house, each rule as the list of its breaches.
 *
 * @param base the package of the house, which is the root room
 * @param rooms each room with the rooms it may import; the root, which may import all, is left out
 * @param everywhere a room that every room may import
 * @param shared packages within a room that its adapters share
 * @param libraries the beginning of a library's package names, and the rooms or adapters it stays
 *     in
 */
record Law(
    String base,
    Map<String, Set<String>> rooms,
    String everywhere,
    Set<String> shared,
    Map<String, Set<String>> libraries) {
  static final String ROOT = "";

  /** What settings of any room may carry, so that they are typed where they are used. */
  private static final Set<String> BINDING =
      Set.of(
          "org.springframework.boot.context.properties.ConfigurationProperties",
          "org.springframework.boot.context.properties.bind.DefaultValue");

  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Utils?|Helper|Manager|Impl|Common|Misc)");

  private static final Set<String> TELLS_TIME =
      Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system", "sleep");

  List<String> unlistedPackages(JavaClasses classes) {
    return sorted(
        classes.stream()
            .filter(it -> !it.getPackageName().equals(base))
            .filter(it -> !rooms.containsKey(room(it)))
            .map(JavaClass::getPackageName));
  }

  List<String> emptyRooms(JavaClasses classes) {
    Set<String> inhabited =
        Set.copyOf(classes.stream().filter(Law::isReal).map(this::room).distinct().toList());
    return sorted(
        Stream.concat(rooms.keySet().stream(), Stream.of(ROOT))
            .filter(it -> !inhabited.contains(it)));
  }

  List<String> forbiddenArrows(JavaClasses classes) {
    return sorted(
        arrows(classes)
            .filter(it -> !mayImport(room(it.getOriginClass()), room(it.getTargetClass())))
            .map(HasDescription::getDescription));
  }

  List<String> adaptersThatKnowEachOther(JavaClasses classes) {
    return sorted(
        arrows(classes)
            .filter(it -> isAdapter(it.getOriginClass()) && isAdapter(it.getTargetClass()))
            .filter(it -> room(it.getOriginClass()).equals(room(it.getTargetClass())))
            .filter(it -> !samePackage(it))
            .map(HasDescription::getDescription));
  }

  List<String> cycles(JavaClasses classes) {
    return SlicesRuleDefinition.slices()
        .matching("(" + base + "..)")
        .should()
        .beFreeOfCycles()
        .evaluate(classes)
        .getFailureReport()
        .getDetails();
  }

  List<String> librariesOutsideTheirRooms(JavaClasses classes) {
    return sorted(
        classes.stream()
            .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
            .filter(it -> isInHouse(it.getOriginClass()) && !isInHouse(it.getTargetClass()))
            .filter(it -> !isBinding(it) && !isWiring(it))
            .filter(it -> !mayUse(it.getOriginClass(), it.getTargetClass().getPackageName() + "."))
            .map(HasDescription::getDescription));
  }

  List<String> packagesNotNullMarked(JavaClasses classes) {
    return sorted(
        classes.stream()
            .map(JavaClass::getPackage)
            .filter(it -> !it.isAnnotatedWith(NullMarked.class))
            .map(it -> it.getName()));
  }

  List<String> namesThatSayNothing(JavaClasses classes) {
    return sorted(
        classes.stream()
            .filter(it -> EMPTY_NAME.matcher(it.getSimpleName()).matches())
            .map(JavaClass::getName));
  }

  /** Time comes from the clock that was injected, and nobody sleeps. */
  List<String> clocksOfTheirOwn(JavaClasses classes, Set<String> roomsThatMakeClocks) {
    return sorted(
        classes.stream()
            .flatMap(it -> it.getAccessesFromSelf().stream())
            .filter(Law::tellsTime)
            .filter(it -> !(isMakingClock(it) && roomsThatMakeClocks.contains(room(it))))
            .map(HasDescription::getDescription));
  }

  private Stream<Dependency> arrows(JavaClasses classes) {
    return classes.stream()
        .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
        .filter(it -> isInHouse(it.getOriginClass()) && isInHouse(it.getTargetClass()));
  }

  private boolean mayImport(String from, String to) {
    return from.equals(to)
        || from.equals(ROOT)
        || to.equals(everywhere)
        || rooms.getOrDefault(from, Set.of()).contains(to);
  }

  private boolean mayUse(JavaClass user, String library) {
    return libraries.entrySet().stream()
        .filter(it -> library.startsWith(it.getKey()))
        .allMatch(it -> it.getValue().contains(room(user)) || it.getValue().contains(place(user)));
  }

  /** An adapter has one configuration, which the root imports. */
  private boolean isWiring(Dependency dependency) {
    return isAdapter(dependency.getOriginClass())
        && dependency.getOriginClass().getSimpleName().endsWith("Configuration")
        && dependency.getTargetClass().getPackageName().startsWith("org.springframework.");
  }

  private static boolean isBinding(Dependency dependency) {
    return dependency.getOriginClass().getSimpleName().endsWith("Settings")
        && BINDING.contains(dependency.getTargetClass().getName());
  }

  private static boolean tellsTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean given =
        access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
            && target.getRawParameterTypes().stream()
                .anyMatch(it -> it.isEquivalentTo(Clock.class));
    return TELLS_TIME.contains(access.getTarget().getName())
        && !given
        && (owner.startsWith("java.time.")
            || owner.equals("java.lang.System")
            || owner.equals("java.lang.Thread"));
  }

  private static boolean isMakingClock(JavaAccess<?> access) {
    return Set.of("systemUTC", "system").contains(access.getTarget().getName());
  }

  private boolean isInHouse(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(base + ".");
  }

  private static boolean isReal(JavaClass type) {
    return !type.getSimpleName().equals("package-info");
  }

  private static boolean samePackage(Dependency dependency) {
    return dependency
        .getOriginClass()
        .getPackageName()
        .equals(dependency.getTargetClass().getPackageName());
  }

  private boolean isAdapter(JavaClass type) {
    String place = place(type);
    return place.contains(".") && !shared.contains(place);
  }

  private String room(JavaAccess<?> access) {
    return room(access.getOriginOwner());
  }

  private String room(JavaClass type) {
    return place(type).replaceFirst("\\..*", "");
  }

  private String place(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.equals(base) ? ROOT : name.substring(Math.min(name.length(), base.length() + 1));
  }

  private static List<String> sorted(Stream<String> breaches) {
    return List.copyOf(new TreeSet<>(breaches.toList()));
  }
}

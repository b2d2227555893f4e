package jobo.chat;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people call the zones of the IANA database. */
final class ZoneNames {
  private static final int SHORTEST_CITY = 4;
  private static final Set<String> REGIONS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Arctic",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  /** Old names of Australia's zones, which by themselves say nothing. */
  private static final Set<String> NO_CITIES = Set.of("North", "South", "West");

  private static final Map<String, String> USUAL = usual();

  /** Short names that mean one zone wherever they are used. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("kst", "Asia/Seoul"),
          Map.entry("korea", "Asia/Seoul"),
          Map.entry("한국", "Asia/Seoul"),
          Map.entry("jst", "Asia/Tokyo"),
          Map.entry("일본", "Asia/Tokyo"),
          Map.entry("hkt", "Asia/Hong_Kong"),
          Map.entry("sgt", "Asia/Singapore"),
          Map.entry("msk", "Europe/Moscow"),
          Map.entry("cest", "CET"),
          Map.entry("eest", "EET"),
          Map.entry("edt", "America/New_York"),
          Map.entry("pdt", "America/Los_Angeles"),
          Map.entry("mdt", "America/Denver"),
          Map.entry("nzst", "Pacific/Auckland"),
          Map.entry("nzdt", "Pacific/Auckland"),
          Map.entry("aedt", "Australia/Sydney"),
          Map.entry("istanbul", "Europe/Istanbul"));

  /** Short names that mean one zone here and another there. */
  private static final Map<String, List<String>> SHARED =
      Map.ofEntries(
          Map.entry("est", List.of("America/New_York", "America/Panama")),
          Map.entry("cst", List.of("America/Chicago", "Asia/Shanghai")),
          Map.entry("mst", List.of("America/Denver", "America/Phoenix")),
          Map.entry("pst", List.of("America/Los_Angeles", "Asia/Manila")),
          Map.entry("ast", List.of("America/Halifax", "Asia/Riyadh")),
          Map.entry("bst", List.of("Europe/London", "Asia/Dhaka")),
          Map.entry("ist", List.of("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin")),
          Map.entry("aest", List.of("Australia/Sydney", "Australia/Brisbane")));

  private static final Map<String, String> IDS = ids();

  private ZoneNames() {}

  /** The zone of exactly this name, however it is spaced and whatever its case. */
  static Optional<ZoneId> named(String typed) {
    String name = fold(typed);
    return SHARED.containsKey(name)
        ? Optional.empty()
        : Optional.ofNullable(IDS.get(name)).map(ZoneId::of);
  }

  /** The zones that a name means, where these are several. */
  static List<ZoneId> shared(String typed) {
    return SHARED.getOrDefault(fold(typed), List.of()).stream().map(ZoneId::of).toList();
  }

  /** The zone that is spelt most like what was typed, if any is nearly so. */
  static Optional<ZoneId> nearest(String typed, int farthest) {
    String name = fold(typed);
    return IDS.entrySet().stream()
        .map(it -> Map.entry(it.getValue(), Spelling.distance(name, it.getKey())))
        .filter(it -> it.getValue() <= farthest)
        .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(it -> ZoneId.of(it.getKey()));
  }

  /** The usual zones, then all whose id or name has what was typed. */
  static List<ZoneId> having(String typed) {
    String name = fold(typed);
    Stream<String> usual =
        USUAL.entrySet().stream()
            .filter(it -> fold(it.getKey()).contains(name) || it.getValue().contains(name))
            .map(Map.Entry::getKey);
    Stream<String> others =
        name.isEmpty() ? Stream.empty() : regional().filter(it -> fold(it).contains(name)).sorted();
    return Stream.concat(usual, others).distinct().map(ZoneId::of).toList();
  }

  /** The usual zones, the nearest to home first. */
  static List<ZoneId> usualOnes() {
    return having("");
  }

  /** What a zone is called in Korean, if it is a usual one. */
  static Optional<String> korean(ZoneId zone) {
    return Optional.ofNullable(USUAL.get(zone.getId()));
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "_");
  }

  private static Stream<String> regional() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(it -> REGIONS.contains(it.replaceFirst("/.*", "")) && it.contains("/"));
  }

  /** Zone ids by what may be typed for them: their own ids first, then their cities. */
  private static Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    ZoneId.getAvailableZoneIds().forEach(it -> ids.put(fold(it), it));
    USUAL.forEach((id, korean) -> ids.put(fold(korean), id));
    ids.putAll(SHORT);
    regional()
        .sorted(Comparator.comparingInt(String::length).thenComparing(it -> it))
        .forEach(
            id -> {
              String city = id.substring(id.lastIndexOf('/') + 1);
              if (city.length() >= SHORTEST_CITY && !NO_CITIES.contains(city)) {
                ids.putIfAbsent(fold(city), id);
              }
            });
    return Map.copyOf(ids);
  }

  private static Map<String, String> usual() {
    Map<String, String> usual = new LinkedHashMap<>();
    usual.put("Asia/Seoul", "서울");
    usual.put("Asia/Tokyo", "도쿄");
    usual.put("Asia/Shanghai", "상하이");
    usual.put("Asia/Taipei", "타이베이");
    usual.put("Asia/Hong_Kong", "홍콩");
    usual.put("Asia/Singapore", "싱가포르");
    usual.put("Asia/Bangkok", "방콕");
    usual.put("Asia/Ho_Chi_Minh", "호찌민");
    usual.put("Asia/Kolkata", "콜카타");
    usual.put("Asia/Dubai", "두바이");
    usual.put("Australia/Sydney", "시드니");
    usual.put("Europe/London", "런던");
    usual.put("Europe/Paris", "파리");
    usual.put("Europe/Berlin", "베를린");
    usual.put("America/New_York", "뉴욕");
    usual.put("America/Toronto", "토론토");
    usual.put("America/Chicago", "시카고");
    usual.put("America/Denver", "덴버");
    usual.put("America/Los_Angeles", "로스앤젤레스");
    usual.put("America/Vancouver", "밴쿠버");
    usual.put("America/Sao_Paulo", "상파울루");
    usual.put("UTC", "협정 세계시");
    return usual;
  }
}

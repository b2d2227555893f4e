package jobo.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Made-up events that go on over days: each has a name that no other has and facts that come one
 * after the other, each a figure that stands nowhere else. Articles of several publishers tell a
 * fact in different words, with what was known before and with padding; others only repeat.
 */
final class SampleEvents {
  private static final int LABS = 60;
  private static final List<String> THINGS =
      List.of(
          "language model",
          "speech recogniser",
          "coding agent",
          "AI chip",
          "vision model",
          "training method",
          "chatbot",
          "robot policy",
          "translation engine",
          "image generator",
          "search service",
          "tutoring app",
          "weather model",
          "code reviewer",
          "music generator",
          "medical scanner",
          "call centre bot",
          "data catalogue",
          "benchmark suite",
          "browser agent");
  private static final List<List<String>> TOLD =
      List.of(
          List.of(
              "%1$s of %2$s scores %3$s points on the Harbour benchmark",
              "On the Harbour benchmark %2$s's %1$s reaches %3$s points",
              "%3$s points for %1$s, the %4$s of %2$s, in the Harbour benchmark"),
          List.of(
              "%2$s has %3$s customers for its %4$s %1$s",
              "%3$s companies now pay %2$s for %1$s",
              "The %4$s %1$s won %2$s %3$s paying companies"),
          List.of(
              "Researchers found %3$s errors in %1$s, the %4$s of %2$s",
              "%1$s: independent review counts %3$s errors in %2$s's %4$s",
              "%2$s admits %3$s errors in the %4$s %1$s"),
          List.of(
              "%2$s raises %3$s dollars a seat from users of %1$s",
              "Users of %1$s will pay %2$s %3$s dollars a seat",
              "%1$s gets dearer: %2$s wants %3$s dollars a seat for its %4$s"));
  private static final List<String> REPEATED =
      List.of(
          "What we know about %1$s, the %4$s of %2$s",
          "%1$s by %2$s explained", "Five questions about %2$s and its %4$s %1$s");
  private static final List<String> ADJECTIVES =
      List.of(
          "old",
          "narrow",
          "early",
          "former",
          "public",
          "careful",
          "modest",
          "rare",
          "heavy",
          "weekly",
          "second",
          "brief",
          "open",
          "steady",
          "partial",
          "northern",
          "foreign",
          "federal",
          "rural",
          "costly",
          "shared",
          "silent",
          "urban",
          "wooden");
  private static final List<String> NOUNS =
      List.of(
          "board",
          "council",
          "union",
          "bank",
          "school",
          "clinic",
          "harbour",
          "mill",
          "archive",
          "court",
          "ministry",
          "factory",
          "market",
          "theatre",
          "bridge",
          "museum",
          "village",
          "institute",
          "press",
          "guild",
          "budget",
          "map",
          "survey",
          "permit",
          "audit",
          "warehouse",
          "turbine",
          "orchard",
          "ferry",
          "railway",
          "hospital",
          "newspaper",
          "vineyard",
          "kitchen",
          "laboratory",
          "airport");
  private static final List<String> VERBS =
      List.of(
          "revised",
          "withdrew",
          "defended",
          "rejected",
          "signed",
          "delayed",
          "praised",
          "doubted",
          "copied",
          "renewed",
          "shortened",
          "translated",
          "cancelled",
          "measured",
          "funded",
          "closed",
          "moved",
          "reviewed",
          "painted",
          "rented");
  private static final List<String> PADDING =
      List.of(
          "Analysts have argued about such announcements for many seasons without agreeing.",
          "The industry moves quickly, and patience is rarely rewarded by its investors.",
          "Nobody in the room wanted to speak about next year, and the coffee went cold.",
          "Readers may remember similar episodes from the early years of the internet.",
          "A spokesperson thanked the engineers, their families and the city for its support.",
          "Weather kept some of the invited guests away from the opening ceremony.",
          "Observers compare the mood to that of a county fair shortly before the judging.",
          "Our correspondent visited the campus and found the corridors unusually quiet.");

  private final Random random;
  private final List<String> labs;
  private final List<Event> events = new ArrayList<>();
  private int serial;
  private int facts;

  SampleEvents(long seed) {
    random = new Random(seed);
    labs = Stream.generate(this::name).limit(LABS).toList();
  }

  /** An event and the facts that were told of it so far. */
  static final class Event {
    final String name;
    private final List<String> background;
    private final String lab;
    private final String thing;
    private final List<String> known = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>(List.of(0, 1, 2, 3));
    private int quietDays;

    /** The figures of the facts that were told of it so far. */
    List<String> facts() {
      return List.copyOf(known);
    }

    private Event(String name, List<String> background, String lab, String thing) {
      this.name = name;
      this.background = background;
      this.lab = lab;
      this.thing = thing;
    }
  }

  /**
   * An article about an event.
   *
   * @param fact the figure that is new in it, or empty
   */
  record Written(Event event, String title, String text, String publisher, String fact) {}

  /** The articles of a day, about so many. */
  List<Written> day(int articles) {
    List<Written> written = new ArrayList<>();
    for (Event event : List.copyOf(events)) {
      if (written.size() < articles * 2 / 3) {
        written.addAll(more(event));
      }
    }
    events.removeIf(it -> it.quietDays > 6);
    while (written.size() < articles) {
      Event event = begun();
      events.add(event);
      written.addAll(fact(event));
    }
    return written;
  }

  private List<Written> more(Event event) {
    int lot = random.nextInt(100);
    if (lot < 20 && !event.kinds.isEmpty()) {
      return fact(event);
    }
    event.quietDays++;
    return lot < 40 ? List.of(repetition(event)) : List.of();
  }

  private Event begun() {
    String name = name();
    String person = name();
    List<String> background =
        List.of(
            "%s's %s %s %s the %s."
                .formatted(name, pick(ADJECTIVES), pick(NOUNS), pick(VERBS), pick(NOUNS)),
            "%s of %s %s a %s %s for %s."
                .formatted(person, name(), pick(VERBS), pick(ADJECTIVES), pick(NOUNS), pick(NOUNS)),
            "The %s %s %s %s's %s."
                .formatted(pick(ADJECTIVES), pick(NOUNS), pick(VERBS), person, pick(NOUNS)));
    return new Event(name, background, pick(labs), pick(THINGS));
  }

  /** No two are alike in more than a syllable or two. */
  private String name() {
    StringBuilder name = new StringBuilder();
    int rest = Math.floorMod(++serial * 7_919, 50 * 50 * 50);
    for (int syllable = 0; syllable < 3; syllable++) {
      name.append("bdfglmnrst".charAt(rest % 10)).append("aeiou".charAt(rest / 10 % 5));
      rest /= 50;
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private List<Written> fact(Event event) {
    Collections.shuffle(event.kinds, random);
    List<String> wordings = TOLD.get(event.kinds.removeFirst());
    int number = 10_007 + 37 * facts;
    String figure = "%d,%03d".formatted(number / 1_000, number % 1_000);
    facts++;
    event.quietDays = 0;
    List<Written> written = new ArrayList<>();
    Set<Integer> used = new TreeSet<>();
    int publishers = 1 + random.nextInt(3);
    for (int at = 0; at < publishers; at++) {
      int wording = (random.nextInt(3) + at) % 3;
      used.add(wording);
      String said = filled(wordings.get(wording), event, figure);
      String other = filled(wordings.get((wording + 1) % 3), event, figure);
      written.add(written(event, said, other + ".", figure, at));
    }
    event.known.add(figure);
    event.sentences.add(filled(wordings.get(used.iterator().next()), event, figure) + ".");
    return written;
  }

  private Written repetition(Event event) {
    String title = filled(pick(REPEATED), event, "");
    String again = String.join(" ", event.sentences);
    return written(event, title, again, "", random.nextInt(9));
  }

  private Written written(Event event, String title, String lead, String fact, int publisher) {
    List<String> sentences = new ArrayList<>(List.of(lead));
    if (!fact.isEmpty()) {
      sentences.addAll(event.sentences);
    }
    sentences.addAll(event.background);
    sentences.add(pick(PADDING));
    sentences.add(pick(PADDING));
    return new Written(event, title, String.join(" ", sentences), "Paper " + publisher, fact);
  }

  private static String filled(String wording, Event event, String figure) {
    return wording.formatted(event.name, event.lab, figure, event.thing);
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}

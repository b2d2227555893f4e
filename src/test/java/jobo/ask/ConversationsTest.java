package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.ask.Conversations.Conversation;
import jobo.ask.Conversations.Turn;
import jobo.ask.Exchange.Numbered;
import jobo.demo.Newswire;
import jobo.demo.WireArticle;
import jobo.demo.WireArticles;
import jobo.demo.WireHouse;
import jobo.language.Language;
import jobo.search.PassageIndex;
import jobo.story.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Follow-up questions, each in the conversation it is asked in, without a model. Those of the
 * project are a regression test; others are by somebody who had never seen the program.
 */
@Tag("quality")
class ConversationsTest {
  private static final Asker ASKER = new Asker("test", "somebody");
  private static final double LEAST_RIGHT = 0.84;
  private static final double LEAST_RIGHT_OF_AN_OUTSIDER = 0.42;

  /** How many turns of a kind were right. */
  private record Tally(int right, int all) {
    Tally and(Tally other) {
      return new Tally(right + other.right, all + other.all);
    }
  }

  @Test
  void turnsAreAnsweredByTheRightArticleOrRefusedRightly() {
    List<Conversation> conversations = Conversations.of("conversations.txt");
    assertThat(conversations).hasSizeGreaterThanOrEqualTo(50);
    assertThat(right(conversations)).isGreaterThanOrEqualTo(LEAST_RIGHT);
  }

  @Test
  void turnsOfAnOutsiderAreAnsweredAsFarAsReached() {
    assertThat(right(Conversations.of("conversations-outside.txt")))
        .isGreaterThanOrEqualTo(LEAST_RIGHT_OF_AN_OUTSIDER);
  }

  /** The share of turns that are right, which is printed by their kind. */
  private static double right(List<Conversation> conversations) {
    Map<String, Tally> tallies = new TreeMap<>();
    try (WireHouse house = WireHouse.closedUntil(WireHouse.TODAY)) {
      for (LocalDate date : Newswire.dates()) {
        List<Conversation> held =
            conversations.stream().filter(it -> it.date().equals(date)).toList();
        if (!held.isEmpty()) {
          Dialogue dialogue = dialogue(house, date);
          held.forEach(it -> hold(it, dialogue, tallies));
        }
      }
    }
    tallies.forEach((kind, it) -> System.out.printf("%s: %d of %d%n", kind, it.right(), it.all()));
    Tally all = tallies.values().stream().reduce(new Tally(0, 0), Tally::and);
    System.out.printf("%d of %d turns are right%n", all.right(), all.all());
    return (double) all.right() / all.all();
  }

  /** What is known on a date: the articles of the papers until then. */
  private static Dialogue dialogue(WireHouse house, LocalDate date) {
    List<ArticleId> known =
        Newswire.bundled().articles().stream()
            .filter(it -> !it.date().isAfter(date))
            .map(it -> WireArticles.article(it).id())
            .toList();
    ArticleStore articles = house.database().articles();
    PassageIndex index = new PassageIndex();
    index.put(articles.find(known));
    return new Dialogue(
        new Answerer(index, articles),
        articles,
        it -> related(house, it),
        house.categories(),
        new Dialogue.Days(java.time.LocalTime.of(8, 0), WireHouse.ZONE));
  }

  private static Set<ArticleId> related(WireHouse house, Set<ArticleId> articles) {
    return articles.stream()
        .flatMap(it -> house.database().stories().of(it).stream())
        .map(Story::articles)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private static void hold(
      Conversation conversation, Dialogue dialogue, Map<String, Tally> tallies) {
    List<Exchange> thread = new ArrayList<>();
    if (!conversation.list().isEmpty()) {
      thread.add(exchange("", numbered(conversation.list()), true));
    }
    for (Turn turn : conversation.turns()) {
      Dialogue.Outcome outcome =
          dialogue.answer(
              turn.question(),
              List.copyOf(thread),
              WireHouse.CALENDAR.close(conversation.date()).plusSeconds(3_600),
              step -> {});
      boolean right = turn.isAnsweredBy(outcome);
      if (!right) {
        System.out.printf(
            "%s: %s%n    -> %s%n", conversation.number(), turn.question(), shown(outcome));
      }
      tallies.merge(kind(turn, thread.isEmpty()), new Tally(right ? 1 : 0, 1), Tally::and);
      boolean answered =
          outcome instanceof Dialogue.Outcome.Answered(Answer answer) && !answer.quotes().isEmpty();
      List<Numbered> shown =
          outcome instanceof Dialogue.Outcome.Answered it ? it.numbered() : List.of();
      thread.addFirst(exchange(turn.question(), shown, answered));
    }
  }

  private static String shown(Dialogue.Outcome outcome) {
    return switch (outcome) {
      case Dialogue.Outcome.NoSuchNumber(int most) -> "no such number, " + most + " at most";
      case Dialogue.Outcome.Answered(Answer.Refused refused) ->
          "refused; near: " + refused.nearest().stream().map(it -> it.id().value()).toList();
      case Dialogue.Outcome.Answered(Answer answer) ->
          answer.quotes().stream()
              .map(it -> it.article().id().value() + ": " + it.sentence())
              .collect(Collectors.joining(" | "));
    };
  }

  private static Exchange exchange(String question, List<Numbered> numbered, boolean answered) {
    return new Exchange(
        "-", ASKER, WireHouse.CALENDAR.close(WireHouse.TODAY), question, numbered, answered, null);
  }

  private static List<Numbered> numbered(List<String> addresses) {
    return addresses.stream().map(it -> new Numbered(List.of(id(it)), "")).toList();
  }

  private static ArticleId id(String address) {
    return Newswire.bundled().articles().stream()
        .filter(it -> it.address().toString().equals(address))
        .map(WireArticle::id)
        .map(ArticleId::new)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no article at " + address));
  }

  /** What a turn tries; a turn may try several things and is counted once, by the first. */
  private static String kind(Turn turn, boolean first) {
    Pointing pointing = Pointing.of(turn.question());
    OwnWords own = OwnWords.of(pointing.rest());
    String language = Language.of(turn.question()).tag();
    String kind =
        turn.accepted().equals(Set.of("refused"))
            ? "to be refused"
            : first
                ? "first question"
                : switch (pointing.pointer()) {
                  case Pointer.Numbers numbers -> "number";
                  case Pointer.Spoken() -> "pronoun";
                  case Pointer.Nothing() ->
                      own.isEmpty()
                          ? "bare"
                          : own.names().isEmpty() ? "subject left out" : "names of its own";
                };
    return language + " " + kind;
  }

  @Test
  void everyAddressOfTheConversationsIsThatOfAnArticle() {
    Set<String> named = new HashSet<>();
    for (Conversation conversation : Conversations.of("conversations.txt")) {
      named.addAll(conversation.list());
      conversation.turns().forEach(it -> named.addAll(it.accepted()));
    }
    named.remove("refused");
    Set<String> known =
        WireArticles.all().stream().map(it -> it.url().toString()).collect(Collectors.toSet());
    assertThat(known).containsAll(named);
  }
}

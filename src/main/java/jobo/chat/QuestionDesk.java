package jobo.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jobo.ask.Answer;
import jobo.ask.Answerer;
import jobo.ask.AskSettings;
import jobo.ask.Asker;
import jobo.ask.ConversationStore;
import jobo.ask.Dialogue;
import jobo.ask.Exchange;
import jobo.ask.Exchange.Numbered;
import jobo.ask.QuestionMeter;
import jobo.delivery.DeliveryLog;
import jobo.story.StoryId;
import jobo.story.StoryStore;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;

/**
 * Where chats ask: finds what a question goes on from, has it answered, and keeps what was said, of
 * each chat for that chat alone. Safe for use by many threads.
 */
public final class QuestionDesk {
  /** For how long a question goes on from the last one without a reply to it. */
  private static final Duration GOES_ON_WITHIN = Duration.ofMinutes(30);

  private static final int MOST_EXCHANGES = 12;
  private static final int MOST_NUMBERS = 60;

  private final Dialogue dialogue;
  private final ConversationStore conversations;
  private final QuestionMeter meter;
  private final AskSettings limits;
  private final DeliveryLog deliveries;
  private final StoryStore stories;
  private final InstantSource clock;
  private final PersonNames names;

  /**
   * What came of a question.
   *
   * @param exchange the id under which it is kept
   */
  record Asked(Dialogue.Outcome outcome, String exchange) {}

  /** A desk. */
  public QuestionDesk(
      Dialogue dialogue,
      ConversationStore conversations,
      QuestionMeter meter,
      AskSettings limits,
      DeliveryLog deliveries,
      StoryStore stories,
      InstantSource clock) {
    this.dialogue = dialogue;
    this.conversations = conversations;
    this.meter = meter;
    this.limits = limits;
    this.deliveries = deliveries;
    this.stories = stories;
    this.clock = clock;
    this.names = new PersonNames(conversations);
  }

  /** What time it is. */
  Instant now() {
    return clock.instant();
  }

  /**
   * Counts a question of somebody, unless they or the chat have asked as much as they may. Whoever
   * sits at this machine may ask without end.
   */
  Optional<QuestionMeter.Full> count(Request request) {
    return request.chat().platform() == Platform.LOCAL
        ? Optional.empty()
        : meter.count(asker(request), limits, clock.instant());
  }

  /** Answers a question in its context and keeps both. */
  Asked ask(Request request, String question, Consumer<Answerer.Step> progress) {
    Optional<Exchange> before = before(request);
    List<Exchange> thread =
        before.map(it -> conversations.thread(it, MOST_EXCHANGES)).orElse(List.of());
    Dialogue.Outcome outcome = dialogue.answer(question, thread, clock.instant(), progress);
    List<Numbered> numbered =
        outcome instanceof Dialogue.Outcome.Answered it ? it.numbered() : List.of();
    boolean answered =
        outcome instanceof Dialogue.Outcome.Answered(Answer answer) && !answer.quotes().isEmpty();
    String id = keep(request, question, numbered, answered, before.map(Exchange::id));
    return new Asked(outcome, id);
  }

  /** Keeps what was shown under numbers without a question; returns the id of that. */
  String list(Request request, List<Numbered> numbered) {
    return keep(
        request, "", numbered.stream().limit(MOST_NUMBERS).toList(), true, Optional.empty());
  }

  private String keep(
      Request request,
      String question,
      List<Numbered> numbered,
      boolean answered,
      Optional<String> before) {
    String id = UUID.randomUUID().toString();
    conversations.keep(
        new Exchange(
            id,
            asker(request),
            clock.instant(),
            question,
            numbered,
            answered,
            before.orElse(null)));
    return id;
  }

  /**
   * What a request goes on from: what the message shows that it replies to, else what was said last
   * to who writes it.
   */
  Optional<Exchange> before(Request request) {
    String to = request.speaker().to();
    return to == null
        ? conversations.newest(asker(request), clock.instant().minus(GOES_ON_WITHIN))
        : shownBy(request, to);
  }

  private Optional<Exchange> shownBy(Request request, String message) {
    String chat = name(request.chat());
    return conversations
        .shownBy(chat, message)
        .or(
            () -> {
              List<Numbered> told = delivered(request.chat(), message);
              if (told.isEmpty()) {
                return Optional.empty();
              }
              conversations.shown(chat, list(request, told), List.of(message));
              return conversations.shownBy(chat, message);
            });
  }

  /** The stories of a delivered message. */
  private List<Numbered> delivered(ChatAddress chat, String message) {
    return deliveries.toldBy(chat, message).stream()
        .map(StoryId::new)
        .flatMap(it -> stories.find(it).stream())
        .map(it -> new Numbered(it.articles(), ""))
        .toList();
  }

  /** An exchange is shown by these messages of its chat. */
  void shown(ChatAddress chat, String exchange, List<String> messages) {
    if (!messages.isEmpty()) {
      conversations.shown(name(chat), exchange, messages);
    }
  }

  /** Forgets all that who writes has asked, in whatever chat; returns how much that was. */
  int forget(Request request) {
    return conversations.forget(asker(request).person());
  }

  private Asker asker(Request request) {
    Platform platform = request.chat().platform();
    String person =
        Stream.of(request.speaker().person(), request.chat().value())
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElseThrow();
    return new Asker(name(request.chat()), names.of(platform, person));
  }

  private static String name(ChatAddress chat) {
    return chat.platform() + " " + chat.value();
  }
}

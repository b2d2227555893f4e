package jobo.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.ask.Answer;
import jobo.ask.Answerer;
import jobo.ask.Dialogue;
import jobo.ask.QuestionMeter;
import jobo.delivery.Message;
import jobo.digest.Masthead;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import jobo.language.VisibleText;
import jobo.subscription.ChatAddress;

/** Answers a question from the collected articles, with numbered citations. */
final class AskCommand implements Command {
  private static final int LONGEST_SHOWN = 300;
  private static final int SECONDS_TO_THE_MINUTE = 59;

  private final QuestionDesk questions;
  private final Function<ChatAddress, Optional<ZoneId>> zones;
  private final Masthead masthead;

  /**
   * The command.
   *
   * @param zones in which chats count their hours
   */
  AskCommand(
      QuestionDesk questions, Function<ChatAddress, Optional<ZoneId>> zones, Masthead masthead) {
    this.questions = questions;
    this.zones = zones;
    this.masthead = masthead;
  }

  @Override
  public CommandName name() {
    return CommandName.ASK;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    Messages messages = Messages.in(request.language());
    if (arguments.isBlank()) {
      return prompt(request, messages);
    }
    if (arguments.length() > Dialogue.LONGEST_QUESTION) {
      throw new UserMistake(messages.text("ask.too-long", Dialogue.LONGEST_QUESTION));
    }
    questions.count(request).ifPresent(full -> turnDown(full, request));
    QuestionDesk.Asked asked =
        questions.ask(request, arguments, step -> steps.accept(step(step, messages)));
    return Message.of(document(arguments, asked.outcome())).showing(asked.exchange());
  }

  /** A reply to what asks for the question goes on from what that was asked for. */
  private Message prompt(Request request, Messages messages) {
    Message prompt = Message.asking(Document.text(request.language(), messages.text("ask.what")));
    return request.speaker().to() == null
        ? prompt
        : questions.before(request).map(it -> prompt.showing(it.id())).orElse(prompt);
  }

  private void turnDown(QuestionMeter.Full full, Request request) {
    ZoneId zone = zones.apply(request.chat()).orElse(masthead.zone());
    Instant minute =
        full.freeAt().plusSeconds(SECONDS_TO_THE_MINUTE).truncatedTo(ChronoUnit.MINUTES);
    String free = ReaderDates.near(minute, questions.now(), zone, request.language());
    String key = full.ofPerson() ? "ask.limit-person" : "ask.limit-chat";
    throw new UserMistake(Messages.in(request.language()).text(key, full.limit(), free));
  }

  private static String step(Answerer.Step step, Messages messages) {
    return switch (step) {
      case Answerer.Step.Searching() -> messages.text("step.searching");
      case Answerer.Step.Reading(int articles) -> messages.text("step.reading", articles);
      case Answerer.Step.Writing() -> messages.text("step.writing");
      case Answerer.Step.Checking() -> messages.text("step.checking");
    };
  }

  private Document document(String question, Dialogue.Outcome outcome) {
    Language language =
        switch (outcome) {
          case Dialogue.Outcome.Answered(Answer answer) -> answer.language();
          case Dialogue.Outcome.NoSuchNumber(int most) -> Language.of(question);
        };
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            Inline.text("❓ "), Inline.strong(VisibleText.cut(question, LONGEST_SHOWN))));
    switch (outcome) {
      case Dialogue.Outcome.Answered(Answer.Quoted quoted) -> quoted(quoted, blocks);
      case Dialogue.Outcome.Answered(Answer.Written written) -> written(written, blocks);
      case Dialogue.Outcome.Answered(Answer.Refused refused) -> refused(refused, blocks);
      case Dialogue.Outcome.NoSuchNumber(int most) ->
          blocks.add(
              Block.Paragraph.of(
                  Inline.text(Messages.in(language).text("ask.no-such-number", most))));
    }
    blocks.addAll(masthead.notice(language));
    return new Document(language, blocks);
  }

  private void quoted(Answer.Quoted answer, List<Block> blocks) {
    List<Article> cited = answer.quotes().stream().map(Answer.Quote::article).distinct().toList();
    for (Answer.Quote quote : answer.quotes()) {
      String marked = "“%s” [%d]".formatted(quote.sentence(), cited.indexOf(quote.article()) + 1);
      blocks.add(Block.Paragraph.of(Inline.text(marked)));
    }
    blocks.add(citations(cited, answer.language()));
  }

  /** Prose of a model with numbers, under it what each number rests on, and who wrote it. */
  private void written(Answer.Written answer, List<Block> blocks) {
    List<Article> cited = answer.quotes().stream().map(Answer.Quote::article).distinct().toList();
    String prose =
        answer.sentences().stream()
            .map(it -> it.text() + " " + numbers(it, cited))
            .collect(Collectors.joining(" "));
    blocks.add(Block.Paragraph.of(Inline.text(prose)));
    blocks.add(
        Block.Listing.numbered(1, cited.stream().map(it -> supporting(it, answer)).toList()));
    blocks.add(
        Block.Paragraph.of(
            Inline.text(
                Messages.in(answer.language())
                    .text(
                        "ask.written",
                        answer.sentences().size(),
                        answer.written(),
                        answer.model()))));
  }

  private static String numbers(Answer.Sentence sentence, List<Article> cited) {
    return sentence.quotes().stream()
        .map(Answer.Quote::article)
        .distinct()
        .map(it -> "[%d]".formatted(cited.indexOf(it) + 1))
        .collect(Collectors.joining());
  }

  /** A citation with the words of the article that the answer rests on. */
  private Block.Item supporting(Article article, Answer answer) {
    String words =
        answer.quotes().stream()
            .filter(it -> it.article().equals(article))
            .map(it -> "“%s”".formatted(it.sentence()))
            .collect(Collectors.joining(" "));
    return Block.Item.of(
        Inline.link(article.headline(), article.url()),
        Inline.text(origin(article, answer.language()) + " · " + words));
  }

  private void refused(Answer.Refused answer, List<Block> blocks) {
    Messages messages = Messages.in(answer.language());
    blocks.add(
        Block.Paragraph.of(
            Inline.text(messages.text(answer.early() ? "ask.early" : "ask.refused"))));
    if (!answer.nearest().isEmpty()) {
      blocks.add(Block.Paragraph.of(Inline.text(messages.text("ask.nearest"))));
      blocks.add(citations(answer.nearest(), answer.language()));
    }
  }

  private Block citations(List<Article> articles, Language language) {
    return Block.Listing.numbered(
        1,
        IntStream.range(0, articles.size())
            .mapToObj(at -> citation(articles.get(at), language))
            .toList());
  }

  private Block.Item citation(Article article, Language language) {
    return Block.Item.of(
        Inline.link(article.headline(), article.url()), Inline.text(origin(article, language)));
  }

  /** Who published an article, and when. */
  private String origin(Article article, Language language) {
    var day = article.appearedAt().atZone(masthead.zone()).toLocalDate();
    return " · %s · %s".formatted(article.source().value(), ReaderDates.shortDay(day, language));
  }
}

package jobo.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.ask.Answer;
import jobo.ask.Answerer;
import jobo.delivery.Message;
import jobo.digest.Masthead;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import jobo.language.VisibleText;

/** Answers a question from the collected articles, with numbered citations. */
final class AskCommand implements Command {
  private static final int LONGEST_SHOWN = 300;

  private final Answerer answerer;
  private final Masthead masthead;

  AskCommand(Answerer answerer, Masthead masthead) {
    this.answerer = answerer;
    this.masthead = masthead;
  }

  @Override
  public CommandName name() {
    return CommandName.ASK;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    Language language = request.language();
    if (arguments.isBlank()) {
      return Message.asking(Document.text(language, Messages.in(language).text("ask.what")));
    }
    Messages messages = Messages.in(language);
    Answer answer = answerer.answer(arguments, step -> steps.accept(step(step, messages)));
    return Message.of(document(arguments, answer));
  }

  private static String step(Answerer.Step step, Messages messages) {
    return switch (step) {
      case Answerer.Step.Searching() -> messages.text("step.searching");
      case Answerer.Step.Reading(int articles) -> messages.text("step.reading", articles);
    };
  }

  private Document document(String question, Answer answer) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            Inline.text("❓ "), Inline.strong(VisibleText.cut(question, LONGEST_SHOWN))));
    switch (answer) {
      case Answer.Quoted quoted -> quoted(quoted, blocks);
      case Answer.Refused refused -> refused(refused, blocks);
    }
    blocks.addAll(masthead.notice(answer.language()));
    return new Document(answer.language(), blocks);
  }

  private void quoted(Answer.Quoted answer, List<Block> blocks) {
    List<Answer.Quote> quotes = answer.quotes();
    for (int at = 0; at < quotes.size(); at++) {
      String marked = "“%s” [%d]".formatted(quotes.get(at).sentence(), at + 1);
      blocks.add(Block.Paragraph.of(Inline.text(marked)));
    }
    List<Article> cited = quotes.stream().map(Answer.Quote::article).toList();
    blocks.add(citations(cited, answer.language()));
  }

  private void refused(Answer.Refused answer, List<Block> blocks) {
    Messages messages = Messages.in(answer.language());
    blocks.add(Block.Paragraph.of(Inline.text(messages.text("ask.refused"))));
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
    var day = article.appearedAt().atZone(masthead.zone()).toLocalDate();
    return Block.Item.of(
        Inline.link(article.headline(), article.url()),
        Inline.text(
            " · %s · %s".formatted(article.source().value(), ReaderDates.shortDay(day, language))));
  }
}

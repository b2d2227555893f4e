package jobo.ask;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.llm.AnswerSchema;
import jobo.llm.Fence;
import jobo.llm.LanguageModel;
import jobo.llm.MachineTalk;
import jobo.llm.ModelAnswer;
import jobo.llm.ModelQuestion;
import jobo.llm.ModelText;
import jobo.llm.Prompt.Input;
import jobo.llm.PromptName;
import jobo.llm.Prompts;
import org.jspecify.annotations.Nullable;

/**
 * Has a language model answer a question as prose from the articles that may tell. Of what it
 * writes only sentences stay that hold by the articles they cite. Its answers are not remembered:
 * what one chat asks is for that chat alone. Safe for use by many threads.
 */
public final class AnswerWriter {
  /** Somebody waits for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int MOST_ARTICLES = 6;
  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_ANSWER_TOKENS = 1_500;
  private static final int LONGEST_NAME = 60;

  private static final AnswerSchema SCHEMA =
      new AnswerSchema(
          "answer",
          """
          {"type":"object","additionalProperties":false,"required":["sentences"],"properties":{"sentences":
           {"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["text","citations"],"properties":{"text":{"type":"string"},
             "citations":{"type":"array","items":{"type":"object","additionalProperties":false,
              "required":["article","quotation"],"properties":{
               "article":{"type":"integer"},"quotation":{"type":"string"}}}}}}}}}""");

  private final LanguageModel model;
  private final String name;
  private final Prompts prompts;
  private final ModelText text;
  private final Clock clock;

  /**
   * A writer.
   *
   * @param name what readers are told that the model is called
   */
  public AnswerWriter(LanguageModel model, String name, Prompts prompts, Clock clock) {
    this.model = model;
    this.name = VisibleText.cut(VisibleText.line(name), LONGEST_NAME);
    this.prompts = prompts;
    this.text = new ModelText(prompts);
    this.clock = clock;
  }

  /** An article to be read, and around which of its sentences. */
  record Read(Article article, String sentence) {}

  /** An answer as a model writes it. Anything may be missing or senseless. */
  record Reply(@Nullable List<@Nullable Piece> sentences) {}

  /** A sentence as a model writes it. */
  record Piece(@Nullable String text, @Nullable List<@Nullable Cited> citations) {}

  /** What a sentence rests on, as a model writes it. */
  record Cited(@Nullable Integer article, @Nullable String quotation) {}

  /**
   * What the model says; nothing where it does not answer, finds nothing in the articles, or
   * nothing of what it wrote holds.
   *
   * @param reads the articles that may tell, the likeliest first
   */
  Optional<Answer.Written> write(
      String question, Language language, List<Read> reads, Consumer<Answerer.Step> progress) {
    List<Read> some =
        reads.stream().filter(it -> !isOfAMachine(it.article())).limit(MOST_ARTICLES).toList();
    if (!model.isOn() || some.isEmpty() || MachineTalk.isIn(question)) {
      return Optional.empty();
    }
    progress.accept(new Answerer.Step.Writing());
    ModelAnswer reply = model.ask(asked(question, language, some), clock.instant().plus(PATIENCE));
    if (!(reply instanceof ModelAnswer.Answered answered)) {
      return Optional.empty(); // which its log, its metrics and its health tell
    }
    progress.accept(new Answerer.Step.Checking());
    return answered.as(Reply.class).flatMap(it -> judged(it, language, some));
  }

  private static boolean isOfAMachine(Article article) {
    return MachineTalk.isIn(article.title(), article.blurb(), article.body());
  }

  private ModelQuestion asked(String question, Language language, List<Read> reads) {
    Stream<Fence.Material> articles = reads.stream().map(AnswerWriter::material);
    Stream<Fence.Material> last = Stream.of(new Fence.Material("?", question));
    Fence fence = Fence.around(Stream.concat(articles, last).toList(), LONGEST_TEXT);
    return prompts
        .in(PromptName.ANSWER, language)
        .question(
            SCHEMA,
            MOST_ANSWER_TOKENS,
            new Input("articles", fence.text()),
            new Input("boundary", fence.boundary()));
  }

  /** Of a long article what stands around the sentence that most likely tells. */
  private static Fence.Material material(Read read) {
    String body = read.article().body();
    int spot = Math.max(0, body.indexOf(read.sentence()));
    return new Fence.Material(read.article().headline(), Excerpt.of(body, spot, LONGEST_TEXT));
  }

  private Optional<Answer.Written> judged(Reply reply, Language language, List<Read> reads) {
    List<Piece> pieces =
        Objects.requireNonNullElse(reply.sentences(), List.<Piece>of()).stream()
            .filter(Objects::nonNull)
            .toList();
    AnswerJudge judge = new AnswerJudge(text, reads.stream().map(Read::article).toList(), language);
    List<Answer.Sentence> holding = new ArrayList<>();
    for (Piece piece : pieces.subList(0, Math.min(pieces.size(), AnswerJudge.MOST_SENTENCES))) {
      judge.judge(piece).ifPresent(holding::add);
    }
    return holding.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer.Written(language, holding, name, pieces.size()));
  }
}

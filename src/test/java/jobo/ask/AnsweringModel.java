package jobo.ask;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import jobo.SettableClock;
import jobo.llm.LanguageModel;
import jobo.llm.ModelAnswer;
import jobo.llm.ModelQuestion;
import jobo.llm.PromptSettings;
import jobo.llm.Prompts;
import tools.jackson.databind.json.JsonMapper;

/** A model that says what a test lets it say. */
public final class AnsweringModel implements LanguageModel {
  public static final String NAME = "model-1";

  private final Function<ModelQuestion, ModelAnswer> answers;
  private final Queue<ModelQuestion> asked = new ConcurrentLinkedQueue<>();

  private AnsweringModel(Function<ModelQuestion, ModelAnswer> answers) {
    this.answers = answers;
  }

  static AnsweringModel of(ModelAnswer answer) {
    return new AnsweringModel(question -> answer);
  }

  /** Says this JSON. */
  static AnsweringModel saying(String json) {
    return of(new ModelAnswer.Answered(json, 100, 50, NAME));
  }

  /** Says these sentences. */
  @SafeVarargs
  public static AnsweringModel saying(Map<String, Object>... sentences) {
    return saying(JsonMapper.shared().writeValueAsString(Map.of("sentences", sentences)));
  }

  /** A sentence that rests on words of the articles of these numbers. */
  public static Map<String, Object> sentence(String text, String quotation, int... articles) {
    List<Map<String, Object>> citations =
        IntStream.of(articles)
            .mapToObj(it -> Map.<String, Object>of("article", it, "quotation", quotation))
            .toList();
    return Map.of("text", text, "citations", citations);
  }

  /** A writer that asks it. */
  public AnswerWriter writer() {
    return new AnswerWriter(
        this,
        NAME,
        Prompts.of(new PromptSettings(null)),
        new SettableClock(Instant.parse("2026-11-21T09:00:00Z")));
  }

  /** All that it was asked. */
  public List<ModelQuestion> asked() {
    return List.copyOf(asked);
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public ModelAnswer ask(ModelQuestion question, Instant deadline) {
    asked.add(question);
    return answers.apply(question);
  }

  @Override
  public void accept(ModelQuestion question, ModelAnswer.Answered answer) {
    throw new AssertionError("What one chat asks is remembered for others");
  }
}

package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import jobo.SettableClock;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerCacheTest {
  private static final AnswerSchema OTHER =
      new AnswerSchema("other", "{\"type\":\"object\",\"properties\":{}}");
  private static final ModelAnswer.Answered ANSWER = new ModelAnswer.Answered("{}", 7, 8, "m");
  private static final ModelQuestion ASKED =
      question(new PromptId("facts", 1), Language.KOREAN, "ab", "c", ModelBench.SENTENCES);

  private final SettableClock clock = new SettableClock(ModelBench.NOON);
  private final MemoryAnswers store = new MemoryAnswers();
  private final AnswerCache cache = new AnswerCache(store, "model", clock);

  static Stream<ModelQuestion> others() {
    PromptId facts = new PromptId("facts", 1);
    AnswerSchema same = ModelBench.SENTENCES;
    return Stream.of(
        question(new PromptId("fact", 1), Language.KOREAN, "ab", "c", same),
        question(new PromptId("facts", 2), Language.KOREAN, "ab", "c", same),
        question(facts, Language.ENGLISH, "ab", "c", same),
        question(facts, Language.KOREAN, "a", "bc", same),
        question(facts, Language.KOREAN, "ab", "d", same),
        question(facts, Language.KOREAN, "ab", "c", OTHER));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whateverDiffersMakesAnotherQuestion(ModelQuestion other) {
    cache.keep(ASKED, ANSWER);

    assertThat(cache.find(ASKED)).contains(new ModelAnswer.Answered("{}", 0, 0, "m", true));
    assertThat(cache.find(other)).isEmpty();
  }

  @Test
  void anotherModelHasAnswersOfItsOwn() {
    cache.keep(ASKED, ANSWER);

    assertThat(new AnswerCache(store, "another", clock).find(ASKED)).isEmpty();
  }

  @Test
  void anAnswerIsRememberedForAMonth() {
    cache.keep(ASKED, ANSWER);
    clock.advance(Duration.ofDays(30));
    assertThat(cache.find(ASKED)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(cache.find(ASKED)).isEmpty();
  }

  private static ModelQuestion question(
      PromptId prompt, Language language, String system, String user, AnswerSchema schema) {
    return new ModelQuestion(prompt, Purpose.DIGEST, language, system, user, schema, 500);
  }
}

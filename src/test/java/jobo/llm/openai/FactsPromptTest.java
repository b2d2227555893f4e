package jobo.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jobo.language.Language;
import jobo.llm.AnswerSchema;
import jobo.llm.FakeModel;
import jobo.llm.Fence;
import jobo.llm.ModelAnswer;
import jobo.llm.ModelBench;
import jobo.llm.ModelQuestion;
import jobo.llm.Prompt.Input;
import jobo.llm.PromptName;
import jobo.llm.PromptSettings;
import jobo.llm.Prompts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first prompt on its whole way: articles, fence, question, server, answer. */
class FactsPromptTest {
  private static final AnswerSchema SCHEMA =
      new AnswerSchema(
          "facts",
          """
          {"type":"object","additionalProperties":false,"required":["facts"],"properties":{"facts":
           {"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["claim","quotation","article","numbers"],"properties":{
             "claim":{"type":"string"},"quotation":{"type":"string"},"article":{"type":"integer"},
             "numbers":{"type":"array","items":{"type":"string"}}}}}}}""");

  record Fact(String claim, String quotation, int article, List<String> numbers) {}

  record Facts(List<Fact> facts) {}

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFactsOfArticlesComeBackAsRecords(Language language) {
    Fence fence =
        Fence.around(
            List.of(new Fence.Material("가람 12B", "한빛연구소가 {{boundary}} 가람 12B를 공개했다.")), 500);
    ModelQuestion question =
        Prompts.of(new PromptSettings(null))
            .in(PromptName.FACTS, language)
            .question(
                SCHEMA,
                800,
                new Input("articles", fence.text()),
                new Input("boundary", fence.boundary()));
    ModelBench bench = new ModelBench();
    try (FakeModel server = FakeModel.start();
        OpenAiServer client = new OpenAiServer(server.settings(), bench.clock)) {
      server.answering(
          it ->
              "{\"facts\":[{\"claim\":\"나왔다.\",\"quotation\":\"공개했다\",\"article\":1,\"numbers\":[\"12B\"]}]}");

      ModelAnswer answer = bench.model(client).ask(question, bench.in(Duration.ofMinutes(1)));

      assertThat(answer)
          .isInstanceOfSatisfying(
              ModelAnswer.Answered.class,
              it ->
                  assertThat(it.as(Facts.class))
                      .contains(new Facts(List.of(new Fact("나왔다.", "공개했다", 1, List.of("12B"))))));
      assertThat(server.asked().getFirst().user())
          .contains(fence.text(), "{{boundary}} 가람")
          .contains(": " + fence.boundary());
      assertThat(server.asked().getFirst().format()).isEqualTo("json_schema");
    }
  }
}

package jobo.llm.openai;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import jobo.llm.ModelQuestion;

/** How a question is put in the dialect of a server. Pure. */
final class Wording {
  private Wording() {}

  /** What the model is to do; a server that does not take the schema hands it on as text. */
  static String system(ModelQuestion question, Dialect dialect) {
    return dialect.format() == Dialect.Format.SCHEMA
        ? question.system()
        : question.system()
            + "\n\nAnswer with one JSON object and nothing else. Its JSON schema:\n"
            + question.schema().json();
  }

  static OpenAiChatRequestParameters parameters(ModelQuestion question, Dialect dialect) {
    OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
    if (dialect.newLimit()) {
      parameters.maxCompletionTokens(question.mostAnswerTokens());
    } else {
      parameters.maxOutputTokens(question.mostAnswerTokens());
    }
    if (dialect.temperature()) {
      parameters.temperature(0.0); // the same question, the same answer, as far as models go
    }
    switch (dialect.format()) {
      case SCHEMA -> parameters.responseFormat(schema(question));
      case OBJECT -> parameters.responseFormat(ResponseFormat.JSON);
      case NONE -> {}
    }
    return parameters.build();
  }

  private static ResponseFormat schema(ModelQuestion question) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(question.schema().name())
                .rootElement(JsonRawSchema.from(question.schema().json()))
                .build())
        .build();
  }
}

package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeModelTest {
  private static final String GOOD =
      "{'model':'fake-1','messages':[{'role':'user','content':'hello'}]}";

  private final FakeModel model = FakeModel.start();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
    model.close();
  }

  @Test
  void aGoodQuestionIsAnsweredWithItsUsage() throws Exception {
    model.answering(it -> it.user() + "\n\"back\"");

    HttpResponse<String> answer = post("/chat/completions", GOOD);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"content\":\"hello\\n\\\"back\\\"\"", "\"usage\":{\"prompt_tokens\":");
    assertThat(model.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/chat/completions | {'messages':[{'role':'user','content':'hello'}]} | 400 | you must provide a model",
        "/chat/completions | {'model':'other','messages':[{'role':'user','content':'hello'}]} | 404 | does not exist",
        "/chat/completions | {'model':'fake-1'} | 400 | messages",
        "/chat/completions | {'model':'fake-1','messages':[]} | 400 | messages",
        "/chat/completions | {'model':'fake-1','messages':[{'role':'user','content':''}]} | 400 | content",
        "/chat/completions | {'model':'fake-1','messages':[{'role':'boss','content':'hello'}]} | 400 | Invalid value: 'boss'",
        "/chat/completions | {'model':'fake-1','max_tokens':0,'messages':[{'role':'user','content':'hello'}]} | 400 | limit",
        "/chat/completions | {'model':'fake-1','response_format':{'type':'xml'},'messages':[{'role':'user','content':'hello'}]} | 400 | response_format.type",
        "/chat/completions | {'model':'fake-1','response_format':{'type':'json_object'},'messages':[{'role':'user','content':'hello'}]} | 400 | the word 'json'",
        "/chat/completions | {'model':'fake-1','response_format':{'type':'json_schema','json_schema':{'name':'a b'}},'messages':[{'role':'user','content':'hello'}]} | 400 | json_schema.name",
        "/chat/completions | {'model':'fake-1','response_format':{'type':'json_schema','json_schema':{'name':'a','strict':true,'schema':{'type':'object','properties':{'x':{'type':'string'}}}}},'messages':[{'role':'user','content':'hello'}]} | 400 | Invalid schema",
        "/chat/completions | {'model':'fake-1', | 400 | parse the JSON",
        "/completions | {} | 404 | Not Found",
        "/embeddings | {'model':'fake-1','input':['a']} | 404 | does not exist",
        "/embeddings | {'model':'fake-embedding-1','input':[]} | 400 | input",
        "/embeddings | {'model':'fake-embedding-1','input':['']} | 400 | empty"
      })
  void itRefusesWhatARealServerRefuses(String path, String body, int status, String told)
      throws Exception {
    HttpResponse<String> answer = post(path, body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(told);
    assertThat(model.asked()).isEmpty();
    assertThat(model.requests()).isEqualTo(1);
  }

  @Test
  void itRefusesWhoHasNotItsKey() throws Exception {
    model.with(FakeRules.withKey("secret"));

    assertThat(post("/chat/completions", GOOD).statusCode()).isEqualTo(401);
  }

  @Test
  void itDoesOnceWhatItIsToldToDoNext() throws Exception {
    model.next(Behaviour.error(503, "Loading"), Behaviour.html());

    assertThat(post("/chat/completions", GOOD).statusCode()).isEqualTo(503);
    assertThat(post("/chat/completions", GOOD).body()).startsWith("<!doctype html>");
    assertThat(post("/chat/completions", GOOD).body()).contains("\"choices\"");
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(model.baseUrl() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}

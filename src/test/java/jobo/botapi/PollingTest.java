package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How updates are fetched. */
class PollingTest {
  private static final String LONG = "{'timeout':50}";

  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Chat chat = server.privateChat(minsu);

  @Test
  void updatesComeAgainUntilAHigherOffsetConfirmsThem() {
    server.says(minsu, chat, "a");
    server.says(minsu, chat, "b");
    JsonNode first = poll("{}");
    assertThat(first).hasSize(2);
    assertThat(poll("{}")).isEqualTo(first);
    long id = first.path(0).path("update_id").asLong(0);
    assertThat(first.path(1).path("update_id").asLong(0)).isEqualTo(id + 1);

    assertThat(poll("{'offset':%d}".formatted(id + 1))).containsExactly(first.get(1));
    assertThat(poll("{'offset':%d}".formatted(id + 2))).isEmpty();
    server.awaitsAllHeard();
    assertThat(poll("{'offset':%d}".formatted(id))).isEmpty();
  }

  @Test
  void aNegativeOffsetForgetsAllButTheLast() {
    server.says(minsu, chat, "a");
    server.says(minsu, chat, "b");
    server.says(minsu, chat, "c");
    assertThat(text(poll("{'offset':-1}"))).isEqualTo("c");
    assertThat(poll("{}")).hasSize(1);
  }

  @Test
  void aLimitIsKept() {
    for (int message = 0; message < 120; message++) {
      server.says(minsu, chat, "m" + message);
    }
    assertThat(poll("{'limit':3}")).hasSize(3);
    assertThat(poll("{'limit':1000}")).hasSize(100);
    assertThat(poll("{}")).hasSize(100);
  }

  @Test
  void aLongPollEndsWhenSomethingHappens() {
    CompletableFuture<RawClient.Answer> polling = client.calling("getUpdates", LONG);
    server.awaitsCalls("getUpdates", 1);
    server.says(minsu, chat, "now");
    assertThat(text(polling.join().result())).isEqualTo("now");
  }

  @Test
  void theSecondPollEndsTheFirst() {
    CompletableFuture<RawClient.Answer> first = client.calling("getUpdates", LONG);
    server.awaitsPolling();
    CompletableFuture<RawClient.Answer> second = client.calling("getUpdates", LONG);
    first
        .join()
        .refusal(409)
        .isEqualTo(
            "Conflict: terminated by other getUpdates request; make sure that only one bot"
                + " instance is running");
    server.says(minsu, chat, "now");
    assertThat(text(second.join().result())).isEqualTo("now");
  }

  @Test
  void aWebhookEndsPollingAndForbidsItUntilItIsDeleted() {
    CompletableFuture<RawClient.Answer> polling = client.calling("getUpdates", LONG);
    server.awaitsPolling();
    client.call("setWebhook", "{'url':'https://bot.example/hook'}").result();
    polling.join().refusal(409).isEqualTo("Conflict: terminated by setWebhook request");
    client
        .call("getUpdates", "{}")
        .refusal(409)
        .isEqualTo(
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
                + " delete the webhook first");
    server.says(minsu, chat, "kept");
    JsonNode info = client.call("getWebhookInfo").result();
    assertThat(info.path("url").asString("")).isEqualTo("https://bot.example/hook");
    assertThat(info.path("pending_update_count").asInt(0)).isOne();

    client.call("deleteWebhook", "{}").result();
    assertThat(text(poll("{}"))).isEqualTo("kept");
    client.call("deleteWebhook", "{'drop_pending_updates':true}").result();
    assertThat(poll("{}")).isEmpty();
  }

  @Test
  void aWebhookIsSecure() {
    client
        .call("setWebhook", "{'url':'http://bot.example/hook'}")
        .refusal(400)
        .isEqualTo("Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
  }

  @Test
  void onlyWantedKindsOfUpdatesAreKeptFromThenOn() {
    Sent sent = server.says(minsu, chat, "before");
    poll("{'allowed_updates':['edited_message']}");
    server.says(minsu, chat, "after");
    server.edits(minsu, sent, "changed");

    JsonNode updates = poll("{}");
    assertThat(updates).hasSize(2);
    assertThat(updates.path(1).has("edited_message")).isTrue();
    JsonNode allowed = client.call("getWebhookInfo").result().path("allowed_updates");
    assertThat(allowed.path(0).asString("")).isEqualTo("edited_message");

    poll("{'allowed_updates':[]}");
    server.says(minsu, chat, "everything");
    assertThat(poll("{}")).hasSize(3);
  }

  private JsonNode poll(String body) {
    return client.call("getUpdates", body).result();
  }

  private static String text(JsonNode updates) {
    assertThat(updates).hasSize(1);
    return updates.path(0).path("message").path("text").asString("");
  }
}

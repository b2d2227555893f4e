package jobo.botapi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods by which the bot hears what happened. */
final class UpdateMethods {
  private static final long LONGEST = 50;
  private static final int MOST = 100;

  private final UpdateQueue updates;

  UpdateMethods(Platform platform) {
    this.updates = platform.updates();
  }

  void addTo(Map<String, Methods.Method> methods) {
    methods.put("getUpdates", this::poll);
    methods.put("setWebhook", this::setWebhook);
    methods.put("deleteWebhook", this::deleteWebhook);
    methods.put("getWebhookInfo", call -> webhookInfo());
  }

  private JsonNode poll(Call call) throws InterruptedException {
    allow(call);
    long seconds = Math.clamp(call.number("timeout").orElse(0), 0, LONGEST);
    int limit = Math.clamp(call.number("limit").orElse(MOST), 1, MOST);
    return updates.poll(call.number("offset").orElse(0), limit, Duration.ofSeconds(seconds));
  }

  private void allow(Call call) {
    call.structure("allowed_updates")
        .ifPresent(it -> updates.allow(it.valueStream().map(JsonNode::asString).toList()));
  }

  private JsonNode setWebhook(Call call) {
    String url = call.text("url");
    if (!url.isEmpty() && !url.startsWith("https://")) {
      throw Refusal.bad("bad webhook: An HTTPS URL must be provided for webhook");
    }
    drop(call);
    allow(call);
    updates.webhook(url);
    return Json.yes();
  }

  private JsonNode deleteWebhook(Call call) {
    drop(call);
    updates.webhook("");
    return Json.yes();
  }

  private void drop(Call call) {
    if (call.flag("drop_pending_updates")) {
      updates.clear();
    }
  }

  private JsonNode webhookInfo() {
    ObjectNode info =
        Json.object()
            .put("url", updates.webhook())
            .put("has_custom_certificate", false)
            .put("pending_update_count", updates.size());
    List<String> allowed = updates.allowed();
    if (!allowed.isEmpty()) {
      allowed.forEach(info.putArray("allowed_updates")::add);
    }
    return info;
  }
}

package jobo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import jobo.chat.Request;
import jobo.chat.Rights;
import jobo.digest.DigestSettings;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chat box of the page: takes a command or question and answers line by line, each a JSON
 * object, while it is being worked on.
 */
@RestController
final class ChatController {
  private static final ChatAddress CHAT = new ChatAddress(Platform.LOCAL, "page");
  private static final int LONGEST_TEXT = 4_000;
  private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private static final String EXAMPLE = "{\"text\": \"/digest llm\", \"language\": \"en\"}";

  private final ChatDoor door;
  private final ChatTurns turns;
  private final JsonBody bodies;
  private final JsonMapper json;
  private final Language language;

  /**
   * What the page sends.
   *
   * @param session names the visit, whose conversation no other sees; without it every question is
   *     one of its own
   */
  record Said(@Nullable String text, @Nullable String language, @Nullable String session) {}

  ChatController(
      ChatDoor door, ChatTurns turns, JsonBody bodies, JsonMapper json, DigestSettings settings) {
    this.door = door;
    this.turns = turns;
    this.bodies = bodies;
    this.json = json;
    this.language = settings.language();
  }

  @PostMapping(path = "/chat", consumes = MediaType.APPLICATION_JSON_VALUE)
  void chat(HttpServletRequest request, HttpServletResponse response) throws IOException {
    door.refusal(caller(request))
        .ifPresent(
            reason -> {
              throw new RequestProblem(HttpStatus.FORBIDDEN, reason);
            });
    Said said = bodies.read(request, Said.class, EXAMPLE);
    try (ChatTurns.Turn turn = turns.begin(request(said))) {
      answer(turn, response);
    } catch (IOException gone) {
      // who asked left; closing the turn ended the work
    }
  }

  private void answer(ChatTurns.Turn turn, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    ChatLine line;
    do {
      line = turn.next();
      response.getWriter().write(json.writeValueAsString(line) + "\n");
      response.flushBuffer();
    } while (!line.isLast());
  }

  private Request request(Said said) {
    String text = said.text();
    if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new RequestProblem(
          HttpStatus.BAD_REQUEST,
          "text is to have 1 to %d characters, such as in %s".formatted(LONGEST_TEXT, EXAMPLE));
    }
    Language reader = Parameters.language("language", said.language(), language);
    String session = said.session() == null ? "" : said.session();
    boolean named = SESSION.matcher(session).matches();
    String visit = named ? session : UUID.randomUUID().toString();
    return new Request(CHAT, reader, text, Rights.ALL, false, new Request.Speaker(visit, null));
  }

  private static ChatDoor.Caller caller(HttpServletRequest request) throws IOException {
    return new ChatDoor.Caller(
        request.getScheme(),
        InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress(), // a numeric address
        request.getLocalPort(),
        request.getHeader(HttpHeaders.HOST),
        request.getHeader(HttpHeaders.ORIGIN),
        request.getHeader(HttpHeaders.AUTHORIZATION));
  }
}

package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import okio.ByteString;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How requests may be written, and pictures among them. */
class RequestFormsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=xyz";

  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Chat chat = server.privateChat(minsu);

  @Test
  void theBotIsToldWhoItIs() {
    assertThat(client.call("getMe").result().path("username").asString(""))
        .isEqualTo("jobo_test_bot");
    assertThat(client.call("GETME").result().path("is_bot").asBoolean(false)).isTrue();
  }

  @Test
  void aWrongTokenIsUnauthorized() {
    client.get(client.address("1:wrong", "getMe")).refusal(401).isEqualTo("Unauthorized");
  }

  @Test
  void anUnknownMethodIsNotFound() {
    client.call("sendMassage").refusal(404).isEqualTo("Not Found");
    client.get(server.address().resolve("/elsewhere")).refusal(404).isEqualTo("Not Found");
  }

  @Test
  void jsonFormsAddressesAndPartsAreAllTheSameMessage() {
    String form = "chat_id=%d&text=%%EB%%89%%B4%%EC%%8A%%A4+1".formatted(chat.id());
    client.call("sendMessage", "{'chat_id':%d,'text':'뉴스 1'}".formatted(chat.id())).result();
    client.post("sendMessage", FORM, form.getBytes(StandardCharsets.UTF_8)).result();
    client.get(client.address("sendMessage?" + form)).result();
    server.rates().hold(Strictness.NONE);
    client.post(
        "sendMessage", MULTIPART, parts(field("chat_id", chat.id()), field("text", "뉴스 1")));

    assertThat(server.sent(chat)).extracting(Sent::text).hasSize(4).containsOnly("뉴스 1");
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void structuresMayBeTextsOfJson() {
    String markup = "{\"inline_keyboard\":[[{\"text\":\"Next\",\"callback_data\":\"n\"}]]}";
    client
        .post(
            "sendMessage",
            MULTIPART,
            parts(field("chat_id", chat.id()), field("text", "x"), field("reply_markup", markup)))
        .result();

    assertThat(server.sent(chat).getFirst().buttons()).containsExactly(new Button("Next", "n", ""));
  }

  @Test
  void whatCannotBeReadIsRefused() {
    client.call("sendMessage", "{'chat_id':").refusal(400).contains("JSON object");
    client.call("sendMessage", "[1]").refusal(400).contains("JSON object");
    client
        .post("sendMessage", "multipart/form-data", new byte[0])
        .refusal(400)
        .contains("boundary");
  }

  @Test
  void aPictureIsKeptAndSentAgainByItsName() throws IOException {
    byte[] png = png(40, 30);
    var photo =
        client
            .post(
                "sendPhoto",
                MULTIPART,
                parts(
                    field("chat_id", chat.id()),
                    field("caption", "<b>차트</b>"),
                    field("parse_mode", "HTML"),
                    file("photo", png)))
            .result()
            .path("photo")
            .path(0);
    assertThat(photo.path("width").asInt(0)).isEqualTo(40);
    String again = photo.path("file_id").asString("");
    client.call("sendPhoto", "{'chat_id':%d,'photo':'%s'}".formatted(chat.id(), again)).result();

    Sent first = server.sent(chat).getFirst();
    assertThat(first.text()).isEqualTo("차트");
    assertThat(first.html()).isEqualTo("<b>차트</b>");
    assertThat(server.sent(chat))
        .hasSize(2)
        .allSatisfy(
            it -> assertThat(it.photo().orElseThrow().bytes()).isEqualTo(ByteString.of(png)));
  }

  @Test
  void anAttachedFileIsFoundByThePartThatIsNamed() throws IOException {
    client
        .post(
            "sendPhoto",
            MULTIPART,
            parts(
                field("chat_id", chat.id()),
                field("photo", "attach://chart"),
                file("chart", png(9, 9))))
        .result();

    assertThat(server.sent(chat).getFirst().photo()).isPresent();
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    photo(file("photo", new byte[] {1, 2, 3})).isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
    photo(file("photo", new byte[0])).isEqualTo("Bad Request: file must be non-empty");
    photo(file("photo", png(2_100, 100))).isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
    photo(file("photo", png(6_000, 4_001))).isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
    photo(field("photo", "attach://none"))
        .isEqualTo("Bad Request: there is no photo in the request");
    photo(field("photo", "AgACnone"))
        .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
    photo(field("photo", "https://a.example/x.png"))
        .isEqualTo("Bad Request: failed to get HTTP URL content");
    assertThat(server.sent(chat)).isEmpty();
  }

  private AbstractStringAssert<?> photo(byte[] part) {
    return client
        .post("sendPhoto", MULTIPART, parts(field("chat_id", chat.id()), part))
        .refusal(400);
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] field(String name, Object value) {
    return "--xyz\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file(String name, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        """
        --xyz\r
        Content-Disposition: form-data; name="%s"; filename="x.png"\r
        Content-Type: image/png\r
        \r
        """
            .formatted(name)
            .getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  private static byte[] parts(byte[]... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes(part);
    }
    body.writeBytes("--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}

package jobo.botapi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import tools.jackson.databind.JsonNode;

/** Takes a multipart form apart. Bytes are kept as letters of Latin-1, which has one for each. */
final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("[; ]filename=\"([^\"]*)\"");

  private final String boundary;
  private final String body;

  Multipart(String contentType, byte[] body) {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw Refusal.bad("can't parse the request: boundary is missing");
    }
    this.boundary = "\r\n--" + matcher.group(1);
    this.body = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
  }

  void readInto(Map<String, JsonNode> parameters, Map<String, Upload> files) {
    String[] parts = body.split(Pattern.quote(boundary), -1);
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      int end = part.indexOf("\r\n\r\n");
      if (end > 0) {
        read(part.substring(0, end), part.substring(end + 4), parameters, files);
      }
    }
  }

  private static void read(
      String head, String content, Map<String, JsonNode> parameters, Map<String, Upload> files) {
    Matcher name = NAME.matcher(head);
    if (!name.find()) {
      throw Refusal.bad("can't parse the request: a part has no name");
    }
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    Matcher file = FILE.matcher(head);
    if (file.find()) {
      files.put(utf8(name.group(1)), new Upload(utf8(file.group(1)), ByteString.of(bytes)));
    } else {
      parameters.put(utf8(name.group(1)), Json.text(new String(bytes, StandardCharsets.UTF_8)));
    }
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}

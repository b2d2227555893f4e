package jobo.discordapi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/** Takes a multipart form apart. Bytes are kept as letters of Latin-1, which has one for each. */
final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("[; ]filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *([^\\r\\n]+)");

  private final String boundary;
  private final String body;

  Multipart(String contentType, byte[] body) {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw Refusal.form("", "CONTENT_TYPE_INVALID", "The form has no boundary.");
    }
    this.boundary = "\r\n--" + matcher.group(1);
    this.body = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
  }

  /** Puts the files where they belong and gives the form's JSON, which may be empty. */
  ByteString read(Map<String, Upload> files) {
    ByteString json = ByteString.EMPTY;
    String[] parts = body.split(Pattern.quote(boundary), -1);
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      int end = part.indexOf("\r\n\r\n");
      if (end > 0) {
        String head = part.substring(0, end);
        ByteString content =
            ByteString.of(part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
        json = name(head).equals("payload_json") ? content : json;
        file(head, content, files);
      }
    }
    return json;
  }

  private static String name(String head) {
    Matcher name = NAME.matcher(head);
    if (!name.find()) {
      throw Refusal.form("", "CONTENT_TYPE_INVALID", "A part of the form has no name.");
    }
    return utf8(name.group(1));
  }

  private static void file(String head, ByteString content, Map<String, Upload> files) {
    Matcher file = FILE.matcher(head);
    if (file.find()) {
      Matcher type = TYPE.matcher(head);
      String told = type.find() ? type.group(1).strip() : "application/octet-stream";
      files.put(name(head), new Upload(utf8(file.group(1)), told, content));
    }
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}

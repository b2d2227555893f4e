package jobo.discordapi;

import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Makes attachments of a message of what was uploaded and of what the request tells of it. */
final class Uploads {
  /** The most bytes of a file. */
  static final int MOST_BYTES = 10 * 1024 * 1024;

  /** The most bytes of a whole request. */
  private static final int MOST_BYTES_OF_ALL = 25 * 1024 * 1024;

  private static final int MOST = 10;
  private static final Pattern PART = Pattern.compile("files\\[(\\d{1,2})]");

  private final World world;

  Uploads(World world) {
    this.world = world;
  }

  static void refuseTooLarge(Collection<Upload> files, int bytesOfAll) {
    boolean isTooLarge = files.stream().anyMatch(it -> it.bytes().size() > MOST_BYTES);
    if (isTooLarge || bytesOfAll > MOST_BYTES_OF_ALL) {
      throw Refusal.of(413, 40005, "Request entity too large");
    }
  }

  /** The attachments that a message has afterwards: some of the earlier ones and the new ones. */
  List<Attachment> of(
      JsonNode body, Map<String, Upload> files, List<Attachment> earlier, FormErrors errors) {
    Map<Long, Upload> uploads = uploads(files);
    List<Attachment> attachments = new ArrayList<>();
    ArrayNode told = Json.list(body, "attachments");
    if (!body.path("attachments").isArray()) {
      attachments.addAll(earlier);
    }
    for (int index = 0; index < told.size(); index++) {
      Optional<Attachment> found = told(told.get(index), uploads, earlier);
      found.ifPresentOrElse(attachments::add, missing(errors, "attachments." + index));
    }
    uploads.values().forEach(it -> attachments.add(attachment(it, "", "")));
    errors.between("attachments", attachments.size(), 0, MOST);
    return attachments;
  }

  private static Runnable missing(FormErrors errors, String path) {
    return () -> errors.add(path, "ATTACHMENT_NOT_FOUND", "The attachment was not found.");
  }

  private Optional<Attachment> told(
      JsonNode told, Map<Long, Upload> uploads, List<Attachment> earlier) {
    long id = told.path("id").asLong(-1);
    Upload upload = uploads.remove(id);
    if (upload != null) {
      String name = Json.text(told, "filename");
      return Optional.of(attachment(upload, name, Json.text(told, "description")));
    }
    return earlier.stream().filter(it -> it.id() == id).findFirst();
  }

  private static Map<Long, Upload> uploads(Map<String, Upload> files) {
    Map<Long, Upload> uploads = new TreeMap<>();
    files.forEach(
        (name, upload) -> {
          Matcher part = PART.matcher(name);
          if (!part.matches()) {
            throw Refusal.form(name, "UNKNOWN", "A file must be in a part files[n].");
          }
          uploads.put(Long.valueOf(part.group(1)), upload);
        });
    return uploads;
  }

  private Attachment attachment(Upload upload, String filename, String description) {
    String name = cleaned(filename.isEmpty() ? upload.filename() : filename);
    String guessed = URLConnection.guessContentTypeFromName(name);
    return new Attachment(
        world.nextId(),
        name,
        guessed == null ? upload.contentType() : guessed,
        description,
        upload.bytes());
  }

  /** File names keep letters, digits and a few signs; for blanks they get underscores. */
  private static String cleaned(String name) {
    return name.strip().replace(' ', '_').replaceAll("[^\\p{L}\\p{N}_.-]", "");
  }
}

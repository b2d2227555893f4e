package jobo.botapi;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import okio.ByteString;

/** Takes pictures in: new ones as bytes, known ones by their name. */
final class Pictures {
  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_SUM = 10_000;
  private static final int MOST_RATIO = 20;

  private final Platform platform;

  Pictures(Platform platform) {
    this.platform = platform;
  }

  Photo of(Call call) {
    Optional<Upload> file = call.file("photo");
    if (file.isPresent()) {
      return uploaded(file.get().bytes());
    }
    String named = call.text("photo");
    if (named.isEmpty() || named.startsWith("attach://")) {
      throw Refusal.bad("there is no photo in the request");
    }
    if (named.startsWith("http")) {
      throw Refusal.bad("failed to get HTTP URL content");
    }
    return platform
        .photo(named)
        .orElseThrow(() -> Refusal.bad("wrong file identifier/HTTP URL specified"));
  }

  private Photo uploaded(ByteString bytes) {
    if (bytes.size() == 0) {
      throw Refusal.bad("file must be non-empty");
    }
    if (bytes.size() > MOST_BYTES) {
      throw Refusal.bad("file of size %d bytes is too big for a photo".formatted(bytes.size()));
    }
    BufferedImage image = decoded(bytes);
    int width = image.getWidth();
    int height = image.getHeight();
    if (width + height > MOST_SUM
        || Math.max(width, height) > MOST_RATIO * Math.min(width, height)) {
      throw Refusal.bad("PHOTO_INVALID_DIMENSIONS");
    }
    return platform.keep(bytes, width, height);
  }

  private static BufferedImage decoded(ByteString bytes) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
      if (image != null) {
        return image;
      }
    } catch (IOException broken) {
      // Said below, as for what is no picture at all.
    }
    throw Refusal.bad("IMAGE_PROCESS_FAILED");
  }
}

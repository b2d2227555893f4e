package jobo.discordapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Holds addresses in messages to the schemes that Discord takes, and to the files that came. */
final class Addresses {
  private static final String ATTACHED = "attachment://";
  private static final Set<String> WEB = Set.of("http", "https");
  private static final Set<String> LINK = Set.of("http", "https", "discord");

  private final Set<String> files;
  private final FormErrors errors;

  Addresses(Set<String> files, FormErrors errors) {
    this.files = files;
    this.errors = errors;
  }

  /** An address of a page. */
  void page(String path, String url) {
    check(path, url, WEB);
  }

  /** An address that a button opens. */
  void link(String path, String url) {
    check(path, url, LINK);
  }

  /** An address of a picture, or of a file that came with the message. */
  void media(String path, String url) {
    if (!url.startsWith(ATTACHED)) {
      check(path, url, WEB);
    } else if (!files.contains(url.substring(ATTACHED.length()))) {
      errors.add(
          path,
          "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
          "The referenced attachment was not found.");
    }
  }

  /** A file that came with the message, and nothing else. */
  void file(String path, String url) {
    if (url.startsWith(ATTACHED)) {
      media(path, url);
    } else {
      errors.add(
          path,
          "UNFURLED_MEDIA_ITEM_INVALID_SCHEME",
          "The file must be one that is attached, with attachment://.");
    }
  }

  private void check(String path, String url, Set<String> schemes) {
    String scheme = scheme(url);
    if (scheme.isEmpty()) {
      errors.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    } else if (!schemes.contains(scheme)) {
      errors.add(
          path,
          "URL_TYPE_INVALID_SCHEME",
          "Scheme \"%s\" must be one of %s.".formatted(scheme, schemes.stream().sorted().toList()));
    }
  }

  private static String scheme(String url) {
    try {
      URI uri = new URI(url);
      boolean isWhole = uri.getScheme() != null && uri.getRawAuthority() != null;
      return isWhole ? uri.getScheme() : "";
    } catch (URISyntaxException notOne) {
      // Letters beyond ASCII are fine for Discord, which the class at hand would not always take.
      return url.matches("https?://[^\\s<>\"]+") ? url.substring(0, url.indexOf(':')) : "";
    }
  }
}

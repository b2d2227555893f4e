package jobo.document;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import jobo.language.VisibleText;

/** A part of a line. */
public sealed interface Inline {

  /** Plain text; whatever it holds, no renderer lets it become anything else. */
  record Text(String value) implements Inline {
    public Text {
      value = VisibleText.inline(value);
    }
  }

  /** Text of more weight. */
  record Strong(List<Inline> text) implements Inline {
    public Strong {
      text = List.copyOf(text);
    }
  }

  /** Text with a stress, such as a note beside the matter. */
  record Emphasis(List<Inline> text) implements Inline {
    public Emphasis {
      text = List.copyOf(text);
    }
  }

  /**
   * Linked words. Where no visible word is left, the address itself is shown.
   *
   * @param target an absolute http or https address, or a path of Jobo's own pages
   */
  record Link(String label, URI target) implements Inline {
    public Link {
      if (!isLinkable(target)) {
        throw new IllegalArgumentException(
            "Only http and https addresses are linked, not " + target);
      }
      label = VisibleText.inline(label);
      label = label.isBlank() ? target.toASCIIString() : label;
    }

    /** Whether an address may stand behind a link. */
    public static boolean isLinkable(URI target) {
      if (target.toString().codePoints().anyMatch(Link::isHalfCharacter)) {
        return false; // it has no UTF-8 form, so no renderer could write it
      }
      String scheme = target.getScheme();
      if (scheme == null) {
        String path = target.toString();
        return path.startsWith("/") && !path.startsWith("//");
      }
      boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
      return web && target.getHost() != null;
    }

    private static boolean isHalfCharacter(int letter) {
      return Character.getType(letter) == Character.SURROGATE;
    }
  }

  /** An instant, shown in the reader's zone where the platform knows it. */
  record Moment(Instant at) implements Inline {}

  /** The end of a line within a paragraph. */
  record Break() implements Inline {}

  /** Plain text. */
  static Text text(String value) {
    return new Text(value);
  }

  /** Plain text of more weight. */
  static Strong strong(String value) {
    return new Strong(List.of(text(value)));
  }

  /** Plain text with a stress. */
  static Emphasis emphasis(String value) {
    return new Emphasis(List.of(text(value)));
  }

  /** Linked words. */
  static Link link(String label, URI target) {
    return new Link(label, target);
  }

  /** An address that is shown itself, as lists of sources do. */
  static Link address(URI target) {
    return new Link(target.toString(), target);
  }
}

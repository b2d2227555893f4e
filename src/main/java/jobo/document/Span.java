package jobo.document;

import java.net.URI;
import java.time.Instant;

/** A stretch of a line in one style. */
public sealed interface Span {

  /** What the reader sees. */
  String text();

  /** How it looks. */
  Style style();

  /** Weight and stress. */
  record Style(boolean strong, boolean emphasis) {
    /** As it is. */
    public static final Style PLAIN = new Style(false, false);

    /** The same with weight. */
    public Style strengthened() {
      return new Style(true, emphasis);
    }

    /** The same with stress. */
    public Style emphasised() {
      return new Style(strong, true);
    }

    /**
     * The style of the space between two styles. A stress does not go on where the weight changes,
     * because in markup it stands inside the weight.
     */
    Style between(Style next) {
      return new Style(strong && next.strong, emphasis && next.emphasis && strong == next.strong);
    }

    /** Whether the stress of a neighbour goes on here. */
    public boolean continuesEmphasis(Style neighbour) {
      return emphasis && neighbour.emphasis && strong == neighbour.strong;
    }
  }

  /** Plain words. */
  record Words(String text, Style style) implements Span {}

  /** Linked words. */
  record Anchor(String text, URI target, Style style) implements Span {}

  /** An instant, written out. */
  record Timestamp(String text, Instant at, Style style) implements Span {}
}

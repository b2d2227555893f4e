package jobo.article;

import java.util.Locale;

/** How a source is read. */
public enum SourceKind {
  FEED,
  HACKER_NEWS,
  ARXIV,
  HUGGING_FACE_PAPERS;

  /** The name in settings: {@code feed}, {@code hacker-news}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

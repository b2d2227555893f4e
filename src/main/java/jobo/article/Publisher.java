package jobo.article;

/**
 * Who stands behind an article. Sources of one family (a newspaper and its supplement) share a
 * publisher, so that corroboration counts independent voices and not feeds.
 */
public record Publisher(String name) {
  @Override
  public String toString() {
    return name;
  }
}

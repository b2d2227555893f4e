package jobo.web;

/**
 * A link on a page.
 *
 * @param current whether it leads to where the reader is
 */
record PageLink(String label, String address, boolean current) {
  PageLink(String label, String address) {
    this(label, address, false);
  }
}

package jobo.web;

/**
 * A category in the table of contents, which is a chart too.
 *
 * @param articles how many of the day's articles fell to it
 * @param width of its bar, 1 to 100
 */
record IndexRow(
    String emoji, String colour, PageLink link, int articles, int width, boolean current) {}

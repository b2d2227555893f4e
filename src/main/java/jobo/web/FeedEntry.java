package jobo.web;

import java.time.Instant;
import java.util.List;

/**
 * A digest as feeds carry it.
 *
 * @param address where it is read, which names it too
 * @param closed when it was closed
 * @param content as HTML
 * @param picture the address of its chart
 * @param tags the categories it tells of
 */
record FeedEntry(
    String address,
    String title,
    String summary,
    Instant closed,
    String content,
    String picture,
    List<String> tags) {}

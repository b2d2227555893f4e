package jobo.web;

import java.time.Instant;
import java.util.List;
import jobo.language.Language;

/**
 * The newest digests as a feed, in no format yet.
 *
 * @param address of the feed itself
 * @param home the page it goes with
 * @param updated when its newest digest was closed
 */
record Feed(
    Language language,
    String title,
    String description,
    String address,
    String home,
    Instant updated,
    List<FeedEntry> entries) {}

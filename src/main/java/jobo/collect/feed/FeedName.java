package jobo.collect.feed;

/**
 * What an element of a feed is called.
 *
 * @param local in lower case, since some feeds write names as they like
 */
record FeedName(Vocabulary vocabulary, String local) {}

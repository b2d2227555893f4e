package jobo.collect.feed;

/** The vocabularies that elements of feeds are from, as far as they tell something of an item. */
enum Vocabulary {
  /** The format's own: RSS's in a feed of RSS, Atom's in one of Atom. */
  FEED,
  /** Atom's in a feed of RSS. */
  ATOM,
  CONTENT,
  DUBLIN_CORE,
  MEDIA,
  PODCAST,
  XHTML,
  OTHER
}

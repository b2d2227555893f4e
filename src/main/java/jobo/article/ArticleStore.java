package jobo.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Keeps articles, each with how it was sorted. Each method is one transaction. */
public interface ArticleStore {
  /** To which articles these fingerprints belong, of those that are known. */
  Map<Fingerprint, KnownArticle> known(Collection<Fingerprint> fingerprints);

  /**
   * Keeps articles, each unless its id, or the address, guid or title among its fingerprints, has
   * become known meanwhile; then it is known by its other signs, too.
   *
   * @return the ids of those that were kept
   */
  Set<ArticleId> add(Collection<NewArticle> articles);

  /** Has articles recognised by further fingerprints; those that are known stay as they are. */
  void recognise(Map<ArticleId, Set<Fingerprint>> fingerprints);

  /**
   * Puts what an article says now in the place of what it said. Its id, and when and from where it
   * was first collected, stay.
   *
   * @param version a hash of all that its source says of it now
   */
  void update(SortedArticle changed, long version);

  /** Puts down where articles are discussed, and how much by now. */
  void discuss(Map<ArticleId, Discussion> discussions);

  /** The article of that id. */
  Optional<SortedArticle> find(ArticleId id);

  /** The article of that address or any other fingerprint. */
  Optional<SortedArticle> find(Fingerprint fingerprint);

  /** The articles of these ids that are kept, in no particular order. */
  List<SortedArticle> find(Collection<ArticleId> ids);

  /**
   * The sketches of the articles first collected in {@code [from, until)} that have one, oldest
   * first; the last ones where there are more than the limit.
   */
  SequencedMap<ArticleId, Sketch> sketches(Instant from, Instant until, int limit);

  /** Articles first collected in {@code [from, until)}, oldest first. */
  List<SortedArticle> collected(Instant from, Instant until);

  /**
   * Articles collected at or after an instant in the order of collection, after the one named by a
   * cursor.
   *
   * @param after the last article of the page before; after one that is not kept comes nothing
   */
  List<SortedArticle> page(Instant since, Optional<ArticleId> after, int limit);

  /**
   * Which articles were kept or changed, each where it changed last, in that order. Transactions
   * that take longer than others may put theirs in before what was told already.
   *
   * @param at tells those of later instants, and of this one
   * @param after of that instant those whose ids come after this one; empty: all
   */
  List<ArticleChange> changes(Instant at, Optional<ArticleId> after, int limit);

  /** Those of some ids that are kept still. */
  Set<ArticleId> kept(Collection<ArticleId> ids);
}

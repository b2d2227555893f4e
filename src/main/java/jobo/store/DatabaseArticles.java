package jobo.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.ArticleChange;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.Discussion;
import jobo.article.Fingerprint;
import jobo.article.KnownArticle;
import jobo.article.NewArticle;
import jobo.article.Sketch;
import jobo.article.SortedArticle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Articles in the database. */
final class DatabaseArticles implements ArticleStore {
  /** Far below the parameters a statement may have, and no plan gets worse for it. */
  private static final int CHUNK = 500;

  /** H2 finds rows by a key that it joins, and reads all of them for a key in an array. */
  private static final String KNOWN =
      """
      select s.sign, a.id, a.version,
        case when a.discussion is null then -1 else a.votes + a.comments end
      from unnest(cast(? as bigint array)) as wanted(sign)
      join article_sign s on s.sign = wanted.sign join article a on a.id = s.article_id
      """;

  /** Each try leaves out what was known by then; only a third process could still come between. */
  private static final int TRIES = 10;

  private final AddedTogether together = new AddedTogether(this::addAll);
  private final JdbcOperations batches;
  private final JdbcClient database;
  private final TransactionOperations transactions;

  /** A sign and whose it is. */
  private record Signed(long sign, ArticleId article) {}

  DatabaseArticles(
      JdbcOperations batches, JdbcClient database, TransactionOperations transactions) {
    this.batches = batches;
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Map<Fingerprint, KnownArticle> known(Collection<Fingerprint> fingerprints) {
    Map<Long, KnownArticle> signed = new HashMap<>();
    for (List<Long> chunk :
        chunks(fingerprints.stream().map(Fingerprint::sign).distinct().toList())) {
      batches.query(
          KNOWN,
          statement -> statement.setArray(1, array(statement, chunk)),
          row -> {
            ArticleId id = new ArticleId(row.getString(2));
            signed.put(row.getLong(1), new KnownArticle(id, row.getLong(3), row.getInt(4)));
          });
    }
    Map<Fingerprint, KnownArticle> known = new HashMap<>();
    for (Fingerprint fingerprint : fingerprints) {
      Optional.ofNullable(signed.get(fingerprint.sign()))
          .ifPresent(it -> known.put(fingerprint, it));
    }
    return known;
  }

  private static java.sql.Array array(PreparedStatement statement, List<Long> values)
      throws SQLException {
    return statement.getConnection().createArrayOf("bigint", values.toArray());
  }

  @Override
  public Set<ArticleId> add(Collection<NewArticle> articles) {
    return articles.isEmpty() ? Set.of() : together.add(List.copyOf(articles));
  }

  /** All at once; what somebody else kept meanwhile is left out, and the rest tried again. */
  private Set<ArticleId> addAll(List<NewArticle> articles) {
    List<NewArticle> left =
        unknown(
            articles.stream().sorted(Comparator.comparing(NewArticle::id)).toList(),
            new HashMap<>(),
            new HashSet<>());
    for (int tried = 0; tried < TRIES; tried++) {
      List<NewArticle> fresh = left;
      try {
        transactions.executeWithoutResult(status -> insert(fresh));
        return fresh.stream().map(NewArticle::id).collect(Collectors.toSet());
      } catch (DuplicateKeyException someIsKnown) {
        left = unknown(left);
      }
    }
    throw new IllegalStateException("Somebody else keeps the same articles again and again");
  }

  /** Those of which the database knows neither id nor sign. */
  private List<NewArticle> unknown(List<NewArticle> articles) {
    Map<Fingerprint, ArticleId> taken = new HashMap<>();
    known(articles.stream().flatMap(it -> it.fingerprints().stream()).toList())
        .forEach((sign, article) -> taken.put(sign, article.id()));
    Set<ArticleId> kept =
        find(articles.stream().map(NewArticle::id).toList()).stream()
            .map(it -> it.article().id())
            .collect(Collectors.toSet());
    return unknown(articles, taken, kept);
  }

  /**
   * Those that are neither known nor another of their number; who knows the others knows them by
   * their signs from then on.
   */
  private List<NewArticle> unknown(
      List<NewArticle> articles, Map<Fingerprint, ArticleId> taken, Set<ArticleId> kept) {
    Map<ArticleId, Set<Fingerprint>> learnt = new HashMap<>();
    List<NewArticle> unknown = new ArrayList<>();
    for (NewArticle article : articles) {
      Optional<ArticleId> same = same(article, kept, taken);
      if (same.isEmpty()) {
        unknown.add(article);
        kept.add(article.id());
      }
      ArticleId id = same.orElse(article.id());
      learnt.computeIfAbsent(id, it -> new HashSet<>()).addAll(article.fingerprints());
      article.fingerprints().forEach(it -> taken.putIfAbsent(it, id));
    }
    List<NewArticle> signed =
        unknown.stream().map(it -> it.with(learnt.getOrDefault(it.id(), Set.of()))).toList();
    learnt.keySet().removeAll(unknown.stream().map(NewArticle::id).toList());
    if (!learnt.isEmpty()) {
      recognise(learnt);
    }
    return signed;
  }

  /** The article that this one is. */
  private static Optional<ArticleId> same(
      NewArticle article, Set<ArticleId> kept, Map<Fingerprint, ArticleId> taken) {
    return kept.contains(article.id())
        ? Optional.of(article.id())
        : article.fingerprints().stream()
            .flatMap(it -> Stream.ofNullable(taken.get(it)))
            .findFirst();
  }

  /** Everybody writes in the same order, so that nobody waits for who waits for him. */
  private void insert(List<NewArticle> articles) {
    ArticleRows.insert(batches, articles);
    Map<Long, ArticleId> signed = new HashMap<>();
    for (NewArticle article : articles) {
      article.fingerprints().forEach(it -> signed.putIfAbsent(it.sign(), article.id()));
    }
    insert(signed);
  }

  private void insert(Map<Long, ArticleId> signed) {
    List<Signed> rows =
        signed.entrySet().stream()
            .map(it -> new Signed(it.getKey(), it.getValue()))
            .sorted(Comparator.comparingLong(Signed::sign))
            .toList();
    batches.batchUpdate(
        "insert into article_sign (sign, article_id) values (?, ?)",
        rows,
        CHUNK,
        (statement, row) -> {
          statement.setLong(1, row.sign());
          statement.setString(2, row.article().value());
        });
  }

  @Override
  public void recognise(Map<ArticleId, Set<Fingerprint>> fingerprints) {
    Contest.settle(
        transactions,
        () -> {
          Map<Long, ArticleId> signed = new HashMap<>();
          fingerprints.forEach(
              (id, signs) -> signs.forEach(it -> signed.putIfAbsent(it.sign(), id)));
          known(fingerprints.values().stream().flatMap(Set::stream).toList())
              .keySet()
              .forEach(it -> signed.remove(it.sign()));
          insert(signed);
        });
  }

  @Override
  public void update(SortedArticle changed, long version) {
    transactions.executeWithoutResult(status -> ArticleRows.update(database, changed, version));
  }

  @Override
  public void discuss(Map<ArticleId, Discussion> discussions) {
    if (discussions.isEmpty()) {
      return;
    }
    List<Map.Entry<ArticleId, Discussion>> rows =
        discussions.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    transactions.executeWithoutResult(
        status ->
            batches.batchUpdate(
                "update article set discussion = ?, votes = ?, comments = ? where id = ?",
                rows,
                CHUNK,
                (statement, row) -> {
                  statement.setString(1, row.getValue().url().toString());
                  statement.setInt(2, row.getValue().votes());
                  statement.setInt(3, row.getValue().comments());
                  statement.setString(4, row.getKey().value());
                }));
  }

  @Override
  public Optional<SortedArticle> find(ArticleId id) {
    return find(List.of(id)).stream().findFirst();
  }

  @Override
  public Optional<SortedArticle> find(Fingerprint fingerprint) {
    return database
        .sql(
            ArticleRows.SELECT
                + "where a.id = (select f.article_id from article_sign f where f.sign = :sign)")
        .param("sign", fingerprint.sign())
        .query(ArticleRows::sorted)
        .optional();
  }

  @Override
  public List<SortedArticle> find(Collection<ArticleId> ids) {
    List<SortedArticle> found = new ArrayList<>();
    for (List<ArticleId> chunk : chunks(ids.stream().distinct().toList())) {
      found.addAll(
          database
              .sql(ArticleRows.SELECT + "where a.id in (:ids)")
              .param("ids", chunk.stream().map(ArticleId::value).toList())
              .query(ArticleRows::sorted)
              .list());
    }
    return found;
  }

  @Override
  public SequencedMap<ArticleId, Sketch> sketches(Instant from, Instant until, int limit) {
    SequencedMap<ArticleId, Sketch> sketches = new LinkedHashMap<>();
    database
        .sql(
            """
            select a.id, a.sketch from article a
            where a.collected_at >= :from and a.collected_at < :until and a.sketch <> ''
            order by a.collected_at desc, a.id desc fetch first :limit rows only
            """)
        .param("from", ArticleRows.time(from))
        .param("until", ArticleRows.time(until))
        .param("limit", limit)
        .query(
            (row, number) ->
                Map.entry(new ArticleId(row.getString(1)), new Sketch(row.getString(2))))
        .list()
        .forEach(it -> sketches.putFirst(it.getKey(), it.getValue()));
    return sketches;
  }

  @Override
  public List<SortedArticle> collected(Instant from, Instant until) {
    return database
        .sql(
            ArticleRows.SELECT
                + """
                where a.collected_at >= :from and a.collected_at < :until
                order by a.collected_at, a.id
                """)
        .param("from", ArticleRows.time(from))
        .param("until", ArticleRows.time(until))
        .query(ArticleRows::sorted)
        .list();
  }

  @Override
  public List<SortedArticle> page(Instant since, Optional<ArticleId> after, int limit) {
    return database
        .sql(
            ArticleRows.SELECT
                + """
                where a.collected_at >= :since and (:after = '' or a.collected_at >
                    (select b.collected_at from article b where b.id = :after)
                  or (a.id > :after and a.collected_at =
                    (select b.collected_at from article b where b.id = :after)))
                order by a.collected_at, a.id fetch first :limit rows only
                """)
        .param("since", ArticleRows.time(since))
        .param("after", after.map(ArticleId::value).orElse(""))
        .param("limit", limit)
        .query(ArticleRows::sorted)
        .list();
  }

  @Override
  public List<ArticleChange> changes(Instant at, Optional<ArticleId> after, int limit) {
    return database
        .sql(
            """
            select a.id, a.changed_at from article a
            where a.changed_at >= :at and (a.changed_at > :at or a.id > :after)
            order by a.changed_at, a.id fetch first :limit rows only
            """)
        .param("at", ArticleRows.time(at))
        .param("after", after.map(ArticleId::value).orElse(""))
        .param("limit", limit)
        .query(ArticleRows::change)
        .list();
  }

  @Override
  public Set<ArticleId> kept(Collection<ArticleId> ids) {
    Set<ArticleId> kept = new HashSet<>();
    for (List<ArticleId> chunk : chunks(ids.stream().distinct().toList())) {
      database
          .sql("select a.id from article a where a.id in (:ids)")
          .param("ids", chunk.stream().map(ArticleId::value).toList())
          .query(String.class)
          .list()
          .forEach(it -> kept.add(new ArticleId(it)));
    }
    return kept;
  }

  private static <T> List<List<T>> chunks(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
    return chunks;
  }
}

package jobo.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.Fingerprint;
import jobo.article.SortedArticle;
import jobo.article.Sorting;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Articles in the database. */
final class DatabaseArticles implements ArticleStore {
  /** Far below the parameters a statement may have, and no plan gets worse for it. */
  private static final int CHUNK = 500;

  /** Two that add the same signs in different orders would wait for each other for good. */
  private static final Comparator<Fingerprint> ALWAYS_ALIKE =
      Comparator.comparing(Fingerprint::kind).thenComparing(Fingerprint::value);

  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseArticles(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Set<Fingerprint> known(Collection<Fingerprint> fingerprints) {
    Set<Fingerprint> known = new HashSet<>();
    for (Fingerprint.Kind kind : Fingerprint.Kind.values()) {
      List<Fingerprint> ofKind = fingerprints.stream().filter(it -> it.kind() == kind).toList();
      for (List<Fingerprint> chunk : chunks(ofKind)) {
        Set<String> signs = signs(kind, chunk);
        chunk.stream().filter(it -> signs.contains(sign(it))).forEach(known::add);
      }
    }
    return known;
  }

  private Set<String> signs(Fingerprint.Kind kind, List<Fingerprint> fingerprints) {
    return database
        .sql("select sign from article_fingerprint where kind = :kind and sign in (:signs)")
        .param("kind", kind.name())
        .param("signs", fingerprints.stream().map(DatabaseArticles::sign).toList())
        .query((row, number) -> row.getString(1))
        .set();
  }

  @Override
  public boolean add(Article article, Set<Fingerprint> fingerprints) {
    try {
      return Boolean.TRUE.equals(
          transactions.execute(
              status -> {
                if (!known(fingerprints).isEmpty()) {
                  return false;
                }
                ArticleRows.insert(database, article);
                fingerprints.stream().sorted(ALWAYS_ALIKE).forEach(it -> insert(it, article.id()));
                return true;
              }));
    } catch (DuplicateKeyException someoneWasFaster) {
      return false;
    }
  }

  private void insert(Fingerprint fingerprint, ArticleId article) {
    database
        .sql("insert into article_fingerprint (kind, sign, article_id) values (:kind, :sign, :id)")
        .param("kind", fingerprint.kind().name())
        .param("sign", sign(fingerprint))
        .param("id", article.value())
        .update();
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
                + "where a.id = (select f.article_id from article_fingerprint f"
                + " where f.kind = :kind and f.sign = :sign)")
        .param("kind", fingerprint.kind().name())
        .param("sign", sign(fingerprint))
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
  public List<Article> unsorted(int limit) {
    return database
        .sql(
            """
            select a.* from article a
            where not exists (select 1 from article_sorting s where s.article_id = a.id)
            order by a.collected_at, a.id fetch first :limit rows only
            """)
        .param("limit", limit)
        .query(ArticleRows::article)
        .list();
  }

  @Override
  public void sorted(ArticleId id, Sorting sorting) {
    Contest.settle(transactions, () -> ArticleRows.put(database, id, sorting));
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

  private static <T> List<List<T>> chunks(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
    return chunks;
  }

  /** Guids and addresses have any length; their hash has one. */
  private static String sign(Fingerprint fingerprint) {
    try {
      byte[] bytes = fingerprint.value().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}

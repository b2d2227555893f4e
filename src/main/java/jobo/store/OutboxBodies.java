package jobo.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import jobo.delivery.DeliveryKey;
import jobo.delivery.Draft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What messages say, kept once for all that say the same. */
final class OutboxBodies {
  private final JdbcClient database;
  private final TransactionOperations transactions;

  OutboxBodies(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /** Keeps a body and returns its id; in a transaction of its own, so that nobody waits for it. */
  String keep(Draft draft) {
    String id = id(draft);
    Contest.settle(transactions, () -> insertWhereNew(id, draft));
    return id;
  }

  private void insertWhereNew(String id, Draft draft) {
    boolean known =
        database
            .sql("select 1 from outbox_body where body_id = :id")
            .param("id", id)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (known) {
      return;
    }
    database
        .sql("insert into outbox_body (body_id, body) values (:id, :body)")
        .param("id", id)
        .param("body", draft.body())
        .update();
    List<String> tells = draft.tells().stream().distinct().toList();
    for (int place = 0; place < tells.size(); place++) {
      database
          .sql("insert into outbox_body_story (body_id, story, place) values (:id, :story, :place)")
          .param("id", id)
          .param("story", tells.get(place))
          .param("place", place)
          .update();
    }
  }

  /** The stories that a part tells. */
  List<String> toldBy(DeliveryKey delivery, int part) {
    return database
        .sql(
            "select s.story from outbox_body_story s"
                + " join outbox_part p on p.body_id = s.body_id"
                + " where p.subscription_id = :subscription and p.local_date = :date"
                + " and p.part = :part order by s.place, s.story")
        .param("subscription", delivery.subscription().value())
        .param("date", delivery.date())
        .param("part", part)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Lets go what no message says any more. */
  void forgetUnused() {
    transactions.executeWithoutResult(
        status ->
            database
                .sql(
                    "delete from outbox_body where not exists (select 1 from outbox_part p"
                        + " where p.body_id = outbox_body.body_id)")
                .update());
  }

  private static String id(Draft draft) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(draft.body().getBytes(StandardCharsets.UTF_8));
      draft.tells().stream()
          .sorted()
          .distinct()
          .forEach(it -> digest.update(("\n" + it).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}

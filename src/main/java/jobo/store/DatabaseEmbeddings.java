package jobo.store;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobo.llm.EmbeddingStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What texts mean, in the database: four bytes a number. */
final class DatabaseEmbeddings implements EmbeddingStore {
  private static final int PAGE = 500;

  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseEmbeddings(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Map<String, float[]> find(String model, Collection<String> texts, Instant notBefore) {
    Map<String, float[]> found = new HashMap<>();
    List<String> wanted = new ArrayList<>(texts);
    for (int from = 0; from < wanted.size(); from += PAGE) {
      database
          .sql(
              "select text_digest, vector from model_embedding where model = :model"
                  + " and text_digest in (:texts) and made_at >= :notBefore")
          .param("model", model)
          .param("texts", wanted.subList(from, Math.min(wanted.size(), from + PAGE)))
          .param("notBefore", OutboxRows.time(notBefore))
          .query((row, number) -> Map.entry(row.getString(1), numbers(row.getBytes(2))))
          .list()
          .forEach(it -> found.put(it.getKey(), it.getValue()));
    }
    return found;
  }

  /** In one order, so that nobody waits for who waits for him. */
  @Override
  public void keep(
      String model, Map<String, float[]> vectors, Instant now, Instant notBefore, int most) {
    Contest.settle(
        transactions,
        () -> {
          forgetOlder(notBefore);
          new TreeMap<>(vectors).forEach((text, vector) -> insert(model, text, vector, now));
          forgetMoreThan(most);
        });
  }

  private void insert(String model, String text, float[] vector, Instant now) {
    database
        .sql(
            "insert into model_embedding (model, text_digest, made_at, vector)"
                + " select :model, :text, :now, :vector where not exists"
                + " (select 1 from model_embedding where model = :model and text_digest = :text)")
        .param("model", model)
        .param("text", text)
        .param("now", OutboxRows.time(now))
        .param("vector", bytes(vector))
        .update();
  }

  private void forgetOlder(Instant notBefore) {
    database
        .sql("delete from model_embedding where made_at < :notBefore")
        .param("notBefore", OutboxRows.time(notBefore))
        .update();
  }

  /** With the oldest that is too much go those of its instant, so never too many are left. */
  private void forgetMoreThan(int most) {
    database
        .sql(
            "delete from model_embedding where made_at <= (select made_at from model_embedding"
                + " order by made_at desc offset :most rows fetch next 1 rows only)")
        .param("most", most)
        .update();
  }

  private static byte[] bytes(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  private static float[] numbers(byte[] bytes) {
    FloatBuffer numbers = ByteBuffer.wrap(bytes).asFloatBuffer();
    float[] vector = new float[numbers.remaining()];
    numbers.get(vector);
    return vector;
  }
}

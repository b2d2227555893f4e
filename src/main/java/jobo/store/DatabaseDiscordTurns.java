package jobo.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import jobo.chat.discord.DiscordTurn;
import jobo.chat.discord.DiscordTurnStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What was asked on Discord, in the database. */
final class DatabaseDiscordTurns implements DiscordTurnStore {
  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseDiscordTurns(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public boolean begin(DiscordTurn turn, Instant now) {
    try {
      transactions.executeWithoutResult(status -> insert(turn, now));
      return true;
    } catch (DuplicateKeyException known) {
      return false;
    }
  }

  private void insert(DiscordTurn turn, Instant now) {
    database
        .sql(
            "insert into discord_turn (turn_id, received_at, state, turn)"
                + " values (:id, :now, 'begun', :turn)")
        .param("id", turn.id())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("turn", Json.write(turn))
        .update();
  }

  @Override
  public void end(DiscordTurn turn) {
    ended(turn);
  }

  @Override
  public List<DiscordTurn> endInterrupted() {
    return database
        .sql("select turn from discord_turn where state = 'begun' order by turn_id")
        .query((row, number) -> Json.read(row.getString(1), DiscordTurn.class))
        .list()
        .stream()
        .filter(this::ended)
        .toList();
  }

  /** Ends it; false where somebody else did. */
  private boolean ended(DiscordTurn turn) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                database
                        .sql(
                            "update discord_turn set state = 'ended', turn = null"
                                + " where turn_id = :id and state = 'begun'")
                        .param("id", turn.id())
                        .update()
                    == 1));
  }
}

package jobo.store;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Two who write the same new row at the same time: the second finds it there and updates it. */
final class Contest {
  private Contest() {}

  /**
   * Does a transaction that updates a row or else inserts it.
   *
   * @param put the same when it is done again
   */
  static void settle(TransactionOperations transactions, Runnable put) {
    try {
      transactions.executeWithoutResult(status -> put.run());
    } catch (DuplicateKeyException someoneWasFaster) {
      transactions.executeWithoutResult(status -> put.run());
    }
  }
}

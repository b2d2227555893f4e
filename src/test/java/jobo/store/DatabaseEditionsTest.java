package jobo.store;

import jobo.digest.EditionStore;
import jobo.digest.EditionStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class DatabaseEditionsTest {

  @Nested
  class OnH2 extends EditionStoreContract {
    private final TestDatabase database = TestDatabase.h2();

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected EditionStore store() {
      return database.editions();
    }
  }

  @Nested
  class OnPostgres extends EditionStoreContract {
    private final TestDatabase database = TestDatabase.postgres();

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected EditionStore store() {
      return database.editions();
    }
  }
}

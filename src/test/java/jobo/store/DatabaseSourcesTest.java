package jobo.store;

import jobo.collect.SourceStore;
import jobo.collect.SourceStoreInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class DatabaseSourcesTest {

  @Nested
  class OnH2 extends SourceStoreContract {
    private final TestDatabase database = TestDatabase.h2();

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    SourceStore store() {
      return database.sources();
    }
  }

  @Nested
  class OnPostgres extends SourceStoreContract {
    private final TestDatabase database = TestDatabase.postgres();

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    SourceStore store() {
      return database.sources();
    }
  }

  @Nested
  class InMemory extends SourceStoreContract {
    private final SourceStore store = new SourceStoreInMemory();

    @Override
    SourceStore store() {
      return store;
    }
  }
}

package jobo.store;

import jobo.article.ArticleStore;
import jobo.article.ArticleStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class DatabaseArticlesTest {

  @Nested
  class OnH2 extends ArticleStoreContract {
    private final TestDatabase database = TestDatabase.h2();

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected ArticleStore store() {
      return database.articles();
    }
  }

  @Nested
  class OnPostgres extends ArticleStoreContract {
    private final TestDatabase database = TestDatabase.postgres();

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected ArticleStore store() {
      return database.articles();
    }
  }
}

package jobo.store;

import jobo.article.ArticleStore;
import jobo.story.StoryStore;
import jobo.story.StoryStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class DatabaseStoriesTest {

  @Nested
  class OnH2 extends StoryStoreContract {
    private final TestDatabase database = TestDatabase.h2();

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected StoryStore store() {
      return database.stories();
    }

    @Override
    protected ArticleStore articles() {
      return database.articles();
    }
  }

  @Nested
  class OnPostgres extends StoryStoreContract {
    private final TestDatabase database = TestDatabase.postgres();

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected StoryStore store() {
      return database.stories();
    }

    @Override
    protected ArticleStore articles() {
      return database.articles();
    }
  }
}

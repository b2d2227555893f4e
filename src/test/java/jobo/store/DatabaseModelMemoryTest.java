package jobo.store;

import jobo.llm.AnswerStore;
import jobo.llm.AnswerStoreContract;
import jobo.llm.EmbeddingStore;
import jobo.llm.EmbeddingStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** What is kept of a model's answers and meanings. */
class DatabaseModelMemoryTest {
  @Nested
  class AnswersOnH2 extends Answers {
    AnswersOnH2() {
      super(TestDatabase.h2());
    }
  }

  @Nested
  class AnswersOnPostgres extends Answers {
    AnswersOnPostgres() {
      super(TestDatabase.postgres());
    }
  }

  @Nested
  class MeaningsOnH2 extends Meanings {
    MeaningsOnH2() {
      super(TestDatabase.h2());
    }
  }

  @Nested
  class MeaningsOnPostgres extends Meanings {
    MeaningsOnPostgres() {
      super(TestDatabase.postgres());
    }
  }

  abstract static class Answers extends AnswerStoreContract {
    private final TestDatabase database;

    Answers(TestDatabase database) {
      this.database = database;
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected AnswerStore store() {
      return database.modelAnswers();
    }
  }

  abstract static class Meanings extends EmbeddingStoreContract {
    private final TestDatabase database;

    Meanings(TestDatabase database) {
      this.database = database;
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected EmbeddingStore store() {
      return database.modelEmbeddings();
    }
  }
}

package jobo.llm;

import org.junit.jupiter.api.Nested;

/** The stores of other tests keep to what those of the program keep to. */
class MemoryStoresTest {
  @Nested
  class OfSpending extends SpendingStoreContract {
    private final MemorySpending store = new MemorySpending();

    @Override
    protected SpendingStore store() {
      return store;
    }
  }

  @Nested
  class OfAnswers extends AnswerStoreContract {
    private final MemoryAnswers store = new MemoryAnswers();

    @Override
    protected AnswerStore store() {
      return store;
    }
  }

  @Nested
  class OfEmbeddings extends EmbeddingStoreContract {
    private final MemoryEmbeddings store = new MemoryEmbeddings();

    @Override
    protected EmbeddingStore store() {
      return store;
    }
  }
}

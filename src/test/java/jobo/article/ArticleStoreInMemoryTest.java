package jobo.article;

class ArticleStoreInMemoryTest extends ArticleStoreContract {
  private final ArticleStoreInMemory store = new ArticleStoreInMemory();

  @Override
  protected ArticleStore store() {
    return store;
  }
}

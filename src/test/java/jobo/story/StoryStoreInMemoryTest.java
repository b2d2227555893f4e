package jobo.story;

import jobo.article.ArticleStore;
import jobo.article.ArticleStoreInMemory;

class StoryStoreInMemoryTest extends StoryStoreContract {
  private final ArticleStore articles = new ArticleStoreInMemory();
  private final StoryStore store = new StoryStoreInMemory(articles);

  @Override
  protected StoryStore store() {
    return store;
  }

  @Override
  protected ArticleStore articles() {
    return articles;
  }
}

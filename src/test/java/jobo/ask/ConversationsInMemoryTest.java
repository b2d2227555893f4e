package jobo.ask;

class ConversationsInMemoryTest extends ConversationStoreContract {
  private final ConversationStore store = new ConversationsInMemory();

  @Override
  protected ConversationStore store() {
    return store;
  }
}

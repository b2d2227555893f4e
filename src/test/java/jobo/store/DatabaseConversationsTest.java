package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jobo.ask.Asker;
import jobo.ask.ConversationStore;
import jobo.ask.ConversationStoreContract;
import jobo.ask.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseConversationsTest {

  @Nested
  class OnH2 extends Contract {
    OnH2() {
      super(TestDatabase.h2());
    }
  }

  @Nested
  class OnPostgres extends Contract {
    OnPostgres() {
      super(TestDatabase.postgres());
    }
  }

  abstract static class Contract extends ConversationStoreContract {
    private final TestDatabase database;

    Contract(TestDatabase database) {
      this.database = database;
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected ConversationStore store() {
      return database.conversations();
    }
  }

  @Test
  void aConversationSurvivesARestart(@TempDir Path directory) {
    Path file = directory.resolve("jobo");
    Asker asker = new Asker("DISCORD 7", "somebody");
    Instant noon = Instant.parse("2026-11-21T03:00:00Z");
    Exchange asked = new Exchange("1", asker, noon, "Who?", List.of(), false, null);
    try (TestDatabase database = TestDatabase.h2(file)) {
      database.conversations().keep(asked);
      database.conversations().shown(asker.chat(), "1", List.of("41"));
    }
    try (TestDatabase database = TestDatabase.h2(file)) {
      assertThat(database.conversations().shownBy(asker.chat(), "41")).contains(asked);
      assertThat(database.conversations().newest(asker, noon)).contains(asked);
    }
  }
}

package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import jobo.article.Together;
import jobo.chat.discord.DiscordTurn;
import jobo.chat.discord.DiscordTurnStore;
import jobo.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DatabaseDiscordTurnsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

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

  abstract static class Contract {
    private final TestDatabase database;
    private final DiscordTurnStore store;

    Contract(TestDatabase database) {
      this.database = database;
      this.store = database.discordTurns();
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Test
    void aTurnIsBegunOnceAlsoAfterItsEnd() {
      assertThat(store.begin(turn(7), NOON)).isTrue();
      assertThat(store.begin(turn(7), NOON)).isFalse();
      store.end(turn(7));
      assertThat(store.begin(turn(7), NOON)).isFalse();
    }

    @Test
    void ofManyWhoBeginATurnAtOnceOneDoes() {
      List<Callable<Boolean>> begins = Collections.nCopies(4, () -> store.begin(turn(7), NOON));
      assertThat(Together.all(begins)).containsExactlyInAnyOrder(true, false, false, false);
    }

    @Test
    void whatWasCutOffIsTakenOverOnceInItsOrder() {
      List.of(3L, 1L, 2L).forEach(it -> store.begin(turn(it), NOON));
      store.end(turn(2));
      assertThat(store.endInterrupted()).containsExactly(turn(1), turn(3));
      assertThat(store.endInterrupted()).isEmpty();
    }
  }

  private static DiscordTurn turn(long id) {
    return new DiscordTurn(
        id, "dm/42", "token", Language.KOREAN, "/ask 가람?", true, false, "42", "7/8");
  }
}

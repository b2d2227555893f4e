package jobo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReciprocalRankTest {
  @Test
  void whatBothRankingsHaveComesBeforeWhatOneHasAlone() {
    assertThat(ReciprocalRank.fused(List.of(List.of("a", "b", "c"), List.of("d", "b"))))
        .containsExactly("b", "a", "d", "c");
  }

  @Test
  void aSingleRankingStaysAsItIs() {
    assertThat(ReciprocalRank.fused(List.of(List.of("c", "a", "b"), List.<String>of())))
        .containsExactly("c", "a", "b");
    assertThat(ReciprocalRank.fused(List.<List<String>>of())).isEmpty();
  }
}

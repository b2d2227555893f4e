package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTableTest {
  @Test
  void everyKeyIsFoundAtItsPlaceAndNoOtherAnywhere() {
    int[] keys = new Random(1).ints().distinct().limit(5_000).toArray();
    KeyTable table = new KeyTable(keys);
    for (int at = 0; at < keys.length; at++) {
      assertThat(table.find(keys[at])).isEqualTo(at);
    }
    new Random(2)
        .ints(5_000)
        .forEach(
            other -> {
              int place = table.find(other);
              assertThat(place < 0 || keys[place] == other).isTrue();
            });
  }

  @Test
  void zeroAndTheExtremesAreKeysAsAnyOther() {
    KeyTable table = new KeyTable(new int[] {Integer.MIN_VALUE, 0, Integer.MAX_VALUE});
    assertThat(table.find(0)).isEqualTo(1);
    assertThat(table.find(Integer.MIN_VALUE)).isZero();
    assertThat(table.find(Integer.MAX_VALUE)).isEqualTo(2);
    assertThat(table.find(1)).isEqualTo(-1);
  }

  @Test
  void aTableOfNothingFindsNothing() {
    assertThat(new KeyTable(new int[0]).find(0)).isEqualTo(-1);
  }
}

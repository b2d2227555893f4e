package jobo.classify;

/**
 * Where each of some hashes stands in their list: a hash table with open addressing and linear
 * probing (Knuth, volume 3, section 6.4), which is read without an object being made. Immutable.
 */
final class KeyTable {
  /** An odd number near 2³² divided by the golden ratio. */
  private static final int SPREAD = 0x9E3779B1;

  /** In turn a key, and its place in the list plus one; a zero there ends a search. */
  private final int[] slots;

  private final int shift;

  /** A table of distinct keys. */
  KeyTable(int[] keys) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * keys.length + 1);
    slots = new int[2 << bits];
    shift = Integer.SIZE - bits;
    for (int at = 0; at < keys.length; at++) {
      int slot = slot(keys[at]);
      while (slots[slot + 1] != 0) {
        slot = next(slot);
      }
      slots[slot] = keys[at];
      slots[slot + 1] = at + 1;
    }
  }

  /** The place of a key in the list, or -1. */
  int find(int key) {
    int slot = slot(key);
    while (slots[slot + 1] != 0) {
      if (slots[slot] == key) {
        return slots[slot + 1] - 1;
      }
      slot = next(slot);
    }
    return -1;
  }

  private int slot(int key) {
    return (key * SPREAD) >>> shift << 1;
  }

  private int next(int slot) {
    return (slot + 2) & (slots.length - 1);
  }
}

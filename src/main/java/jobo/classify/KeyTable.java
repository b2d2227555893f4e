package jobo.classify;

/**
 * Where each of some hashes stands in their list: a hash table with open addressing and linear
 * probing (Knuth, volume 3, section 6.4), which is read without an object being made. Immutable.
 */
final class KeyTable {
  /** An odd number near 2³² divided by the golden ratio. */
  private static final int SPREAD = 0x9E3779B1;

  /** Of what is looked up most is in no table, which these bits tell from the processor's cache. */
  private static final int BITS_A_KEY = 8;

  /** As many as one number has room for: 2⁶. */
  private static final int LEAST_BITS = 6;

  /** In turn a key, and its place in the list plus one; a zero there ends a search. */
  private final int[] slots;

  private final int shift;

  /** One is set for each key, at the place that its hash says. */
  private final long[] filter;

  private final int filterShift;

  /** A table of distinct keys. */
  KeyTable(int[] keys) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * keys.length + 1);
    slots = new int[2 << bits];
    shift = Integer.SIZE - bits;
    int filterBits =
        Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(BITS_A_KEY * keys.length));
    filter = new long[1 << filterBits >>> 6];
    filterShift = Integer.SIZE - filterBits;
    for (int at = 0; at < keys.length; at++) {
      int bit = (keys[at] * SPREAD) >>> filterShift;
      filter[bit >>> 6] |= 1L << bit;
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
    int bit = (key * SPREAD) >>> filterShift;
    return (filter[bit >>> 6] & 1L << bit) == 0 ? -1 : search(key);
  }

  private int search(int key) {
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

package jobo.collect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import jobo.article.ArticleId;
import jobo.article.Sketch;

/**
 * Finds the articles whose sketches resemble one. Three bytes make a band, and who shares a band is
 * looked at (Leskovec, Rajaraman and Ullman, “Mining of Massive Datasets”, section 3.4): a text
 * that has 60 % in common is found in 91 of 100 cases, one that has 70 % in 98. A band is that of
 * the first who had it. The bands are in a hash table with open addressing (Knuth, volume 3,
 * section 6.4, algorithm L), and all is in arrays of numbers: 150 to 200 bytes an article. Safe for
 * use by many threads.
 */
final class SketchIndex {
  private static final int BYTES = 64;
  private static final int BANDS = 10;
  private static final int IN_A_BAND = 3;

  /**
   * Copies have at least 30 % of both texts in common; of two texts that have less, one in ten has
   * so many of 64 bytes, and of two that have 45 %, all but one in 200.
   */
  private static final int LEAST_IN_COMMON = 17;

  private static final int FREE = 0;
  private static final int SPREAD = 0x9E3779B1;

  /** The low bits of a slot say which of its owner's bands it is; the others, whose. */
  private static final int BAND_BITS = 4;

  /** One sketch after the other. */
  private byte[] sketches = new byte[BYTES << 7];

  /** One id after the other, and where each ends. */
  private byte[] ids = new byte[1 << 11];

  private int[] ends = new int[1 << 7];
  private int articles;
  private int[] slots = new int[1 << 10];
  private int used;

  /** How many articles can be found. */
  synchronized int size() {
    return articles;
  }

  /** Has an article found by those of its bands that no other has. */
  synchronized void add(ArticleId article, Sketch sketch) {
    byte[] bytes = sketch.bytes();
    if (bytes.length != BYTES) {
      return;
    }
    keep(article, bytes);
    int before = used;
    for (int band = 0; band < BANDS; band++) {
      claim(band);
    }
    articles += used > before ? 1 : 0;
  }

  /** The articles that resemble a sketch. */
  synchronized Set<ArticleId> like(Sketch sketch) {
    byte[] bytes = sketch.bytes();
    Set<ArticleId> like = new LinkedHashSet<>();
    for (int band = 0; band < BANDS && bytes.length == BYTES; band++) {
      int slot = slots[place(band, bytes, 0, slots)];
      if (slot != FREE && resembles(owner(slot), bytes)) {
        like.add(id(owner(slot)));
      }
    }
    return like;
  }

  /** Puts an article behind the others, where the next one comes if this is not counted. */
  private void keep(ArticleId article, byte[] bytes) {
    byte[] id = article.value().getBytes(StandardCharsets.US_ASCII);
    int start = start(articles);
    while (ids.length < start + id.length) {
      ids = Arrays.copyOf(ids, 2 * ids.length);
    }
    if (ends.length == articles) {
      ends = Arrays.copyOf(ends, 2 * articles);
      sketches = Arrays.copyOf(sketches, 2 * sketches.length);
    }
    System.arraycopy(id, 0, ids, start, id.length);
    ends[articles] = start + id.length;
    System.arraycopy(bytes, 0, sketches, articles * BYTES, BYTES);
  }

  private int start(int article) {
    return article == 0 ? 0 : ends[article - 1];
  }

  private ArticleId id(int article) {
    int start = start(article);
    return new ArticleId(new String(ids, start, ends[article] - start, StandardCharsets.US_ASCII));
  }

  private boolean resembles(int article, byte[] others) {
    int common = 0;
    for (int at = 0; at < BYTES; at++) {
      common += sketches[article * BYTES + at] == others[at] ? 1 : 0;
    }
    return common >= LEAST_IN_COMMON;
  }

  private void claim(int band) {
    int place = place(band, sketches, articles * BYTES, slots);
    if (slots[place] == FREE) {
      slots[place] = (articles + 1) << BAND_BITS | band;
      used++;
      if (used > slots.length / 4 * 3) {
        grow();
      }
    }
  }

  private static int owner(int slot) {
    return (slot >>> BAND_BITS) - 1;
  }

  private void grow() {
    int[] more = new int[slots.length * 2];
    for (int slot : slots) {
      if (slot != FREE) {
        int band = slot & (1 << BAND_BITS) - 1;
        more[place(band, sketches, owner(slot) * BYTES, more)] = slot;
      }
    }
    slots = more;
  }

  /** Where a band of a sketch is, or could be. */
  private int place(int band, byte[] bytes, int start, int[] table) {
    int value = value(band, bytes, start);
    int place = (value * SPREAD) >>> (Integer.numberOfLeadingZeros(table.length) + 1);
    while (table[place] != FREE && !isBand(table[place], band, value)) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  private boolean isBand(int slot, int band, int value) {
    return (slot & (1 << BAND_BITS) - 1) == band
        && value(band, sketches, owner(slot) * BYTES) == value;
  }

  private static int value(int band, byte[] bytes, int start) {
    int value = band + 1;
    for (int at = band * IN_A_BAND; at < (band + 1) * IN_A_BAND; at++) {
      value = value << Byte.SIZE | Byte.toUnsignedInt(bytes[start + at]);
    }
    return value;
  }
}

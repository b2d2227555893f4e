package jobo.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found out last about short texts, in a bounded number of places. Few words make up most
 * of what is written, and a dictionary takes some 100 times as long. Safe for use by many threads.
 */
public final class Remembered<T> {
  /** With one place for each hash, many words of a day's news would drive each other out. */
  private static final int GROUP = 4;

  /** An odd number near 2³² divided by the golden ratio (Knuth, volume 3, section 6.4). */
  private static final int SPREAD = 0x9E3779B1;

  /** What is enough for words; longer ones hardly ever come again. */
  private static final int LONGEST_WORD = 24;

  private static final int WORDS = 1 << 15;

  /** In the group of places that its hash says, those that came often or last. */
  private final AtomicReferenceArray<Entry<T>> places;

  private final Stay stay;
  private final int groupBits;
  private final int longest;
  private final Function<String, T> origin;

  /** Who stays where there is no room for all. */
  enum Stay {
    /** Those that came last: texts that are looked at several times within moments. */
    NEWEST,
    /**
     * Those that come again and again. Who is asked for goes one place ahead, so that words that
     * come once drive out none that come often (Rivest, “On self-organizing sequential search
     * heuristics”, 1976): of made-up Korean news a fifth fewer are to be looked up.
     */
    OFTENEST
  }

  /** The hash spares most looks at other texts, each of which lies elsewhere in memory. */
  private record Entry<T>(int hash, String text, T value) {}

  /** Remembers the answers of a function of words that says the same each time. */
  public Remembered(Function<String, T> origin) {
    this(origin, LONGEST_WORD, WORDS, Stay.OFTENEST);
  }

  /**
   * Remembers the answers of a function that says the same each time.
   *
   * @param longest for how many characters it is worth it
   * @param most how many are remembered, a power of two from 8 on
   */
  Remembered(Function<String, T> origin, int longest, int most, Stay stay) {
    this.stay = stay;
    this.origin = origin;
    this.longest = longest;
    this.groupBits = Integer.numberOfTrailingZeros(most / GROUP);
    this.places = new AtomicReferenceArray<>(most);
  }

  /** The answer for a text. */
  public T of(String text) {
    return of(text, 0, text.length());
  }

  /** The answer for what stands between two places of a text; no object is made to find it. */
  public T of(String text, int from, int until) {
    int length = until - from;
    if (length > longest) {
      return origin.apply(text.substring(from, until));
    }
    int hash = hash(text, from, until);
    int first = GROUP * ((hash * SPREAD) >>> (Integer.SIZE - groupBits));
    Entry<T> known = known(first, hash, text, from, length);
    if (known == null) {
      String part = text.substring(from, until);
      known = new Entry<>(hash, part, origin.apply(part));
      remember(first, known);
    }
    return known.value();
  }

  private static int hash(String text, int from, int until) {
    int hash = 0;
    for (int at = from; at < until; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    return hash;
  }

  private @Nullable Entry<T> known(int first, int hash, String text, int from, int length) {
    for (int place = first; place < first + GROUP; place++) {
      Entry<T> known = places.get(place);
      if (known == null) {
        return null;
      }
      if (known.hash() == hash
          && known.text().length() == length
          && text.startsWith(known.text(), from)) {
        if (place > first && stay == Stay.OFTENEST) {
          places.set(place, places.get(place - 1));
          places.set(place - 1, known);
        }
        return known;
      }
    }
    return null;
  }

  /** In place of the one of its group that came first or, so far, least often. */
  private void remember(int first, Entry<T> entry) {
    int last = first + GROUP - 1;
    if (stay == Stay.OFTENEST) {
      int place = first;
      while (place < last && places.get(place) != null) {
        place++;
      }
      places.set(place, entry);
    } else {
      for (int place = last; place > first; place--) {
        places.set(place, places.get(place - 1));
      }
      places.set(first, entry);
    }
  }
}

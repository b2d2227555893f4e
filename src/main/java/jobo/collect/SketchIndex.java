package jobo.collect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobo.article.ArticleId;
import jobo.article.Sketch;

/**
 * Finds articles by the numbers of their sketches; a number is that of the first who had it. A hash
 * table with open addressing (Knuth, volume 3, section 6.4, algorithm L) in arrays of numbers:
 * about 200 bytes an article. Safe for use by many threads.
 */
final class SketchIndex {
  private static final int FREE = 0;
  private static final int SPREAD = 0x9E3779B1;

  private final List<ArticleId> articles = new ArrayList<>();
  private int[] signs = new int[1 << 10];
  private int[] owners = new int[1 << 10];
  private int used;

  /** How many articles can be found. */
  synchronized int size() {
    return articles.size();
  }

  /** Has an article found by those of its numbers that no other has. */
  synchronized void add(ArticleId article, Sketch sketch) {
    int before = used;
    sketch.signs().map(SketchIndex::notFree).forEach(it -> claim(it, articles.size()));
    if (used > before) {
      articles.add(article);
    }
  }

  /** The articles that have a number of a sketch. */
  synchronized Set<ArticleId> sharing(Sketch sketch) {
    Set<ArticleId> sharing = new LinkedHashSet<>();
    sketch
        .signs()
        .map(SketchIndex::notFree)
        .map(it -> place(it, signs))
        .filter(it -> signs[it] != FREE)
        .forEach(it -> sharing.add(articles.get(owners[it])));
    return sharing;
  }

  private void claim(int sign, int article) {
    int place = place(sign, signs);
    if (signs[place] == FREE) {
      signs[place] = sign;
      owners[place] = article;
      used++;
      if (used > signs.length / 4 * 3) {
        grow();
      }
    }
  }

  private void grow() {
    int[] moreSigns = new int[signs.length * 2];
    int[] moreOwners = new int[signs.length * 2];
    for (int at = 0; at < signs.length; at++) {
      if (signs[at] != FREE) {
        int place = place(signs[at], moreSigns);
        moreSigns[place] = signs[at];
        moreOwners[place] = owners[at];
      }
    }
    signs = moreSigns;
    owners = moreOwners;
  }

  /** Where a number is, or could be. */
  private static int place(int sign, int[] table) {
    int place = (sign * SPREAD) >>> (Integer.numberOfLeadingZeros(table.length) + 1);
    while (table[place] != FREE && table[place] != sign) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  private static int notFree(int sign) {
    return sign == FREE ? 1 : sign;
  }
}

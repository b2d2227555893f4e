package jobo.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.article.Report;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * How much nearer in meaning two articles are than articles that have nothing in common. A cosine
 * alone says little: to one model all news are alike to .8, to another to .1, and most tell the
 * language of a text as well. So meanings are seen from the middle of those of their language (Mu
 * and Viswanath, 2018; Libovický, Rosa and Fraser, 2020), and their cosine is measured by those of
 * other pairs of the two languages, as scores are by those of impostors (z-norm; Auckenthaler and
 * others, 2000). All that is taken as it was at the last {@link #freeze}, as in {@link Vocabulary}.
 */
final class MeaningSpace {
  /** Of fewer articles nobody can tell what is usual. */
  static final int LEAST = 50;

  /** So many have the same middle as thousands, but for a twentieth of what sets them apart. */
  private static final int SAMPLE = 500;

  /** Of so many each is compared with each. */
  private static final int PAIRED = 100;

  /**
   * Two that lie on different sides of their middles in more than this part of all directions have
   * a cosine below .1 (Charikar, 2002), which need not be known better.
   */
  private static final double SIDES_OF_FAR = 0.47;

  /** The same on every node and in every order of arrival. */
  private static final Comparator<Held> AT_RANDOM =
      Comparator.comparingInt((Held it) -> 0x9E37_79B9 * it.id.value().hashCode())
          .thenComparing(it -> it.id);

  /** Articles with a middle of their own: papers are more alike than news. */
  private record Population(Report report, Language language) {
    static Population of(Held held) {
      return new Population(held.report, held.language);
    }
  }

  private final Set<Held> told = new HashSet<>();
  private Meaning.@Nullable Kind kind;
  private final Map<Population, float[]> middles = new HashMap<>();
  private final Map<Set<Population>, UsualCosine> usual = new HashMap<>();

  void add(Held held) {
    if (held.meaning != null) {
      told.add(held);
    }
  }

  void remove(Held held) {
    told.remove(held);
  }

  /** Takes the articles as they are now. */
  void freeze() {
    middles.clear();
    usual.clear();
    told.forEach(it -> it.position = null);
    kind = mostTold();
    Map<Population, List<Held>> samples =
        told.stream()
            .filter(it -> kind != null && kind.equals(meaning(it).kind()))
            .collect(Collectors.groupingBy(Population::of, HashMap::new, Collectors.toList()));
    samples.values().removeIf(it -> it.size() < LEAST);
    samples.replaceAll((_, all) -> all.stream().sorted(AT_RANDOM).limit(SAMPLE).toList());
    samples.forEach((population, sample) -> middles.put(population, middle(sample)));
    samples.forEach((_, one) -> samples.forEach((_, other) -> compare(one, other)));
  }

  /** What one model told is never compared with what another did; that of most articles counts. */
  private Meaning.@Nullable Kind mostTold() {
    return told.stream()
        .collect(Collectors.groupingBy(it -> meaning(it).kind(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<Meaning.Kind, Long>comparingByValue()
                .thenComparing(it -> it.getKey().toString()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static Meaning meaning(Held held) {
    return Objects.requireNonNull(held.meaning);
  }

  private static float[] middle(List<Held> sample) {
    float[] middle = new float[meaning(sample.getFirst()).kind().length()];
    sample.forEach(it -> meaning(it).addTo(middle, 1f / sample.size()));
    return middle;
  }

  private void compare(List<Held> one, List<Held> other) {
    Population left = Population.of(one.getFirst());
    Population right = Population.of(other.getFirst());
    if (left.report == right.report) {
      usual.computeIfAbsent(Set.copyOf(List.of(left, right)), _ -> usual(one, other));
    }
  }

  private UsualCosine usual(List<Held> one, List<Held> other) {
    boolean areSame = one.equals(other);
    double[] cosines = new double[PAIRED * PAIRED];
    int count = 0;
    for (int left = 0; left < Math.min(PAIRED, one.size()); left++) {
      for (int right = areSame ? left + 1 : 0; right < Math.min(PAIRED, other.size()); right++) {
        cosines[count] = located(one.get(left)).cosine(located(other.get(right)));
        count++;
      }
    }
    return UsualCosine.of(Arrays.copyOf(cosines, count), meaning(one.getFirst()).kind().length());
  }

  /** Where an article lies; null where nobody told, or too little is known to say. */
  @Nullable MeaningPosition position(Held held) {
    if (held.position == null && held.meaning != null && held.meaning.kind().equals(kind)) {
      float[] middle = middles.get(Population.of(held));
      held.position = middle == null ? null : new MeaningPosition(held.meaning, middle);
    }
    return held.position;
  }

  private MeaningPosition located(Held held) {
    return Objects.requireNonNull(position(held));
  }

  /**
   * By how many standard deviations two articles are nearer to each other than is usual between
   * their languages; 0 where they are not nearer or where that cannot be told.
   */
  double nearness(Held left, Held right) {
    MeaningPosition one = position(left);
    MeaningPosition other = position(right);
    if (one == null || other == null || one.sidesApart(other) > SIDES_OF_FAR * one.directions()) {
      return 0;
    }
    UsualCosine others = usual.get(Set.copyOf(List.of(Population.of(left), Population.of(right))));
    return others == null ? 0 : Math.max(0, others.above(one.cosine(other)));
  }
}

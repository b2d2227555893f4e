package jobo.grounding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claim says of one what its article says of another. Each word of the claim is tied to
 * who does it; the article is asked how far it ties the two. When a claim with two names exchanged
 * is supported clearly better than the claim itself, its names stand in the wrong places.
 */
final class Roles {
  private static final double SAME_ROLE = 1;
  private static final double SAME_CLAUSE = 0.4;
  private static final double BEFORE = 0.6;
  private static final double UNSAID = 0.7;
  private static final double WHERE_ALONE = 0.9;
  private static final double SAME_SENTENCE = 0.2;
  private static final double OTHERS_COUNT = 0.5;

  /** How much better another must fit, in words that only one sentence has, and as a part. */
  private static final double MARGIN = 0.8;

  private static final double MARGIN_OF_TWO = 0.2;

  private static final double SHARE = 1.2;

  /** Sentences without these parts of what the best one has of a claim are not asked. */
  private static final double RELEVANT = 0.3;

  private static final int MOST_NAMES = 40;
  private static final int FEW = 3;
  private static final double NEARLY_ALL = 0.8;

  private final List<Excerpt> cited;
  private final Entities entities;
  private final String quotation;
  private final Map<String, Map<String, Double>> doers = new HashMap<>();
  private final Map<String, Map<String, Double>> others = new HashMap<>();
  private final Set<String> named = new LinkedHashSet<>();
  private final List<Set<String>> twins = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> quoted = new HashSet<>();

  Roles(List<Excerpt> cited, Entities entities, String quotation) {
    this.cited = cited;
    this.quotation = QuotationCheck.plain(quotation);
    this.entities = entities;
  }

  /** The name in the wrong place, if there is one. */
  Optional<String> misplaced(Sentence claim, Set<String> inherited) {
    read(claim);
    Verbs verbs = new Verbs(claim, entities.in(claim), doers.keySet());
    List<@Nullable String> own = entities.in(claim);
    Parties parties = Parties.of(claim, own, inherited, false);
    List<String> names = parties.all().stream().filter(known::contains).limit(MOST_NAMES).toList();
    for (int one = 0; one < names.size(); one++) {
      for (int other = one + 1; other < names.size(); other++) {
        if (fitsBetterExchanged(verbs, claim, parties, own, names.get(one), names.get(other))) {
          return Optional.of(written(claim, own, names.get(one)));
        }
      }
    }
    if (isSaidOfOthers(parties) || isQuotedOfOthers(parties)) {
      return Optional.of(written(claim, own, parties.subject().iterator().next()));
    }
    for (String name : names) {
      for (String another :
          isOwner(claim, own, name, parties.subject()) ? Set.<String>of() : named) {
        if (!parties.all().contains(another)
            && Entities.isName(name)
            && Entities.isName(another)
            && fitsBetterWith(verbs, claim, parties, own, name, another)) {
          return Optional.of(written(claim, own, name));
        }
      }
    }
    return Optional.empty();
  }

  /** Whose something is, "B's sales", is hardly who does something. */
  private static boolean isOwner(
      Sentence claim, List<@Nullable String> own, String name, Set<String> subject) {
    int at = own.lastIndexOf(name);
    String word = at < 0 ? "" : claim.words().get(at).text();
    boolean isOfSubject = word.endsWith("의") && subject.contains(name);
    return !isOfSubject && (word.endsWith("'s") || word.endsWith("’s") || word.endsWith("의"));
  }

  /** Where sentences say all else that a claim says, one of them must name whom it says it of. */
  private boolean isSaidOfOthers(Parties claim) {
    return !claim.subject().isEmpty()
        && claim.subject().stream().allMatch(it -> Entities.isName(it) && known.contains(it))
        && !twins.isEmpty()
        && twins.stream().allMatch(it -> Collections.disjoint(it, claim.subject()));
  }

  /** What a claim quotes must name whom the claim is about, or go on about them. */
  private boolean isQuotedOfOthers(Parties claim) {
    return !quotation.isEmpty()
        && !claim.subject().isEmpty()
        && quoted.stream().anyMatch(Entities::isName)
        && claim.subject().stream()
            .allMatch(it -> Entities.isName(it) && known.contains(it) && !quoted.contains(it));
  }

  private boolean fitsBetterExchanged(
      Verbs verbs,
      Sentence claim,
      Parties parties,
      List<@Nullable String> own,
      String one,
      String other) {
    Map<String, String> exchanged = Map.of(one, other, other, one);
    double plain = support(verbs, claim, parties, own, Map.of(one, one, other, other), SAME_CLAUSE);
    return isMore(
        support(verbs, claim, parties, own, exchanged, SAME_CLAUSE), plain, MARGIN_OF_TWO);
  }

  /** "The game will be released" says who releases it no less than it needs to. */
  private boolean fitsBetterWith(
      Verbs verbs,
      Sentence claim,
      Parties parties,
      List<@Nullable String> own,
      String name,
      String another) {
    Parties doing =
        new Parties(parties.doers(), parties.nobody(), parties.all(), parties.subject());
    double plain = support(verbs, claim, doing, own, Map.of(name, name), WHERE_ALONE);
    return isMore(
        support(verbs, claim, doing, own, Map.of(name, another), WHERE_ALONE), plain, MARGIN);
  }

  private static boolean isMore(double exchanged, double plain, double margin) {
    return exchanged >= plain + margin && exchanged >= SHARE * plain;
  }

  private void read(Sentence claim) {
    doers.clear();
    others.clear();
    named.clear();
    known.clear();
    twins.clear();
    quoted.clear();
    Set<String> said = said(claim);
    for (Excerpt passage : cited) {
      Set<String> inherited = Set.of();
      Set<String> before = Set.of();
      double most = 0;
      List<Double> weights = new ArrayList<>();
      for (Sentence sentence : passage.sentences()) {
        double weight = passage.weight(claim.keySet(), sentence);
        weights.add(weight);
        most = Math.max(most, weight);
      }
      for (int at = 0; at < passage.sentences().size(); at++) {
        Sentence sentence = passage.sentences().get(at);
        List<@Nullable String> found = entities.in(sentence);
        Parties parties = Parties.of(sentence, found, inherited, true);
        inherited = parties.subject();
        known.addAll(parties.all());
        boolean isMeant =
            quotation.isEmpty()
                ? weights.get(at) > 0 && weights.get(at) >= RELEVANT * most
                : QuotationCheck.overlap(quotation, sentence.text());
        if (isMeant) {
          quoted.addAll(parties.all());
          quoted.addAll(parties.subject());
          if (parties.all().stream().noneMatch(parties.subject()::contains)) {
            quoted.addAll(before);
          }
          tie(claim, sentence, parties, found);
        }
        if (isTwin(said, sentence) && parties.subject().stream().anyMatch(Entities::isName)) {
          Set<String> all = new HashSet<>(parties.all());
          all.addAll(parties.subject());
          twins.add(all);
        }
        before = parties.all();
      }
    }
  }

  /** What a sentence says but for whom it names. */
  private Set<String> said(Sentence sentence) {
    Set<String> said = new HashSet<>();
    List<@Nullable String> found = entities.in(sentence);
    for (int at = 0; at < sentence.words().size(); at++) {
      if (found.get(at) == null) {
        said.addAll(sentence.keys(at));
      }
    }
    return said;
  }

  private static boolean isTwin(Set<String> said, Sentence sentence) {
    return said.size() >= FEW
        && Alignment.common(said, sentence.keySet()).size() >= NEARLY_ALL * said.size();
  }

  private void tie(
      Sentence claim, Sentence sentence, Parties parties, List<@Nullable String> found) {
    if (named.size() < MOST_NAMES) {
      named.addAll(parties.all());
      named.addAll(parties.subject());
    }
    for (int at = 0; at < sentence.words().size(); at++) {
      for (String key : Alignment.common(claim.keySet(), sentence.keys(at))) {
        Set<String> around = new HashSet<>(parties.all());
        around.forEach(it -> tie(doers, key, it, SAME_SENTENCE));
        around.forEach(it -> tie(others, key, it, SAME_SENTENCE));
        for (String other : parties.others().get(at)) {
          tie(others, key, other, SAME_ROLE);
          tie(doers, key, other, isBefore(other, at, found, sentence) ? BEFORE : SAME_CLAUSE);
        }
        for (String doer : parties.doers().get(at)) {
          tie(doers, key, doer, parties.all().contains(doer) ? SAME_ROLE : UNSAID);
          tie(others, key, doer, SAME_CLAUSE);
        }
      }
    }
  }

  /** In English who does it stands before the verb, if not always next to it. */
  private static boolean isBefore(
      String name, int at, List<@Nullable String> found, Sentence sentence) {
    int first = found.indexOf(name);
    return sentence.language() == Language.ENGLISH && first >= 0 && first < at;
  }

  private static void tie(
      Map<String, Map<String, Double>> ties, String key, String name, double strength) {
    ties.computeIfAbsent(key, _ -> new HashMap<>()).merge(name, strength, Math::max);
  }

  /**
   * How far the article ties some names of a claim, each in the place of another, to its words; who
   * does what is not compared where the verb is another.
   */
  private double support(
      Verbs verbs,
      Sentence claim,
      Parties parties,
      List<@Nullable String> own,
      Map<String, String> exchanged,
      double sameClause) {
    double sum = 0;
    boolean isMixed = exchanged.keySet().stream().map(Entities::isName).distinct().count() > 1;
    Set<String> counted = new HashSet<>();
    for (int at = 0; at < claim.words().size(); at++) {
      if (own.get(at) == null && verbs.areTold(at)) {
        for (String key : claim.keys(at)) {
          if (!counted.add(key + claim.clauses().get(at)) || (isMixed && !key.startsWith("#"))) {
            continue;
          }
          double weight = cited.getFirst().weight(key);
          sum += weight * strength(doers, key, parties.doers().get(at), exchanged, sameClause);
          sum +=
              OTHERS_COUNT
                  * weight
                  * strength(others, key, parties.others().get(at), exchanged, sameClause);
        }
      }
    }
    return sum;
  }

  private static double strength(
      Map<String, Map<String, Double>> ties,
      String key,
      Set<String> names,
      Map<String, String> exchanged,
      double sameClause) {
    Map<String, Double> tied = ties.getOrDefault(key, Map.of());
    double sum = 0;
    for (String name : names) {
      String put = exchanged.get(name);
      double strength = put == null ? 0 : tied.getOrDefault(put, 0.0);
      sum +=
          strength == SAME_CLAUSE || strength == BEFORE ? Math.max(strength, sameClause) : strength;
    }
    return sum;
  }

  private static String written(Sentence claim, List<@Nullable String> own, String name) {
    int at = own.indexOf(name);
    return at < 0 ? name : claim.words().get(at).stem();
  }
}

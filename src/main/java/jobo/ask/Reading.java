package jobo.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.ask.QuestionWords.Asked;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.text.Sentences;

/**
 * An article as it is read with a question in mind. What a sentence answers is told by it together
 * with its title and, less surely, by what stands around it. Not safe for use by many threads.
 */
final class Reading {
  private static final int MOST_SENTENCES = 200;

  /** Beyond this it is no sentence but a table or a spoilt page; nobody quotes its end. */
  private static final int LONGEST_SENTENCE = 1_000;

  /** How surely a word belongs to what a sentence says, by where it stands. */
  private static final double IN_TITLE = 0.95;

  private static final double BESIDE = 0.75;
  private static final double ELSEWHERE = 0.5;

  /** What stands around counts so much where nearness is measured. */
  private static final double AROUND = 0.4;

  /** A word so many words away counts half. */
  private static final double HALF_WAY = 4;

  private final Article article;
  private final Sought sought;
  private final Question question;
  private final List<Asked> asked;
  private final Names names;
  private final List<Sighting> sightings = new ArrayList<>();
  private final Sighting byline;

  /** The figures of names that stand anywhere in it. */
  private final Set<Names.Figure> figures;

  /** How far each word that is asked for stands anywhere. */
  private final double[] anywhere;

  private final double namesMissing;
  private final boolean placesMissing;
  private final boolean focusGone;

  Reading(Article article, Sought sought) {
    this.article = article;
    this.sought = sought;
    question = sought.question();
    asked = sought.asked();
    names = sought.names();
    sightings.add(new Sighting(article.title(), sought));
    Sentences.of(article.body(), article.language()).stream()
        .limit(MOST_SENTENCES)
        .map(it -> VisibleText.cut(it, LONGEST_SENTENCE))
        .forEach(it -> sightings.add(new Sighting(it, sought)));
    byline = new Sighting(publisher(article), sought);
    anywhere = anywhere();
    figures = names.figuresIn(sightings.stream().map(Sighting::text).toList());
    namesMissing = names.missing(this::has);
    placesMissing = names.lackPlaces(sightings.stream().map(Sighting::text).toList());
    focusGone = !has(sought.focus());
  }

  private double[] anywhere() {
    double[] most = byline.here().clone();
    for (int at = 0; at < most.length; at++) {
      most[at] = Math.max(most[at], isKindInAnotherLanguage(asked.get(at).word()) ? BESIDE : 0);
      for (Sighting sighting : sightings) {
        most[at] = Math.max(most[at], sighting.here()[at]);
      }
    }
    return most;
  }

  private boolean has(String word) {
    return byline.has(word) || sightings.stream().anyMatch(it -> it.has(word));
  }

  /** An article in English has a score where it cannot have the Korean word for one. */
  private boolean isKindInAnotherLanguage(String word) {
    return !isSameLanguage() && question.wanted().isNamedBy(word);
  }

  private boolean isSameLanguage() {
    return article.language() == question.language();
  }

  /** The name of who says “we” in it. */
  private static String publisher(Article article) {
    return article.source().value() + " " + article.publisher().name();
  }

  /**
   * Its title and its sentences.
   *
   * @param found how many articles were found before it
   */
  List<Candidate> candidates(int found) {
    return IntStream.range(0, sightings.size()).mapToObj(it -> candidate(it, found)).toList();
  }

  private Candidate candidate(int at, int found) {
    Sighting mine = sightings.get(at);
    String sentence = mine.alike();
    List<Integer> kinds = question.wanted().starts(names.withoutFigures(sentence));
    boolean kind = !kinds.isEmpty();
    double[] around = around(at, kind);
    Nearness nearness = nearness(mine, kinds, around);
    boolean needed = question.wanted().isNeeded();
    double far = said(it -> around[it] <= ELSEWHERE ? 1 : 0);
    Signs signs =
        new Signs(
            share(it -> mine.here()[it]),
            share(it -> around[it]),
            nearness.own(),
            nearness.all(),
            pairs(mine),
            predicate(mine),
            one(question.isCountedBy(sentence)),
            one(isSameLanguage() && question.isNotCountedBy(sentence)),
            one(mine.has(sought.focus())),
            one(question.isReasonGivenBy(sentence)),
            one(needed && !kind),
            one(Wanted.isDeclinedBy(sentence)),
            one(at == 0),
            1.0 / (1 + found),
            namesMissing,
            names.missing(it -> isNearby(it, at)),
            one(placesMissing),
            one(names.haveFigures() && !names.haveFiguresIn(context(at), figures)),
            one(names.haveOthersIn(sentence)),
            share(it -> 1 - anywhere[it]),
            far,
            far / asked.size(),
            rare(it -> anywhere[it] == 0),
            rare(it -> around[it] <= ELSEWHERE),
            one(focusGone),
            one(needed),
            one(question.wanted() == Wanted.FIGURE),
            one(question.wanted() == Wanted.PERSON),
            asked.size(),
            1.0 / asked.size(),
            one(question.language() == Language.KOREAN),
            one(!isSameLanguage()));
    return new Candidate(article, at, mine.text(), nearness.spot(), signs);
  }

  private static double one(boolean so) {
    return so ? 1 : 0;
  }

  private double share(IntToDoubleFunction of) {
    double sum = 0;
    for (int at = 0; at < asked.size(); at++) {
      sum += asked.get(at).weight() * of.applyAsDouble(at);
    }
    return sum / sought.total();
  }

  /** The share of what is said or asked of the names; none where that is nothing. */
  private double said(IntToDoubleFunction of) {
    double sum = 0;
    double most = 0;
    for (int at = 0; at < asked.size(); at++) {
      double weight = names.words().contains(asked.get(at).word()) ? 0 : asked.get(at).weight();
      sum += weight * of.applyAsDouble(at);
      most += weight;
    }
    return most == 0 ? 0 : sum / most;
  }

  private double rare(IntPredicate which) {
    return IntStream.range(0, asked.size())
            .filter(which)
            .mapToDouble(it -> asked.get(it).weight())
            .max()
            .orElse(0)
        / sought.rarest();
  }

  /** How surely each word that is asked for belongs to what a sentence says. */
  private double[] around(int at, boolean kind) {
    double[] around = new double[asked.size()];
    for (int word = 0; word < around.length; word++) {
      double near = sightings.get(Math.min(1, sightings.size() - 1)).here()[word];
      near = at > 0 ? Math.max(near, sightings.get(at - 1).here()[word]) : 0;
      boolean meant = kind && question.wanted().isNamedBy(asked.get(word).word());
      around[word] =
          Math.max(
              Math.max(
                  sightings.get(at).here()[word],
                  IN_TITLE * Math.max(sightings.getFirst().here()[word], byline.here()[word])),
              Math.max(BESIDE * Math.max(near, one(meant)), ELSEWHERE * anywhere[word]));
    }
    return around;
  }

  /**
   * Where in a sentence the answer most likely stands.
   *
   * @param own the share of what is asked that stands close to it
   * @param all the same with what stands around the sentence
   */
  private record Nearness(double own, double all, int spot) {}

  private Nearness nearness(Sighting mine, List<Integer> kinds, double[] around) {
    Nearness best = new Nearness(0, 0, 0);
    for (int spot : spots(mine, kinds)) {
      double[] close = mine.closeTo(spot, HALF_WAY);
      double own = share(it -> close[it]);
      double with = share(it -> Math.max(close[it], AROUND * around[it]));
      if (with > best.all()) {
        best = new Nearness(Math.max(own, best.own()), with, mine.start(spot));
      }
    }
    return best;
  }

  /** The words of a sentence that could be the answer, or its beginning. */
  private List<Integer> spots(Sighting mine, List<Integer> kinds) {
    return question.wanted() == Wanted.ANYTHING
        ? mine.fresh()
        : kinds.stream().map(mine::wordAt).distinct().toList();
  }

  /** Words that stand next to each other in the question, by how close they stand here. */
  private double pairs(Sighting mine) {
    double sum = 0;
    double most = 0;
    for (int at = 1; at < asked.size(); at++) {
      double weight = asked.get(at - 1).weight() + asked.get(at).weight();
      most += weight;
      int distance = mine.distance(at - 1, at);
      sum += distance <= HALF_WAY ? weight / Math.max(1, distance) : 0;
    }
    return most == 0 ? 0 : sum / most;
  }

  private double predicate(Sighting mine) {
    double sum = 0;
    double most = 0;
    for (int at = 0; at < asked.size(); at++) {
      boolean given =
          names.words().contains(asked.get(at).word())
              || sightings.getFirst().here()[at] > 0
              || byline.here()[at] > 0;
      sum += given ? 0 : asked.get(at).weight() * mine.here()[at];
      most += given ? 0 : asked.get(at).weight();
    }
    return most == 0 ? 1 : sum / most;
  }

  /** Whether a word stands in a sentence, the one before it, the title or the byline. */
  private boolean isNearby(String word, int at) {
    return sightings.get(at).has(word)
        || sightings.getFirst().has(word)
        || byline.has(word)
        || (at > 0 && sightings.get(at - 1).has(word));
  }

  private String context(int at) {
    String title = sightings.getFirst().alike();
    return at == 0
        ? title
        : String.join(
            "\n",
            title,
            sightings.get(1).alike(),
            sightings.get(at - 1).alike(),
            sightings.get(at).alike());
  }
}

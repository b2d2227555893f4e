package jobo.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobo.ask.AskedSet.Asked;
import jobo.ask.AskedSet.Left;
import jobo.grounding.LogisticRegression;

/**
 * What the tuning half of the encyclopedia's questions, the first two parts of the newswire's and
 * the first half of the short ones teach: which sentence answers, and how sure it is that the best
 * one does.
 */
final class LearnedAnswers {
  private static final double PENALTY_OF_RANK = 5;
  private static final double PENALTY_OF_SURENESS = 60;
  private static final int LAST_PART = 2;

  /** There are fewer questions on the newswire, and they are the likelier ones. */
  private static final double TIMES_OF_NEWSWIRE = 8;

  /** A wrong sentence where there is a right one may still be near it. */
  private static final double TIMES_OF_MISSES = 0.6;

  /**
   * No title of the encyclopedia answers, and many of the newswire: that tells of the sets alone.
   */
  private static final int TITLE = Weights.OF_THE_BEST.indexOf("title");

  /** What was read to a question. */
  private record Read(Asked asked, Left left, double times, List<Candidate> candidates) {
    boolean isRight(Candidate candidate) {
      return left == Left.NOTHING
          && asked.isTold(candidate.article().id())
          && asked.held().stream().anyMatch(candidate.sentence()::contains);
    }
  }

  private final List<Read> all = new ArrayList<>();

  LearnedAnswers() {
    AskedSet xquad = AskedSet.xquad();
    for (Asked asked : xquad.questions(Asked::isForTuning)) {
      for (Left left : Left.values()) {
        add(xquad, asked, left, 1);
      }
    }
    add(AskedSet.newswire("questions.tsv"), LAST_PART, TIMES_OF_NEWSWIRE);
    add(AskedSet.newswire("questions-short.tsv"), 1, 1);
  }

  private void add(AskedSet newswire, int lastPart, double times) {
    for (Asked asked : newswire.questions(it -> it.part() <= lastPart)) {
      add(newswire, asked, Left.NOTHING, times);
      if (!asked.told().isEmpty()) {
        add(newswire, asked, Left.PASSAGE, times);
      }
    }
  }

  private void add(AskedSet set, Asked asked, Left left, double times) {
    List<Candidate> candidates = set.read(asked, left);
    if (!candidates.isEmpty()) {
      all.add(new Read(asked, left, times, candidates));
    }
  }

  /** As {@code weights.txt} has them, but for the limit. */
  Map<String, Double> weights() {
    Map<String, Double> weights = rank();
    LogisticRegression sure = sureness(new Weights(weights));
    for (int at = 0; at < Weights.OF_THE_BEST.size(); at++) {
      weights.put("SURE " + Weights.OF_THE_BEST.get(at), sure.weight(at));
    }
    weights.put("SURE BIAS", sure.weight(Weights.OF_THE_BEST.size()));
    return weights;
  }

  private Map<String, Double> rank() {
    List<ChoiceModel.Choice> choices = new ArrayList<>();
    for (Read read : all) {
      List<Boolean> right = read.candidates().stream().map(read::isRight).toList();
      if (right.contains(true)) {
        choices.add(
            new ChoiceModel.Choice(
                read.candidates().stream().map(it -> it.signs().values()).toList(), right));
      }
    }
    double[] learned = ChoiceModel.learned(choices, PENALTY_OF_RANK);
    Map<String, Double> weights = new HashMap<>();
    for (int at = 0; at < learned.length; at++) {
      weights.put("RANK " + Signs.NAMES.get(at), learned[at]);
    }
    return weights;
  }

  private LogisticRegression sureness(Weights weights) {
    List<LogisticRegression.Example> examples = new ArrayList<>();
    for (Read read : all) {
      Ranking ranking = Ranking.of(read.candidates(), weights);
      boolean missed =
          read.left() == Left.NOTHING
              && !read.asked().told().isEmpty()
              && !read.asked().isAnsweredBy(ranking.quotes());
      boolean answers = read.left() == Left.NOTHING && read.asked().isAnsweredBy(ranking.quotes());
      double times = read.times() * (missed ? TIMES_OF_MISSES : 1);
      double[] signs = ranking.signs();
      signs[TITLE] = 0;
      examples.add(new LogisticRegression.Example(signs, answers, times));
    }
    return LogisticRegression.of(examples, PENALTY_OF_SURENESS);
  }
}

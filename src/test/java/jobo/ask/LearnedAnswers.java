package jobo.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobo.ask.AskedSet.Asked;
import jobo.ask.AskedSet.Left;
import jobo.grounding.LogisticRegression;
import jobo.language.Language;

/**
 * What the tuning half of the encyclopedia's questions, the first two parts of the newswire's and
 * the first half of the short ones and of those across the languages teach: which sentence answers,
 * and how sure it is that the best one does.
 */
final class LearnedAnswers {
  private static final double PENALTY_OF_RANK = 3;
  private static final double PENALTY_OF_SURENESS = 60;
  private static final int LAST_PART = 2;

  /** There are fewer questions on the newswire, and they are the likelier ones. */
  private static final double TIMES_OF_NEWSWIRE = 8;

  /**
   * No title of the encyclopedia answers, and many of the newswire: that tells of the sets alone.
   */
  private static final int TITLE = Weights.OF_THE_BEST.indexOf("title");

  /** What was read to a question. */
  private record Read(Asked asked, Left left, double times, List<Candidate> candidates) {
    /** With the articles of its own language alone, or of the other one. */
    Read in(boolean own, double counting) {
      Language language = Language.of(asked.text());
      return new Read(
          asked,
          left,
          counting,
          candidates.stream().filter(it -> (it.article().language() == language) == own).toList());
    }

    boolean isRight(Candidate candidate) {
      return left == Left.NOTHING
          && asked.isTold(candidate.article().id())
          && asked.held().stream().anyMatch(candidate.sentence()::contains);
    }
  }

  private final List<Read> all = new ArrayList<>();

  /** Questions that articles in the other language alone answer. */
  private final List<Read> abroad = new ArrayList<>();

  LearnedAnswers() {
    AskedSet xquad = AskedSet.xquad();
    for (Asked asked : xquad.questions(Asked::isForTuning)) {
      for (Left left : Left.values()) {
        all.add(new Read(asked, left, 1, xquad.read(asked, left)));
      }
    }
    add(AskedSet.newswire("questions.tsv"), LAST_PART, TIMES_OF_NEWSWIRE, all);
    add(AskedSet.newswire("questions-short.tsv"), 1, 1, all);
    add(AskedSet.newswire("questions-across.tsv"), 1, TIMES_OF_NEWSWIRE, abroad);
  }

  private static void add(AskedSet newswire, int lastPart, double times, List<Read> reads) {
    for (Asked asked : newswire.questions(it -> it.part() <= lastPart)) {
      reads.add(new Read(asked, Left.NOTHING, times, newswire.read(asked, Left.NOTHING)));
      if (!asked.told().isEmpty()) {
        reads.add(new Read(asked, Left.PASSAGE, times, newswire.read(asked, Left.PASSAGE)));
      }
    }
  }

  /** As {@code weights.txt} has them, but for the limits. */
  Map<String, Double> weights() {
    Map<String, Double> weights = learned(all);
    learned(across()).forEach((name, weight) -> weights.put(Weights.ACROSS + name, weight));
    return weights;
  }

  /** Few questions are answered across the languages, so that those within one help to learn. */
  private List<Read> across() {
    return Stream.concat(
            all.stream().map(it -> it.in(true, it.times())),
            Stream.concat(all.stream(), abroad.stream()).map(it -> it.in(false, TIMES_OF_NEWSWIRE)))
        .toList();
  }

  private static Map<String, Double> learned(List<Read> reads) {
    List<Read> some = reads.stream().filter(it -> !it.candidates().isEmpty()).toList();
    Map<String, Double> weights = rank(some);
    LogisticRegression sure = sureness(some, new Weights(weights));
    for (int at = 0; at < Weights.OF_THE_BEST.size(); at++) {
      weights.put("SURE " + Weights.OF_THE_BEST.get(at), sure.weight(at));
    }
    weights.put("SURE BIAS", sure.weight(Weights.OF_THE_BEST.size()));
    return weights;
  }

  private static Map<String, Double> rank(List<Read> all) {
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

  private static LogisticRegression sureness(List<Read> all, Weights weights) {
    List<LogisticRegression.Example> examples = new ArrayList<>();
    for (Read read : all) {
      Ranking ranking = Ranking.of(read.candidates(), weights);
      boolean answers = read.left() == Left.NOTHING && read.asked().isAnsweredBy(ranking.quotes());
      double[] signs = ranking.signs();
      signs[TITLE] = 0;
      examples.add(new LogisticRegression.Example(signs, answers, read.times()));
    }
    return LogisticRegression.of(examples, PENALTY_OF_SURENESS);
  }
}

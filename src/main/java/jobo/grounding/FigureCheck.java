package jobo.grounding;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Whether the numbers and dates of a claim stand in what it cites, with their units. */
final class FigureCheck {
  private static final int FEW = 3;
  private static final double NEARLY_ALL = 0.8;

  private final List<Excerpt> cited;

  FigureCheck(List<Excerpt> cited) {
    this.cited = cited;
  }

  /** What is wrong with the first number or date that no sentence of the articles has. */
  Optional<Verdict.Fails> wrong(Sentence claim) {
    for (Moment moment : claim.moments()) {
      if (!isTold(moment, claim) || isToldOtherwise(moment, claim)) {
        return Optional.of(
            new Verdict.Fails(Reason.DATE, claim.text().substring(moment.start(), moment.end())));
      }
    }
    for (Quantity quantity : claim.quantities()) {
      boolean isTold = isTold(quantity, claim);
      if (!isTold || isToldOtherwise(quantity, claim)) {
        String what = claim.text().substring(quantity.start(), quantity.end());
        boolean isUnit = !isTold && isOnlyItsUnitWrong(quantity);
        return Optional.of(new Verdict.Fails(isUnit ? Reason.UNIT : Reason.NUMBER, what));
      }
    }
    return Optional.empty();
  }

  private boolean isTold(Moment moment, Sentence claim) {
    return cited.stream()
        .anyMatch(
            passage ->
                isOfThisYear(moment, passage, claim)
                    || passage
                        .all()
                        .flatMap(it -> it.moments().stream())
                        .anyMatch(it -> moment.follows(it, passage.published()))
                    || isSoManyDays(moment, passage));
  }

  /** Where sentences tell all else that a claim tells, its date must be theirs. */
  private boolean isToldOtherwise(Moment moment, Sentence claim) {
    return isOtherwise(
        claim,
        it -> it.moments().stream().anyMatch(moment::isLike),
        (it, passage) ->
            it.moments().stream().anyMatch(own -> moment.follows(own, passage.published())));
  }

  /** And so must a number, where they have one of that measure and the claim has no other. */
  private boolean isToldOtherwise(Quantity quantity, Sentence claim) {
    boolean isOnlyOne =
        claim.quantities().stream().filter(it -> it.unit().equals(quantity.unit())).count() == 1;
    return isOnlyOne
        && !quantity.unit().isEmpty()
        && isOtherwise(
            claim,
            it -> it.quantities().stream().anyMatch(own -> own.unit().equals(quantity.unit())),
            (it, _) -> has(it, quantity, claim));
  }

  private boolean isOtherwise(
      Sentence claim, Predicate<Sentence> isAlike, BiPredicate<Sentence, Excerpt> isSame) {
    Set<String> words = new HashSet<>(claim.keySet());
    words.removeIf(it -> it.startsWith("#"));
    boolean isOtherwise = false;
    for (Excerpt passage : cited) {
      for (Sentence sentence : passage.sentences()) {
        boolean isTwin =
            words.size() >= FEW
                && Alignment.common(words, sentence.keySet()).size() >= NEARLY_ALL * words.size();
        if (isTwin && isAlike.test(sentence)) {
          isOtherwise = true;
          if (isSame.test(sentence, passage)) {
            return false;
          }
        }
      }
    }
    return isOtherwise;
  }

  private static boolean isSoManyDays(Moment moment, Excerpt passage) {
    return moment.isDayOnly()
        && passage
            .all()
            .flatMap(it -> it.quantities().stream())
            .anyMatch(it -> it.unit().equals("day") && it.value().doubleValue() == moment.day());
  }

  /** What an article tells without a year is of its own, which a claim may say in words. */
  private static boolean isOfThisYear(Moment moment, Excerpt passage, Sentence claim) {
    boolean isInWords = !Character.isDigit(claim.text().charAt(moment.start()));
    return isInWords
        && moment.year() == passage.published().getYear()
        && moment.month() + moment.day() + moment.span() + moment.weekday() + moment.clock() == 0;
  }

  private boolean isTold(Quantity quantity, Sentence claim) {
    boolean isArticle =
        quantity.value().compareTo(BigDecimal.ONE) == 0
            && !Character.isDigit(claim.text().charAt(quantity.start()));
    return isArticle
        || isTheTwo(quantity, claim)
        || isInSomeSentence(quantity, claim)
        || isDayOfMonth(quantity)
        || isGapOfSentences(quantity, claim);
  }

  /** "The two narrators" are as many as were named. */
  private static boolean isTheTwo(Quantity quantity, Sentence claim) {
    String before = claim.text().substring(Math.max(0, quantity.start() - 4), quantity.start());
    return quantity.unit().isEmpty()
        && quantity.value().compareTo(BigDecimal.TWO) == 0
        && before.equalsIgnoreCase("the ");
  }

  /**
   * What a sentence tells in the same words has its own figure; and counts without a unit are too
   * many for their differences to tell anything.
   */
  private boolean isGapOfSentences(Quantity quantity, Sentence claim) {
    return !isOnlyItsUnitWrong(quantity)
        && (Sums.isCompared(quantity, claim) || !isOtherwise(claim, _ -> true, (_, _) -> false))
        && cited.stream()
            .anyMatch(
                it ->
                    it.sentences().stream()
                            .anyMatch(one -> Sums.isGap(quantity, claim, List.of(one)))
                        || (!quantity.unit().isEmpty()
                            && Sums.isGap(quantity, claim, it.sentences())));
  }

  /** 30일 may be a day or thirty days. */
  private boolean isDayOfMonth(Quantity quantity) {
    return quantity.unit().equals("day")
        && cited.stream()
            .flatMap(Excerpt::all)
            .flatMap(it -> it.moments().stream())
            .anyMatch(it -> it.isDayOnly() && it.day() == quantity.value().doubleValue());
  }

  private boolean isInSomeSentence(Quantity quantity, Sentence claim) {
    return cited.stream().flatMap(Excerpt::all).anyMatch(it -> has(it, quantity, claim));
  }

  static boolean has(Sentence sentence, Quantity quantity, Sentence claim) {
    return sentence.quantities().stream().anyMatch(it -> quantity.follows(it))
        || sentence.quantities().stream().anyMatch(it -> isInherited(quantity, it, sentence))
        || isRatio(quantity, sentence)
        || isOthers(quantity, claim, sentence)
        || Sums.isTotal(quantity, claim, sentence)
        || Sums.isDifference(quantity, claim, sentence);
  }

  /** "From 20 to 30 percent", "65 watts rather than 110": one number has the unit of the other. */
  private static boolean isInherited(Quantity claimed, Quantity written, Sentence sentence) {
    return claimed.hasValueOf(written)
        && written.unit().isEmpty()
        && sentence.quantities().stream()
            .anyMatch(it -> !it.equals(written) && Units.fit(claimed.unit(), it.unit()));
  }

  /** "Doubled" follows from two numbers of which one is twice the other. */
  private static boolean isRatio(Quantity claimed, Sentence sentence) {
    if (claimed.unit().equals(Units.PERCENT)) {
      return sentence.quantities().stream().anyMatch(it -> isPart(claimed, it));
    }
    if (!claimed.unit().equals(Units.TIMES)) {
      return false;
    }
    double ratio = claimed.value().doubleValue();
    for (Quantity one : sentence.quantities()) {
      for (Quantity other : sentence.quantities()) {
        double between = one.value().doubleValue() / Math.max(1e-9, other.value().doubleValue());
        boolean isMore = claimed.bound() > 0 && between > ratio && between < 1.5 * ratio;
        if (one.unit().equals(other.unit()) && (isMore || Math.abs(between / ratio - 1) < 0.06)) {
          return true;
        }
      }
      boolean isPercent =
          one.unit().equals(Units.PERCENT)
              && Math.abs(one.value().doubleValue() / 100 / ratio - 1) < 0.02;
      if (isPercent) {
        return true;
      }
    }
    return false;
  }

  /** "A fifth" is 20 percent. */
  private static boolean isPart(Quantity percent, Quantity part) {
    double value = 100 * part.value().doubleValue();
    return part.unit().equals(Units.TIMES)
        && Math.abs(percent.value().doubleValue() / value - 1) < 1e-6;
  }

  /** "X and two others" are three. */
  private static boolean isOthers(Quantity claimed, Sentence claim, Sentence sentence) {
    String after =
        claim.text().substring(claimed.end(), Math.min(claim.text().length(), claimed.end() + 7));
    return after.contains("other")
        && sentence.quantities().stream()
            .anyMatch(it -> it.value().doubleValue() == claimed.value().doubleValue() + 1);
  }

  private static boolean hasAnotherUnit(Quantity quantity) {
    return quantity.value().compareTo(BigDecimal.TEN) >= 0 || !quantity.unit().equals(Units.TIMES);
  }

  private boolean isOnlyItsUnitWrong(Quantity quantity) {
    return cited.stream()
        .flatMap(Excerpt::all)
        .flatMap(it -> it.quantities().stream())
        .anyMatch(it -> hasAnotherUnit(it) && quantity.hasDigitsOf(it));
  }
}

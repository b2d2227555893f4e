package jobo.proof;

/** How many pieces of a kind were judged, and of how many nothing can be said. */
record Tally(int judged, int notJudged) {
  static final Tally NONE = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(judged + other.judged, notJudged + other.notJudged);
  }

  Tally judgedOne() {
    return new Tally(judged + 1, notJudged);
  }

  Tally leftOne() {
    return new Tally(judged, notJudged + 1);
  }
}

package jobo.proof;

import java.util.ArrayList;
import java.util.List;

/** Reads what a Korean reader is shown, as an editor would who is sure of each objection. */
final class KoreanReading {
  private KoreanReading() {}

  /** What is wrong with texts of Jobo's own that a reader sees together. */
  static List<Finding> ofFrame(List<String> texts) {
    List<Finding> findings = new ArrayList<>();
    for (String text : texts) {
      findings.addAll(Particles.judge(text));
      findings.addAll(SpeechLevels.unended(text));
      findings.addAll(Spacing.judge(text));
      findings.addAll(ForeignLetters.judge(text, false));
      findings.addAll(Leftovers.ofFrame(text));
    }
    findings.addAll(SpeechLevels.mixed(texts));
    return findings;
  }

  /** What is wrong with one text of Jobo's own. */
  static List<Finding> ofFrame(String text) {
    return ofFrame(List.of(text));
  }

  /** What is wrong with a sentence of an article, whose style is its own. */
  static List<Finding> ofArticle(String text) {
    List<Finding> findings = new ArrayList<>(ForeignLetters.judge(text, true));
    findings.addAll(Leftovers.ofArticle(text));
    return findings;
  }
}

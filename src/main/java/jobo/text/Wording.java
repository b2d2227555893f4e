package jobo.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.language.Language;

/**
 * Takes from the beginning of a sentence what is not its own: where and by whom it was reported,
 * and a word that leads over from the sentence before. What is left stands word for word in its
 * article. Pure.
 */
public final class Wording {
  private static final Pattern KOREAN =
      Pattern.compile(
          "^(?:[\\[(〔【][^\\])〕】]{1,40}[\\])〕】] ?)?"
              + "(?:\\([^)=]{1,20}=[^)]{1,20}\\) ?)?"
              + "(?:[가-힣]{2,4} (?:기자|특파원|인턴기자) ?[=|] ?)?"
              + "(?:(?:한편|또한|또|아울러|특히|이어|이에 따라|이와 함께|그러나|하지만|다만|그리고),? )?");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "^(?:[A-Z][A-Z .,]{2,30}(?:, [A-Z][a-z]{2,8}\\.? \\d{1,2})?(?: \\([A-Z][A-Za-z ]{1,20}\\))?"
              + " ?(?:—|–|--|-) )?"
              + "(?:(?:[A-Z][a-z]{2,8}\\.? \\d{1,2} )?\\([A-Z][A-Za-z ]{1,24}\\) ?(?:—|–|--|-) )?"
              + "(?:(?:However|Meanwhile|Moreover|Furthermore|Additionally|In addition|Also|Still"
              + "|Nevertheless|Instead|Separately|For example|As a result), )?");

  private Wording() {}

  /** The sentence by itself. */
  public static String alone(String sentence, Language language) {
    Pattern lead =
        switch (language) {
          case KOREAN -> KOREAN;
          case ENGLISH -> ENGLISH;
        };
    Matcher matcher = lead.matcher(sentence);
    return matcher.lookingAt() ? sentence.substring(matcher.end()) : sentence;
  }
}

package jobo.grounding;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words around a number make of it: rounded, a bound, an amount a month. */
final class Surroundings {
  private static final int REACH = 16;

  private static final Pattern ABOUT_BEFORE =
      Pattern.compile(
          "(?:\\b(?:about|around|roughly|approximately|some|nearly|almost|close to)|약|대략|거의) ?[$€£₩¥]?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MORE_BEFORE =
      Pattern.compile(
          "(?:\\b(?:over|more than|at least|above|exceed(?:s|ed|ing)?|upwards of)|최소|적어도) ?(?:a )?[$€£₩¥]?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LESS_BEFORE =
      Pattern.compile(
          "(?:\\b(?:under|less than|fewer than|below|up to|at most|no more than|as many as)|최대) ?(?:a )?[$€£₩¥]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT_AFTER =
      Pattern.compile("^ ?(?:[가-힣]{0,2} ?)?(?:가량|안팎|정도|쯤|or so\\b|수준)");
  private static final Pattern MORE_AFTER =
      Pattern.compile("^ ?(?:[가-힣]{0,2} ?)?(?:여 ?(?=[가-힣])|이상|초과|넘|남짓|웃돌|or more\\b)");
  private static final Pattern LESS_AFTER =
      Pattern.compile("^ ?(?:[가-힣]{0,2} ?)?(?:이하|미만|이내|밑돌|까지|or less\\b|or fewer\\b)");

  private static final Pattern MONTHLY_AFTER =
      Pattern.compile("^ ?(?:(?:a|per|each|every)[ -]month|/ ?month|monthly)\\b");
  private static final Pattern YEARLY_AFTER =
      Pattern.compile("^ ?(?:(?:a|per|each|every)[ -]year|/ ?year|annually|yearly|per annum)\\b");
  private static final Pattern MONTHLY_BEFORE =
      Pattern.compile("(?:월|매월|매달|한 달에|monthly(?: fee of)?) ?(?:약 ?)?[$€£₩¥]?$");
  private static final Pattern YEARLY_BEFORE =
      Pattern.compile("(?:(?<![가-힣])연|연간|매년|annual(?: fee of)?) ?(?:약 ?)?[$€£₩¥]?$");

  private Surroundings() {}

  static Quantity of(String text, BigDecimal value, String unit, int start, int end) {
    String before = text.substring(Math.max(0, start - REACH), start);
    String after = text.substring(end, Math.min(text.length(), end + REACH));
    int bound =
        isIn(MORE_BEFORE, before) || isIn(MORE_AFTER, after)
            ? 1
            : isIn(LESS_BEFORE, before) || isIn(LESS_AFTER, after) ? -1 : 0;
    boolean isRounded = isIn(ABOUT_BEFORE, before) || isIn(ABOUT_AFTER, after);
    String period = Units.isMoney(unit) ? period(before, after) : "";
    return new Quantity(value, unit, bound, isRounded, period, start, end);
  }

  private static String period(String before, String after) {
    if (isIn(MONTHLY_BEFORE, before) || isIn(MONTHLY_AFTER, after)) {
      return "month";
    }
    return isIn(YEARLY_BEFORE, before) || isIn(YEARLY_AFTER, after) ? "year" : "";
  }

  private static boolean isIn(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find();
  }
}

package jobo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Latin words of a text, and which of them are names. */
final class LatinNames {
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{IsLatin}\\d][\\p{IsLatin}\\p{M}\\d]*"
              + "(?:(?:[-.&+/]|['’](?!s\\b))(?=[\\p{IsLatin}\\d])[\\p{IsLatin}\\p{M}\\d]+)*");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"”’]+");
  private static final Pattern SENTENCE_START =
      Pattern.compile("(?:^|[.!?:;—–…]|\\s-|\\n)[\\s\"“”‘’'(\\[]*$|[\"“‘(]$");
  private static final Pattern VERSION = Pattern.compile("v?\\d{1,4}(?:\\.\\d+)*[A-Za-z]{0,2}");

  /** Common words that begin sentences. */
  private static final Set<String> ORDINARY =
      Set.copyOf(
          List.of(
              ("a an the this that these those it its he she they we you i his her their our your my"
                      + " in on at by for from of to with without within under over after before"
                      + " since until during between among across against about above below behind"
                      + " beyond through into onto per via as if when while where why how what which"
                      + " who whose whether and or but nor so yet not no nobody nothing none never"
                      + " neither either both each every all any some many most more much few fewer"
                      + " less other others another such same only even still also too just then now"
                      + " today yesterday tomorrow here there again instead however although though"
                      + " because unless once later earlier soon often sometimes meanwhile"
                      + " is are was were be been has have had do does did will would can could may"
                      + " might must should shall let one two three four five six seven eight nine"
                      + " ten first second third last next early late new old big small another"
                      + " everyone someone anyone people critics analysts researchers engineers"
                      + " investors users customers companies workers members readers authors"
                      + " management staff police government regulators officials experts shares"
                      + " sales revenue profit prices results tests work models data research"
                      + " according despite given using based like unlike moreover overall furthermore nevertheless nonetheless otherwise therefore thus"
                      + " hence besides maybe perhaps indeed always yes well")
                  .split(" ", -1)));

  /** After one word that begins a sentence they show that it is somebody. */
  private static final Set<String> DEEDS =
      Set.copyOf(
          List.of(
              ("says said told released releases raised raises launched launches announced announces"
                      + " plans planned unveiled unveils bought buys sold sells wants claims claimed"
                      + " confirmed confirms denied denies published publishes opened opens closed"
                      + " signed signs sued sues agreed agrees declined declines expects expected"
                      + " will has is was had aims reported reports paid pays built builds added"
                      + " adds cut cuts joined joins left leads led won wins hired hires")
                  .split(" ", -1)));

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /**
   * A Latin word.
   *
   * @param strong whether it is a name wherever it stands
   * @param first whether it begins a sentence
   */
  record Token(String word, int start, int end, boolean strong, boolean first) {
    boolean isCapital() {
      return word.codePoints().anyMatch(Character::isUpperCase);
    }

    boolean isVersion() {
      return VERSION.matcher(word).matches();
    }
  }

  private LatinNames(String text) {
    this.text = text;
  }

  static LatinNames in(String written) {
    String text = ADDRESS.matcher(written).replaceAll(it -> " ".repeat(it.end() - it.start()));
    LatinNames names = new LatinNames(text);
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String before = text.substring(Math.max(0, matcher.start() - 8), matcher.start());
      boolean cut = matcher.start() > before.length();
      boolean first = SENTENCE_START.matcher(cut ? "x" + before : before).find();
      names.tokens.add(
          new Token(
              matcher.group(), matcher.start(), matcher.end(), strong(matcher.group()), first));
    }
    return names;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The word directly before another, with nothing but a space between. */
  boolean follows(int index) {
    return index > 0
        && text.substring(tokens.get(index - 1).end(), tokens.get(index).start()).equals(" ");
  }

  /** Whether a word is a name by how it is written and what stands around it. */
  boolean isName(int index) {
    Token token = tokens.get(index);
    String word = token.word().toLowerCase(Locale.ROOT);
    if (!token.isCapital() || token.word().length() < 2) {
      return false;
    }
    if (token.strong()) {
      return true;
    }
    if (ORDINARY.contains(word)) {
      return false;
    }
    return !token.first() || isSomebody(index);
  }

  /** Whether the capital of a word says nothing, since a sentence begins with it. */
  boolean isOpenQuestion(int index) {
    Token token = tokens.get(index);
    return token.first()
        && token.isCapital()
        && token.word().length() > 1
        && !ORDINARY.contains(token.word().toLowerCase(Locale.ROOT))
        && !isName(index);
  }

  private boolean isSomebody(int index) {
    Token token = tokens.get(index);
    String after = text.substring(token.end(), Math.min(text.length(), token.end() + 2));
    boolean isAdverb = token.word().endsWith("ly");
    if (after.equals(": ") || (after.equals(", ") && !isAdverb)) {
      return true;
    }
    if (text.startsWith("'s ", token.end()) || text.startsWith("’s ", token.end())) {
      return true;
    }
    if (index + 1 == tokens.size() || !follows(index + 1)) {
      return false;
    }
    Token next = tokens.get(index + 1);
    boolean isPlural = token.word().endsWith("s") && !token.word().endsWith("ss");
    return next.isCapital() || next.isVersion() || (DEEDS.contains(next.word()) && !isPlural);
  }

  double hangulShare() {
    return hangulShare(text);
  }

  /** How much of the letters is Hangul. */
  static double hangulShare(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long hangul = text.codePoints().filter(it -> it >= 0xAC00 && it <= 0xD7A3).count();
    return letters == 0 ? 0 : (double) hangul / letters;
  }

  /** An inner capital, a digit, or capitals only. */
  private static boolean strong(String word) {
    long capitals = word.codePoints().filter(Character::isUpperCase).count();
    boolean inner = word.codePoints().skip(1).anyMatch(Character::isUpperCase);
    boolean digit = word.codePoints().anyMatch(Character::isDigit);
    return capitals > 0 && (inner || digit) && Character.isLetter(word.codePointAt(0));
  }
}

package jobo.grounding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which words in Latin letters are names. */
final class LatinNames {
  /** Capital letters that name nobody in particular. */
  private static final Set<String> GENERIC =
      Set.of(
          ("i ai ceo cto cfo coo vp ipo gpu gpus cpu cpus api llm llms it r&d hbm "
                  + "dram pc pcs tv phd mr ms mrs dr a.m p.m am pm q1 q2 q3 q4 series "
                  + "president judge minister professor chief executive officer chairman "
                  + "director ministry commission commissioner university government "
                  + "parliament congress senate court office education department institute "
                  + "society association bank securities party assembly national state "
                  + "federal science trade house ventures korea english internet web gb tb mb kb mw "
                  + "gw kw km kg usd krw south north won eu us u.s uk u.k un")
              .split(" ", -1));

  /** Common words that begin a sentence in the form of a name. */
  private static final Set<String> STARTERS =
      Set.of(
          ("a an the its their his her our my your photos firms in on at by of for "
                  + "from to with as if so but and or not no nor it he she they we you this "
                  + "that there then here who what when where while how why all any both "
                  + "each every few many more most much some such other another only even "
                  + "just one two three four five six seven eight nine ten eleven twelve "
                  + "twenty thirty forty fifty sixty seventy eighty ninety hundred taken asked seen made paid built known held half about above after against "
                  + "although among around because before below between despite during "
                  + "except like near over per since than though through under unlike until "
                  + "up upon without within yet now later soon still also however instead "
                  + "meanwhile today yesterday tomorrow once twice never access approval "
                  + "code company customer data demand employee founder chief girl group "
                  + "lab maker model money output input owner part people price profit "
                  + "researcher revenue rival server share staff start-up startup state "
                  + "support teacher text trial user work worker year robot chip memory "
                  + "language software hardware video speech union government parliament "
                  + "regulator court judge lawmaker police photo image test score result "
                  + "release launch payment plan last current former new old next first "
                  + "second third early late should could would may might must can will did does "
                  + "do is are was were be has have had whether neither none nobody nothing "
                  + "these those whose which according given compared together business "
                  + "businesses hospitals patients customers users "
                  + "besides small large big medium-sized several fewer less amid "
                  + "apart aside beyond inside outside throughout toward towards "
                  + "behind following rather almost nearly roughly exactly barely "
                  + "hardly top local foreign public private free full")
              .split(" ", -1));

  /** Names hardly end so, common words that begin a sentence often do. */
  private static final Pattern COMMON_SHAPE =
      Pattern.compile(
          ".{2,}(?:ing|ed|ly|ions?|ments?|ity|ities|ance|ence|ness|ers|ors|ists|ages|ies|nts|les|ials?|ms|sts|tes|ces|res|rds|ods)|.{5,}er");

  private LatinNames() {}

  /** Whether a word names somebody or something: by its capital letters. */
  static boolean isName(Sentence claim, int at) {
    Word word = claim.words().get(at);
    String small = word.stem().toLowerCase(Locale.ROOT);
    boolean isGeneric =
        GENERIC.contains(small) || small.length() < 2 || partsOf(small).allMatch(GENERIC::contains);
    if (isGeneric || !word.isCapital()) {
      return false;
    }
    return !begins(claim, at) || !isCommon(claim, at, small);
  }

  private static boolean isCommon(Sentence claim, int at, String small) {
    boolean goesOn =
        at + 1 < claim.words().size()
            && claim.words().get(at + 1).isCapital()
            && !claim.words().get(at).closes();
    return STARTERS.contains(small)
        || ((!goesOn || small.length() >= 9) && COMMON_SHAPE.matcher(small).matches());
  }

  /** Of what is joined by a hyphen only the parts in capitals: Korean in Korean-language. */
  static Stream<String> namesIn(String joined) {
    return Character.isUpperCase(joined.charAt(0))
        ? partsOf(joined).filter(it -> !it.isEmpty() && !Character.isLowerCase(it.charAt(0)))
        : partsOf(joined);
  }

  static Stream<String> partsOf(String name) {
    return List.of(name.split("[-·/&]", -1)).stream();
  }

  /** At the beginning of the sentence, or of a sentence that it quotes. */
  private static boolean begins(Sentence claim, int at) {
    int start = claim.words().get(at).start();
    return at == 0 || "\"“'‘".indexOf(claim.text().charAt(Math.max(0, start - 1))) >= 0;
  }
}

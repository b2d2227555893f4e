package jobo.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.text.KnownNames;
import jobo.text.Wording;
import org.junit.jupiter.api.Test;

/** What holds of every article, here of all the invented ones. */
class GroundingPropertyTest {
  private static final long SEED = 20_261_122;
  private static final int RANDOM_TEXTS = 400;

  private static final List<Passage> ARTICLES =
      Stream.concat(LabelledClaim.own().stream(), LabelledClaim.forTuning().stream())
          .map(LabelledClaim::article)
          .distinct()
          .toList();

  @Test
  void aSentenceOfAnArticleHolds() {
    for (Passage article : ARTICLES) {
      for (Sentence sentence : article.sentences()) {
        assertThat(judge(sentence.text(), article)).isInstanceOf(Verdict.Holds.class);
      }
    }
  }

  @Test
  void aSentenceOfAnArticlePassesEachCheckToo() {
    for (Passage article : ARTICLES) {
      for (Sentence sentence : article.sentences()) {
        Statement statement = Statement.of(sentence.text(), article.language());
        assertThat(new Judgement(statement, List.of(article)).verdict())
            .describedAs(sentence.text())
            .isInstanceOf(Verdict.Holds.class);
      }
    }
  }

  @Test
  void aSentenceIsFoundWithoutAnalysingItsArticle() {
    for (Passage article : ARTICLES) {
      for (String sentence : divided(article)) {
        Passage fresh = withLeads(article);
        assertThat(judge(sentence, fresh)).isInstanceOf(Verdict.Holds.class);
        assertThat(fresh.analysed()).describedAs(sentence).isZero();
        assertThat(longWay(sentence, fresh))
            .describedAs(sentence)
            .isInstanceOf(Verdict.Holds.class);
      }
    }
  }

  @Test
  void aPartOfASentenceIsNoSentence() {
    for (Passage article : ARTICLES) {
      for (String sentence : divided(article)) {
        for (int at = 1; at < sentence.length(); at++) {
          assertThat(article.has(sentence.substring(0, at) + "x")).isFalse();
          boolean isWhole = ".!?。…\"'”’」』)]".indexOf(sentence.charAt(at)) >= 0;
          assertThat(!isWhole && article.has(sentence.substring(0, at)))
              .describedAs(sentence.substring(0, at))
              .isFalse();
          boolean isAlone =
              Wording.alone(sentence, article.language()).length() + at == sentence.length();
          assertThat(!isAlone && article.has(sentence.substring(at)))
              .describedAs(sentence.substring(at))
              .isFalse();
        }
      }
    }
  }

  private static List<String> divided(Passage article) {
    return article.sentences().stream().map(Sentence::text).toList();
  }

  /** Each sentence but the first with a word before it that leads over. */
  private static Passage withLeads(Passage article) {
    String lead =
        switch (article.language()) {
          case ENGLISH -> " Meanwhile, ";
          case KOREAN -> " 한편 ";
        };
    List<String> sentences = divided(article);
    return Passage.of(
        sentences.getFirst(),
        lead.stripLeading() + String.join(lead, sentences.subList(1, sentences.size())),
        article.language(),
        article.published());
  }

  private static Verdict longWay(String claim, Passage article) {
    return new Judgement(Statement.of(claim, article.language()), List.of(article)).verdict();
  }

  @Test
  void aSentenceWithOneDigitChangedNeverHolds() {
    List<String> held = new ArrayList<>();
    int tried = 0;
    for (Passage article : ARTICLES) {
      for (Sentence sentence : article.sentences()) {
        for (int at = 0; at < sentence.text().length(); at++) {
          String changed = withAnotherDigit(sentence.text(), at, article);
          if (!changed.isEmpty()) {
            tried++;
            if (judge(changed, article) instanceof Verdict.Holds) {
              held.add(changed);
            }
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(500);
    assertThat(held).isEmpty();
  }

  @Test
  void aSentenceWithAnotherKnownNameNeverHolds() {
    int tried = 0;
    for (Passage article : ARTICLES) {
      for (Sentence sentence : article.sentences()) {
        for (KnownNames.Mention mention : sentence.mentions()) {
          String other = other(mention.name().kind(), article);
          String changed =
              sentence.text().substring(0, mention.start())
                  + other
                  + sentence.text().substring(mention.end());
          assertThat(judge(changed, article))
              .describedAs(changed)
              .isNotInstanceOf(Verdict.Holds.class);
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(50);
  }

  @Test
  void judgingIsTheSameEachTimeAndNeverThrows() {
    Random random = new Random(SEED);
    for (int round = 0; round < RANDOM_TEXTS; round++) {
      String claim = text(random);
      String text = text(random);
      Language language = random.nextBoolean() ? Language.KOREAN : Language.ENGLISH;
      String quotation = random.nextBoolean() ? text.substring(0, text.length() / 2) : "";
      assertThatCode(
              () -> {
                Statement statement = new Statement(claim, language, quotation);
                List<Passage> cited = List.of(Passage.of("", text, Language.of(text), null));
                assertThat(Grounding.judge(statement, cited))
                    .isEqualTo(Grounding.judge(statement, cited));
              })
          .describedAs(claim)
          .doesNotThrowAnyException();
    }
  }

  private static Verdict judge(String claim, Passage article) {
    return Grounding.judge(Statement.of(claim, article.language()), List.of(article));
  }

  /** With the digit at a place changed, but for numbers that stand elsewhere in the article. */
  private static String withAnotherDigit(String text, int at, Passage article) {
    char digit = text.charAt(at);
    if (digit < '0' || digit > '9') {
      return "";
    }
    char other = digit == '9' ? '1' : (char) (digit + 1);
    String changed = text.substring(0, at) + other + text.substring(at + 1);
    int start = at;
    int end = at + 1;
    while (start > 0 && isOfNumber(changed.charAt(start - 1))) {
      start--;
    }
    while (end < changed.length() && isOfNumber(changed.charAt(end))) {
      end++;
    }
    String number = changed.substring(start, end).replaceAll("^[.,:]+|[.,:]+$", "");
    return article.plainText().contains(number) ? "" : changed;
  }

  private static boolean isOfNumber(char letter) {
    return Character.isDigit(letter) || ".,:".indexOf(letter) >= 0;
  }

  private static String other(KnownNames.Kind kind, Passage article) {
    boolean isKorean = article.language() == Language.KOREAN;
    return switch (kind) {
      case COMPANY -> isKorean ? "어도비" : "Adobe";
      case MODEL -> isKorean ? "미드저니" : "AlphaFold";
      case PERSON -> isKorean ? "젠슨 황" : "Jensen Huang";
      case INSTITUTION -> isKorean ? "하버드대" : "Harvard University";
      case CITY -> isKorean ? "헬싱키" : "Helsinki";
      case REGION -> isKorean ? "시베리아" : "Siberia";
      case COUNTRY -> isKorean ? "몽골" : "Mongolia";
    };
  }

  private static String text(Random random) {
    String letters = "가나다은는을 에 AaBb 01239.,%$\"“”'‘’()년월일만억조원 not 않 no\n\uD83D\uD83D\uDE00|-—";
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(300);
    for (int at = 0; at < length; at++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}

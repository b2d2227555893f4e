package jobo.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.text.KnownNames;
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

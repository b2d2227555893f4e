package jobo.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jobo.article.SampleArticle;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

class GroundingTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private static final Passage ENGLISH =
      Passage.of(
          "Marlow buys Tindra",
          "Marlow bought Tindra for $1.3 trillion on Tuesday. Tindra did not comment. \"We are home,\" Ann Falk said.",
          Language.ENGLISH,
          FRIDAY);

  private static final Passage KOREAN =
      Passage.of("말로우, 틴드라 인수", "말로우가 틴드라를 1조 3000억 달러에 인수했다.", Language.KOREAN, FRIDAY);

  @Test
  void aClaimHoldsWithTheSentenceThatSaysIt() {
    assertThat(judge("Tindra was bought by Marlow for 1.3 trillion dollars.", ENGLISH))
        .isEqualTo(
            new Verdict.Holds(
                List.of(
                    new Verdict.Support(0, "Marlow bought Tindra for $1.3 trillion on Tuesday."))));
  }

  @Test
  void eachFaultIsToldByItsReason() {
    assertThat(reason("Marlow bought Tindra for $1.4 trillion.")).isEqualTo(Reason.NUMBER);
    assertThat(reason("Marlow bought Tindra for $1.3 billion.")).isEqualTo(Reason.UNIT);
    assertThat(reason("Marlow bought Tindra on Wednesday.")).isEqualTo(Reason.DATE);
    assertThat(reason("Marlow bought Tindra from Google.")).isEqualTo(Reason.NAME);
    assertThat(reason("\"We are lost,\" Ann Falk said.")).isEqualTo(Reason.QUOTATION);
    assertThat(reason("Tindra did comment.")).isEqualTo(Reason.NEGATION);
    assertThat(reason("Tindra bought Marlow for $1.3 trillion on Tuesday."))
        .isEqualTo(Reason.SUBJECT);
    assertThat(reason("Tindra grows tulips under glass roofs.")).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void aClaimInAnotherLanguageNeedsAQuotation() {
    String claim = "Marlow bought Tindra for $1.3 trillion.";
    assertThat(judge(claim, KOREAN)).isInstanceOf(Verdict.Undecided.class);
    assertThat(
            Grounding.judge(
                new Statement(claim, Language.ENGLISH, "틴드라를 1조 3000억 달러에 인수했다"), List.of(KOREAN)))
        .isInstanceOf(Verdict.Holds.class);
  }

  @Test
  void aQuotationThatStandsNowhereIsRefused() {
    assertThat(
            Grounding.judge(
                new Statement("Marlow bought Tindra.", Language.ENGLISH, "틴드라를 팔았다"),
                List.of(KOREAN)))
        .isEqualTo(new Verdict.Fails(Reason.QUOTATION, "틴드라를 팔았다"));
  }

  @Test
  void whatCitesNothingOrSaysNothingIsUnsupported() {
    assertThat(Grounding.judge(Statement.of("Marlow bought Tindra.", Language.ENGLISH), List.of()))
        .isEqualTo(new Verdict.Fails(Reason.UNSUPPORTED, "Marlow bought Tindra."));
    assertThat(judge(" ", ENGLISH)).isInstanceOf(Verdict.Fails.class);
  }

  @Test
  void whatIsTooLongIsUndecided() {
    assertThat(judge("Marlow ".repeat(400), ENGLISH)).isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void anArticleIsCitedByItsTitleAndItsBody() {
    Passage passage =
        Passage.of(
            SampleArticle.of("a")
                .title("Marlow buys Tindra")
                .language(Language.ENGLISH)
                .text("The price is $5 million.")
                .in(SampleArticle.LLM)
                .article());
    assertThat(judge("Marlow buys Tindra", passage)).isInstanceOf(Verdict.Holds.class);
    assertThat(judge("The price is $5 million.", passage)).isInstanceOf(Verdict.Holds.class);
  }

  private static Verdict judge(String claim, Passage passage) {
    return Grounding.judge(Statement.of(claim, Language.ENGLISH), List.of(passage));
  }

  private static Reason reason(String claim) {
    return ((Verdict.Fails) judge(claim, ENGLISH)).reason();
  }
}

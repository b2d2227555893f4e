package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.digest.Claim;
import jobo.digest.Edition;
import jobo.digest.Writer;
import org.junit.jupiter.api.Test;

/** Editions that were closed by an earlier Jobo. */
class OlderEditionsTest {

  @Test
  void anEditionFromBeforeThereWasAModelIsRead() {
    Edition edition =
        Json.read(
            """
            {"key":{"date":"2026-11-20","category":"llm","language":"KOREAN"},"stories":[],
             "sections":[{"kind":"EVENTS","claims":[{"text":"가람 12B 공개","language":"KOREAN",
              "citations":["a"],"stories":["s-a"],"writer":"EMBEDDED"}]}],
             "weekBefore":{"NEWS":7},"refused":1}
            """,
            Edition.class);

    Claim claim = edition.sections().getFirst().claims().getFirst();
    assertThat(claim.text()).isEqualTo("가람 12B 공개");
    assertThat(claim.quotation()).isNull();
    assertThat(claim.aspect()).isNull();
    assertThat(edition.modelWork()).isNull();
    assertThat(edition.claims(Writer.EMBEDDED)).isEqualTo(1);
  }
}

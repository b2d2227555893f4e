package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.digest.Edition;
import jobo.subscription.Length;
import jobo.subscription.Manners;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void anEditionThatWasClosedBeforeItCountedIsStillRead() {
    Edition edition =
        Json.read(
            """
            {"key": {"date": "2026-11-20", "category": "llm", "language": "KOREAN"},
             "stories": [{"id": "s", "report": "NEWS", "articles": ["a"], "publishers": 1, "evidence": "TITLE",
                          "update": false, "score": 0.5}],
             "sections": [{"kind": "EVENTS", "claims": [{"text": "가람 12B 공개", "language": "KOREAN",
                           "citations": ["a"], "stories": ["s"], "writer": "EMBEDDED"}]}]}
            """,
            Edition.class);

    assertThat(edition.weekBefore()).isEmpty();
    assertThat(edition.refused()).isZero();
    assertThat(edition.stories()).singleElement().satisfies(it -> assertThat(it.stale()).isFalse());
    assertThat(edition.claims()).isOne();
  }

  @Test
  void mannersThatWereKeptBeforeChatsHadWordsHaveNone() {
    Manners manners =
        Json.read("{\"length\": \"SHORT\", \"silent\": true, \"emptyDays\": false}", Manners.class);

    assertThat(manners).isEqualTo(new Manners(Length.SHORT, true, false));
    assertThat(Json.read(Json.write(manners), Manners.class)).isEqualTo(manners);
  }
}

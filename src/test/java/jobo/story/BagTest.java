package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jobo.article.SampleArticle;
import org.junit.jupiter.api.Test;

class BagTest {
  private static final List<String> FLOOD =
      List.of("Flood breaks the dam of Lima", "Dam of Lima breaks", "Lima: dam gives way to flood");

  private static final List<String> OTHERS =
      List.of("Tarn sells robots", "Choir sings in Oslo", "Chess title goes to Ada");

  private final Likeness likeness = new Likeness();
  private final List<Bag> flood = bags(FLOOD);
  private final List<Bag> others = bags(OTHERS);

  @Test
  void wordsInCommonSpeakForOneEventAndOthersAgainstIt() {
    assertThat(evidence(flood.get(0), flood.get(1))).isPositive();
    assertThat(evidence(flood.get(0), others.get(0))).isNegative();
  }

  @Test
  void aWordThatRunsThroughAGroupSaysMoreThanOneThatASingleHeadlineHas() {
    Bag next = bags(List.of("Dam repaired")).getFirst();
    Bag group = flood.get(0).with(flood.get(1)).with(flood.get(2));
    Bag mixed = flood.get(0).with(others.get(1)).with(others.get(2));
    assertThat(evidence(group, next)).isGreaterThan(evidence(mixed, next));
  }

  @Test
  void itIsTheSameFromBothSides() {
    Bag two = flood.get(0).with(flood.get(1));
    assertThat(evidence(two, flood.get(2))).isEqualTo(evidence(flood.get(2), two));
  }

  private double evidence(Bag one, Bag other) {
    return one.evidence(other, likeness.vocabulary(Signature.View.HEAD));
  }

  private List<Bag> bags(List<String> titles) {
    List<Held> held =
        Stream.iterate(0, it -> it + 1)
            .limit(titles.size())
            .map(it -> SampleArticle.of("a" + it).title(titles.get(it)).titleOnly())
            .map(it -> it.in(SampleArticle.LLM))
            .map(it -> likeness.hold(it, Signature.of(it)))
            .toList();
    held.forEach(likeness::add);
    likeness.freeze();
    return held.stream().map(Bag::of).toList();
  }
}

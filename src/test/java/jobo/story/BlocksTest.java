package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private final Likeness likeness = new Likeness();

  @Test
  void whatIsLinkedThroughOthersIsOneBlock() {
    List<Held> held = held(3);
    link(held.get(0), held.get(1), 1);
    link(held.get(1), held.get(2), 1);
    assertThat(blocks(List.of()).around(held.getFirst())).containsExactly(Set.copyOf(held));
  }

  @Test
  void whatIsTooMuchForOneBlockIsLinkedMoreClosely() {
    List<Held> held = held(300);
    IntStream.range(1, 300).forEach(it -> link(held.get(it - 1), held.get(it), it == 100 ? 1 : 2));
    assertThat(blocks(List.of()).around(held.getFirst()))
        .containsExactly(Set.copyOf(held.subList(0, 100)));
  }

  @Test
  void blocksThatShareAStoryAreDividedTogether() {
    List<Held> held = held(4);
    link(held.get(0), held.get(1), 1);
    link(held.get(2), held.get(3), 1);
    assertThat(blocks(List.of(held.get(1), held.get(2))).around(held.getFirst()))
        .containsExactly(Set.copyOf(held.subList(0, 2)), Set.copyOf(held.subList(2, 4)));
  }

  private static Blocks blocks(List<Held> story) {
    return new Blocks(it -> story.contains(it) ? story : List.of(), _ -> List.of());
  }

  private static void link(Held one, Held other, float alike) {
    one.like.put(other, alike);
    other.like.put(one, alike);
  }

  private List<Held> held(int count) {
    return IntStream.range(0, count)
        .mapToObj(it -> SampleArticle.of("a" + it).titleOnly().in(SampleArticle.LLM))
        .map((SortedArticle it) -> likeness.hold(it, Signature.of(it)))
        .toList();
  }
}

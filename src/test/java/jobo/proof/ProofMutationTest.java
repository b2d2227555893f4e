package jobo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.proof.MadeNews.Kind;
import jobo.proof.MadeNews.Piece;
import jobo.proof.MadeNews.Sentence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand sentences of made news, changed and unchanged. */
@Tag("quality")
class ProofMutationTest {
  private static final int SENTENCES = 1000;
  private static final double FOUND = 0.99;

  private final MadeNews news = new MadeNews(20261121);

  /** A sentence and the article that tells it. */
  private record Told(Sentence sentence, Cited article) {
    List<Finding> judge(String claim) {
      return Proof.of(claim, List.of(article)).findings();
    }
  }

  @Test
  void noneThatIsUnchangedIsFound() {
    for (Told told : told(Kind.values())) {
      assertThat(told.judge(told.sentence().text())).as(told.article().text()).isEmpty();
      assertThat(told.judge(told.sentence().reworded())).as(told.article().text()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NUMBER", "NAME", "QUOTED"})
  void nearlyAllWithOnePieceChangedAreFound(Kind kind) {
    List<String> missed = new ArrayList<>();
    for (Told told : told(kind)) {
      String changed = changed(told.sentence(), kind);
      if (told.judge(changed).isEmpty()) {
        missed.add(changed + " <- " + told.article().text());
      }
    }
    System.out.printf("%s changed: %d of %d found%n", kind, SENTENCES - missed.size(), SENTENCES);
    assertThat(missed).hasSizeLessThanOrEqualTo((int) (SENTENCES * (1 - FOUND)));
  }

  private List<Told> told(Kind... kinds) {
    List<Told> told = new ArrayList<>();
    while (told.size() < SENTENCES) {
      List<Sentence> article = news.below(2) == 0 ? news.english() : news.korean();
      String text = String.join(" ", article.stream().map(Sentence::text).toList());
      Cited cited = new Cited("made", URI.create("https://made.example/"), text);
      article.stream()
          .filter(it -> Stream.of(kinds).anyMatch(it::has))
          .map(it -> new Told(it, cited))
          .forEach(told::add);
    }
    return told.subList(0, SENTENCES);
  }

  private String changed(Sentence sentence, Kind kind) {
    List<Piece> pieces = new ArrayList<>(sentence.pieces());
    List<Integer> places =
        IntStream.range(0, pieces.size())
            .filter(it -> pieces.get(it).kind() == kind)
            .boxed()
            .toList();
    int place = places.get(news.below(places.size()));
    String text = pieces.get(place).text();
    String other =
        switch (kind) {
          case NUMBER -> news.otherDigit(text);
          case NAME -> news.otherName(text);
          case QUOTED -> news.otherWord(text);
          case PLAIN -> throw new IllegalArgumentException("Plain words are not changed");
        };
    pieces.set(place, new Piece(kind, other));
    return String.join("", pieces.stream().map(Piece::text).toList());
  }
}

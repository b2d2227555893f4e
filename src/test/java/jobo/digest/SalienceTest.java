package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jobo.DevelopmentData;
import jobo.language.Language;
import jobo.text.Centrality;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("quality")
class SalienceTest {
  /** A text with the sentences that people picked of it. */
  private record Picked(String id, String title, List<String> sentences, Set<Integer> best) {
    static Picked of(JsonNode row) {
      List<String> sentences = new ArrayList<>();
      row.get("sentences").forEach(it -> sentences.add(it.asString()));
      Set<Integer> best = new HashSet<>();
      row.get("summary_idx").forEach(it -> best.add(it.asInt()));
      return new Picked(row.get("id").asString(), row.get("title").asString(), sentences, best);
    }

    /** The F1 of as many sentences as people picked, those with the highest scores. */
    double f1(double[] scores) {
      long hits =
          IntStream.range(0, sentences.size())
              .boxed()
              .sorted(Comparator.comparingDouble(it -> -scores[it]))
              .limit(best.size())
              .filter(best::contains)
              .count();
      return (double) hits / best.size();
    }

    double[] salience() {
      return Salience.of(title, sentences, Language.KOREAN).stream()
          .mapToDouble(Salience.Sentence::score)
          .toArray();
    }

    double[] textRank() {
      return Centrality.of(
          sentences.stream().map(it -> Salience.words(it, Language.KOREAN)).toList());
    }

    double[] lead() {
      return IntStream.range(0, sentences.size()).mapToDouble(it -> -it).toArray();
    }

    double[] length() {
      return sentences.stream().mapToDouble(String::length).toArray();
    }
  }

  @Test
  void theSentencesThatPeoplePickAreFoundMoreOftenThanByTextRankOrTheBeginning() {
    List<Picked> all =
        DevelopmentData.rows("sci-news-sum-kr.jsonl").stream().map(Picked::of).toList();
    for (String half : List.of("tuning half", "reporting half", "all")) {
      List<Picked> some = all.stream().filter(isIn(half)).toList();
      double salience = mean(some, Picked::salience);
      double textRank = mean(some, Picked::textRank);
      double lead = mean(some, Picked::lead);
      System.out.printf(
          "Chosen sentences, %s (%d texts): F1 %.3f; TextRank %.3f, lead %.3f, longest %.3f%n",
          half, some.size(), salience, textRank, lead, mean(some, Picked::length));
      assertThat(salience).as(half).isGreaterThan(Math.max(textRank, lead));
    }
  }

  @Test
  void aSentenceThatTellsComesBeforeOnesThatPass() {
    List<Salience.Sentence> sentences =
        Salience.of(
            "가람 12B 공개",
            List.of("안녕하십니까.", "한빛연구소가 120억 매개변수의 한국어 모델 가람 12B를 20일 공개했다.", "날씨가 좋았다."),
            Language.KOREAN);

    assertThat(sentences).hasSize(3);
    assertThat(sentences.get(1).score())
        .isGreaterThan(sentences.get(0).score())
        .isGreaterThan(sentences.get(2).score());
  }

  private static Predicate<Picked> isIn(String half) {
    return switch (half) {
      case "tuning half" -> it -> DevelopmentData.isForTuning(it.id());
      case "reporting half" -> it -> !DevelopmentData.isForTuning(it.id());
      default -> it -> true;
    };
  }

  private static double mean(List<Picked> texts, Function<Picked, double[]> scores) {
    return texts.stream().mapToDouble(it -> it.f1(scores.apply(it))).average().orElseThrow();
  }
}

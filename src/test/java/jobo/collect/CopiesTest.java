package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.Sketch;
import jobo.demo.WireArticles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("quality")
class CopiesTest {
  private static final long SEED = 20261121;
  private static final String REPORT =
      "The laboratory Fjord said on Friday that its model with 34 billion parameters reached 71.4"
          + " points on the benchmark of the university. Engineers had trained it for nine weeks on"
          + " four hundred machines in the north of the country. The weights may be used freely for"
          + " research, and for business after a registration. A smaller model is to follow in"
          + " spring, the head of the laboratory told reporters in Oslo.";

  @Test
  void theSameTextOtherwiseSetIsACopy() {
    String set = REPORT.toUpperCase(Locale.ROOT).replace(". ", ".\n\n").replace(",", " -");
    assertThat(Copies.areCopies(REPORT, set)).isTrue();
    assertThat(Copies.sketch(set)).isEqualTo(Copies.sketch(REPORT));
  }

  @Test
  void aTextWithABylineAndAnEndingIsACopyThatWasExtended() {
    String extended =
        "By Kari Moe, Oslo, 20 November 2026, 14:05. "
            + REPORT
            + " Critics doubt that the figures can be compared, since the questions of the benchmark"
            + " have been public for a year. The university wants to renew them every month.";
    assertThat(Copies.areCopies(REPORT, extended)).isTrue();
    assertThat(Copies.areCopies(extended, REPORT)).isTrue();
  }

  @Test
  void reportsThatDifferInANumberAreNoCopies() {
    assertThat(Copies.areCopies(REPORT, REPORT.replace("71.4", "69.8"))).isFalse();
    assertThat(Copies.areCopies(REPORT, REPORT.replace("34 billion", "12 billion"))).isFalse();
  }

  @Test
  void anArticleThatQuotesAShortOneIsNotItsCopy() {
    String article =
        REPORT
            + IntStream.range(0, 200)
                .mapToObj(it -> " Sentence %s says what nobody said.".formatted(word(it)))
                .collect(Collectors.joining());
    assertThat(Copies.areCopies(REPORT, article)).isFalse();
  }

  @Test
  void aFewWordsTellNothing() {
    assertThat(Copies.sketch("Read more in our newsletter, every morning at eight."))
        .isEqualTo(Sketch.NONE);
    assertThat(Copies.areCopies("Read more.", "Read more.")).isFalse();
    assertThat(Copies.sketch("")).isEqualTo(Sketch.NONE);
  }

  /** A regression figure: texts and changes are our own. */
  @Test
  void editedCopiesAreRecognisedAndOtherArticlesAreNot() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<String> texts =
        WireArticles.all().stream()
            .map(Article::text)
            .filter(it -> !Copies.sketch(it).equals(Sketch.NONE))
            .toList();
    int right = 0;
    int missed = 0;
    for (String text : texts) {
      for (String copy : List.of(edited(text, random), shortened(text, random), framed(text))) {
        boolean met = isFound(text, copy);
        boolean recognised = met && Copies.areCopies(text, copy);
        right += recognised ? 1 : 0;
        missed += recognised ? 0 : 1;
      }
    }
    int wrong = 0;
    for (int one = 0; one < texts.size(); one++) {
      for (int other = one + 1; other < texts.size(); other++) {
        wrong += Copies.areCopies(texts.get(one), texts.get(other)) ? 1 : 0;
      }
    }
    double f1 = 2.0 * right / (2 * right + missed + wrong);
    System.out.printf(
        Locale.ROOT,
        "%d texts: %d copies recognised, %d missed, %d others taken for copies, F1 %.3f%n",
        texts.size(),
        right,
        missed,
        wrong,
        f1);
    assertThat(texts).hasSizeGreaterThan(100);
    assertThat(f1).isGreaterThanOrEqualTo(0.95);
  }

  private static boolean isFound(String text, String copy) {
    SketchIndex index = new SketchIndex();
    index.add(new ArticleId("a"), Copies.sketch(text));
    return !index.like(Copies.sketch(copy)).isEmpty();
  }

  /** One word in twelve is another. */
  private static String edited(String text, RandomGenerator random) {
    List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
    for (int edit = 0; edit < words.size() / 12; edit++) {
      int at = random.nextInt(words.size());
      if (words.get(at).chars().noneMatch(Character::isDigit)) {
        words.set(at, word(random.nextInt(1_000)));
      }
    }
    return String.join(" ", words);
  }

  /** Without one of its sentences, if it has several. */
  private static String shortened(String text, RandomGenerator random) {
    List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[.!?]) ", -1)));
    if (sentences.size() > 3) {
      sentences.remove(random.nextInt(sentences.size()));
    }
    return String.join(" ", sentences);
  }

  /** With what another house puts around it. */
  private static String framed(String text) {
    return "[산업] 홍길동 기자 입력 2026.11.20 09:12\n\n"
        + text
        + "\n\nThe editors add that they could not check this report themselves. 무단 전재 금지.";
  }

  private static String word(int number) {
    return Integer.toString(number + 500, 26).replaceAll("\\d", "q");
  }
}

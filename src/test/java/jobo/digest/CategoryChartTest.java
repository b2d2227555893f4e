package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import jobo.digest.CategoryChart.Bar;
import jobo.digest.ChartLayout.Label;
import jobo.language.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CategoryChartTest {
  private static final List<String> NAMES =
      List.of(
          "LLM",
          "추론 가속",
          "멀티모달 · 이미지 생성",
          "강화학습과 에이전트 시스템 그리고 도구 사용",
          "🎠",
          "",
          "Reinforcement learning, agents and tool use",
          "Semiconductors & hardware",
          "a\nb\u0000",
          "가나다라마바사아자차카타파하".repeat(4),
          "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(2));

  private final CategoryChart chart = new CategoryChart();

  @Test
  void theSameDayIsDrawnTheSameToTheByte() {
    byte[] once = chart.png("2026-11-21 (토)", fourteen(), Language.KOREAN);
    assertThat(new CategoryChart().png("2026-11-21 (토)", fourteen(), Language.KOREAN))
        .isEqualTo(once);
  }

  @Test
  @DisplayName("every category with articles shows its colour, one without shows none")
  void colours() throws IOException {
    List<Bar> bars = new ArrayList<>(fourteen());
    bars.add(new Bar("교육", 0x123456, 0));
    BufferedImage image = read(chart.png("2026-11-21", bars, Language.KOREAN));
    List<Integer> colours =
        IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 1080))
            .map(it -> it & 0xFFFFFF)
            .distinct()
            .boxed()
            .toList();
    assertThat(colours).containsAll(fourteen().stream().map(Bar::colour).toList());
    assertThat(colours).doesNotContain(0x123456);
  }

  @Test
  @DisplayName("the picture is as wide as three phones and grows with the categories")
  void sizes() throws IOException {
    BufferedImage few = read(chart.png("x", fourteen().subList(0, 3), Language.ENGLISH));
    BufferedImage many = read(chart.png("x", fourteen(), Language.ENGLISH));
    assertThat(few.getWidth()).isEqualTo(1080).isEqualTo(many.getWidth());
    assertThat(few.getHeight()).isBetween(250, 500);
    assertThat(many.getHeight()).isBetween(900, 1600);
  }

  @Test
  @DisplayName("no text on a phone is smaller than eleven pixels")
  void textSizes() {
    double scale = 360.0 / ChartLayout.WIDTH;
    assertThat(CategoryChart.layout("x", fourteen(), Language.ENGLISH).texts())
        .isNotEmpty()
        .allMatch(it -> it.size() * scale >= 11);
  }

  @Test
  @DisplayName("texts and bars, whatever their length, never overlap and never leave the picture")
  void nothingOverlaps() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Bar> bars =
          random.ints(random.nextInt(20), 0, 40).mapToObj(it -> bar(random, it)).toList();
      String title = NAMES.get(random.nextInt(NAMES.size())) + " · 2026-11-21";
      ChartLayout layout = CategoryChart.layout(title, bars, Language.KOREAN);
      List<Rectangle2D> places =
          layout.texts().stream().map(Label::bounds).collect(Collectors.toList());
      layout.strips().forEach(it -> places.add(it.bounds()));
      Rectangle2D picture = new Rectangle2D.Double(0, 0, ChartLayout.WIDTH, layout.height());
      for (int one = 0; one < places.size(); one++) {
        Rectangle2D place = places.get(one);
        assertThat(picture.contains(place) || place.isEmpty())
            .as("seed %d: %s", seed, place)
            .isTrue();
        for (Rectangle2D other : places.subList(one + 1, places.size())) {
          assertThat(place.intersects(other)).as("seed %d: %s, %s", seed, place, other).isFalse();
        }
      }
    }
  }

  @Test
  @DisplayName("no name loses a letter: long ones are wrapped")
  void namesAreWhole() {
    for (String name : List.of(NAMES.get(3), NAMES.get(6), NAMES.get(9), NAMES.get(10))) {
      ChartLayout layout = CategoryChart.layout("", List.of(new Bar(name, 0, 1)), Language.ENGLISH);
      String drawn =
          layout.texts().stream()
              .filter(it -> !it.bold())
              .map(Label::text)
              .collect(Collectors.joining());
      assertThat(drawn.replace(" ", "")).isEqualTo(name.replace(" ", ""));
    }
  }

  @Test
  @DisplayName("bars are as long as their counts")
  void lengths() {
    List<Bar> bars = List.of(new Bar("a", 1, 10), new Bar("b", 2, 5), new Bar("c", 3, 1));
    List<Double> lengths =
        CategoryChart.layout("", bars, Language.ENGLISH).strips().stream()
            .map(it -> it.bounds().getWidth())
            .toList();
    assertThat(lengths).hasSize(3);
    assertThat(lengths.get(1)).isEqualTo(lengths.get(0) / 2);
    assertThat(lengths.get(2)).isEqualTo(lengths.get(0) / 10);
  }

  @Test
  @DisplayName("counts come with their share, and a share too small to round is not nothing")
  void values() {
    assertThat(ChartLayout.value(12, 31)).isEqualTo("12 · 39 %");
    assertThat(ChartLayout.value(1, 1)).isEqualTo("1 · 100 %");
    assertThat(ChartLayout.value(1, 1000)).isEqualTo("1 · <1 %");
    assertThat(ChartLayout.value(0, 5)).isEqualTo("0 · 0 %");
  }

  @Test
  @DisplayName("an empty day says so in the reader's language")
  void emptyDay() {
    for (List<Bar> nothing : List.of(List.<Bar>of(), List.of(new Bar("LLM", 1, 0)))) {
      assertThat(texts(CategoryChart.layout("T", nothing, Language.KOREAN)))
          .containsExactly("T", "이날 모은 기사가 없습니다.");
      assertThat(texts(CategoryChart.layout("T", nothing, Language.ENGLISH)))
          .containsExactly("T", "No articles on this day.");
    }
  }

  @Test
  @DisplayName("what the font lacks is left out")
  void emoji() {
    assertThat(texts(CategoryChart.layout("🎠 조보\u202E 🇰🇷", List.of(), Language.KOREAN)))
        .startsWith("조보");
  }

  @Test
  void impossibleBarsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bar("a", 0x1000000, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bar("a", 0, -1));
  }

  static List<Bar> fourteen() {
    return IntStream.range(0, 14)
        .mapToObj(it -> new Bar("분야 " + it, 0x10203 * (it + 1), 15 - it))
        .toList();
  }

  private static Bar bar(Random random, int count) {
    return new Bar(NAMES.get(random.nextInt(NAMES.size())), random.nextInt(1 << 24), count);
  }

  private static List<String> texts(ChartLayout layout) {
    return layout.texts().stream().map(Label::text).toList();
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}

package jobo.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressLinesTest {
  private static final String SENTENCE = "연구소는 새 언어 모델이 긴 보고서를 읽고 질문에 답한다고 설명했다.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "윤가람 기자 garam@hanbit.example",
        "글·사진 윤가람 기자",
        "garam@hanbit.example",
        "<저작권자 ⓒ 한빛일보, 무단전재 및 재배포 금지>",
        "Copyright © Lantern Post. All rights reserved.",
        "입력 2026.11.20 09:12 수정 2026.11.20 10:03",
        "▲ 나루터에서 아이들이 눈사람을 만들고 있다.",
        "사진=가람신문 제공",
        "Photograph: Lantern Pictures",
        "▶ 제보는 카카오톡 '한빛일보' 채널로",
        "기사공유",
        "Advertisement"
      })
  void whatEveryArticleOfAPublisherHasIsNotTheArticle(String line) {
    assertThat(without(SENTENCE, line, SENTENCE)).containsExactly(SENTENCE, SENTENCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(서울=한빛통신) 윤가람 기자 = 새 모델이 공개됐다. | 새 모델이 공개됐다.",
        "[한빛일보 윤가람 기자] 새 모델이 공개됐다. | 새 모델이 공개됐다.",
        "새 모델이 공개됐다. 윤가람 기자 garam@hanbit.example | 새 모델이 공개됐다.",
        "새 모델이 공개됐다. /윤가람 기자 | 새 모델이 공개됐다."
      })
  void theReporterAroundASentenceIsTakenOff(String written, String meant) {
    assertThat(without(written)).containsExactly(meant);
  }

  @Test
  void linksToOtherArticlesAreLeftOutUpToTheNextSentence() {
    assertThat(without(SENTENCE, "관련기사", "겨울 축제가 열린다", "폐교의 목공소", SENTENCE))
        .containsExactly(SENTENCE, SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "윤가람 기자는 어제 상을 받았다.",
        "저작권법이 바뀌면서 무단으로 글을 옮기는 일이 줄었다고 협회는 밝혔다.",
        "Related work has shown that small models can be as good.",
        "(서울 시내) 교통량이 줄었다."
      })
  void aSentenceThatOnlyNamesSuchThingsStays(String sentence) {
    assertThat(without(sentence)).containsExactly(sentence);
  }

  private static List<String> without(String... paragraphs) {
    List<Passage> article =
        Arrays.stream(paragraphs).map(it -> new Passage(it, 0, new Element("p"))).toList();
    return PressLines.without(article).stream().map(Passage::text).toList();
  }
}

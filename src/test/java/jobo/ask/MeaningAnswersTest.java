package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jobo.SettableClock;
import jobo.article.Article;
import jobo.article.ArticleStoreInMemory;
import jobo.article.SampleArticle;
import jobo.language.Language;
import jobo.search.MeaningFollower;
import jobo.search.MeaningIndex;
import jobo.search.Meanings;
import jobo.search.PassageIndex;
import jobo.search.PointedEmbeddings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that share no word with the article that answers them. */
class MeaningAnswersTest {
  private static final String QUESTION = "바다코끼리는 무엇을 하나요?";
  private static final Article WALRUS =
      SampleArticle.of("walrus").title("At the zoo").text("The walrus sleeps all day.").article();

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T00:00:00Z"));
  private final PointedEmbeddings model = new PointedEmbeddings("m", 8).same("walrus", "바다코끼리");
  private final PassageIndex words = new PassageIndex();
  private final MeaningIndex meanings = MeaningIndex.inMemory("m");
  private final ArticleStoreInMemory store = new ArticleStoreInMemory();

  @BeforeEach
  void keep() {
    for (Article article : List.of(WALRUS, SampleArticle.of("other").article())) {
      store.add(List.of(new SampleArticle(article).fresh(SampleArticle.LLM)));
      store.date(article.id(), clock.instant());
      words.put(List.of(new SampleArticle(article).in(SampleArticle.LLM)));
    }
    clock.advance(Duration.ofMinutes(2));
    try (MeaningFollower follower = new MeaningFollower(meanings, model, store, clock)) {
      follower.catchUp();
    }
  }

  @AfterEach
  void close() {
    words.close();
    meanings.close();
  }

  private Answerer answerer(Optional<AnswerWriter> writer) {
    return new Answerer(words, store, writer, Meanings.of(model, meanings, clock));
  }

  private Answer ask(Optional<AnswerWriter> writer) {
    return answerer(writer).answer(List.of(Inquiry.of(QUESTION)), Language.KOREAN, step -> {});
  }

  @Test
  void theArticleComesNearestByWhatTheQuestionMeans() {
    assertThat(ask(Optional.empty()))
        .isInstanceOfSatisfying(
            Answer.Refused.class, it -> assertThat(it.nearest()).contains(WALRUS));
  }

  @Test
  void aModelThatWritesIsGivenIt() {
    AnsweringModel writer =
        AnsweringModel.saying(
            AnsweringModel.sentence("walrus는 하루 종일 잡니다.", "The walrus sleeps all day.", 1));

    ask(Optional.of(writer.writer()));

    assertThat(writer.asked())
        .singleElement()
        .satisfies(it -> assertThat(it.user()).contains("The walrus sleeps all day."));
  }

  @Test
  void whoeverMaySpendNothingFindsByWordsAlone() {
    int before = model.told().size();
    Answer answer = answerer(Optional.empty()).answer(Inquiry.of(QUESTION), step -> {});
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class, it -> assertThat(it.nearest()).doesNotContain(WALRUS));
    assertThat(model.told()).hasSize(before);
  }
}

package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStoreInMemory;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.Evidence;
import jobo.article.NewArticle;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Sketch;
import jobo.article.SortedArticle;
import jobo.article.Sorting;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.article.Sources;
import jobo.collect.SourceStoreInMemory;
import jobo.digest.DigestSettings;
import jobo.digest.EditionDesk;
import jobo.digest.EditionStoreInMemory;
import jobo.language.Language;
import jobo.search.PassageIndex;
import jobo.story.Story;
import jobo.story.StoryId;
import jobo.story.StoryStoreInMemory;

/** Two closed days of news, made by hand, and one story for the next. */
final class SampleNews {
  static final String HOSTILE = "Free model <img src=x onerror=alert(1)> for all & \"sundry\"";
  static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  static final LocalDate LAST = FIRST.plusDays(1);
  static final CategorySet CATEGORIES =
      new CategorySet(
          List.of(
              category("llm", "LLM", "LLM", "🎠", 0x1D4ED8),
              category("audio", "오디오", "Audio", "🎧", 0x0369A1),
              category("hardware", "하드웨어와 인프라", "Hardware and infrastructure", "⚙️", 0x475569),
              category("society", "윤리와 사회", "Ethics and society", "⚖️", 0xBE123C)));

  static final Sources SOURCES =
      new Sources(List.of(source("Loom"), source("Tide"), source("Alder")));

  final TurnedClock clock = new TurnedClock();
  final ArticleStoreInMemory articles = new ArticleStoreInMemory();
  final StoryStoreInMemory stories = new StoryStoreInMemory(articles);
  final EditionStoreInMemory editions = new EditionStoreInMemory();
  final PassageIndex index = new PassageIndex();
  final SourceStoreInMemory states = new SourceStoreInMemory();
  final DigestSettings settings =
      new DigestSettings(
          LocalTime.of(8, 0), ZoneId.of("Asia/Seoul"), Language.KOREAN, Duration.ofSeconds(90));
  final EditionDesk desk =
      new EditionDesk(
          articles,
          stories,
          editions,
          CATEGORIES,
          new Sources(List.of()),
          settings.calendar(),
          clock);
  private int number;

  /** A clock that tests turn. */
  static final class TurnedClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-19T00:00:00Z");

    void turn(Instant instant) {
      now = instant;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** No news at all, before the first close. */
  static SampleNews none() {
    SampleNews news = new SampleNews();
    news.clock.turn(news.close(FIRST).minus(Duration.ofHours(2)));
    return news;
  }

  /** Both days, closed, and an hour of the third. */
  static SampleNews twoDays() {
    SampleNews news = none();
    news.firstDay();
    news.closeDay(FIRST);
    news.lastDay();
    news.closeDay(LAST);
    news.clock.turn(news.close(LAST).plus(Duration.ofHours(1)));
    news.story(
        "llm",
        Report.NEWS,
        news.korean("하늘모델, 다음 주 공개 예고", "한빛연구소", "하늘모델은 다음 주 화요일에 공개된다고 연구소가 밝혔다."));
    return news;
  }

  void firstDay() {
    story(
        "llm",
        Report.NEWS,
        korean("한빛연구소, '가람 12B' 공개", "한빛연구소", "가람 12B는 매개변수 120억 개로 KMMLU에서 58.3점을 받았다."));
  }

  private void lastDay() {
    ArticleId before = new ArticleId("a0001");
    Story garam = stories.of(before).orElseThrow();
    Article measured =
        korean("가람 12B, 외부 측정은 57.9점", "새벽테크", "이밸허브는 20일 같은 조건에서 세 차례 재어 평균을 냈다고 밝혔다.");
    Article told =
        english(
            "EvalHub scores Garam 12B at 57.9", "EvalHub", "EvalHub measured Garam 12B at 57.9.");
    stories.save(
        List.of(
            new Story(
                garam.id(),
                garam.category(),
                garam.report(),
                List.of(before, measured.id(), told.id()),
                garam.firstSeen(),
                told.collectedAt())));
    story(
        "llm",
        Report.NEWS,
        english(HOSTILE, "Wire & Co", "Everybody may <b>download</b> the free model."));
    story(
        "audio",
        Report.PAPERS,
        english(
            "Whisper Less: Streaming Recognition at 80 ms",
            "Preprint Harbor",
            "The system recognises speech with a delay of 80 ms on a phone."));
    for (int at = 1; at <= 7; at++) {
      story(
          "hardware",
          Report.NEWS,
          korean(
              "나래반도체 도담 " + at + "호 양산 시작",
              "반도체나루",
              "도담 %d호는 매달 %d천 장씩 만든다.%s"
                  .formatted(
                      at,
                      at,
                      at == 3
                          ? " 도담 양산 첫 물량 900장은 병원 12곳에 간다. 나래반도체는 새 공장 터를 내년 상반기에 고를 예정이다."
                          : "")));
    }
  }

  private void closeDay(LocalDate date) {
    clock.turn(close(date));
    assertThat(desk.closeDue()).as("the day that closed").contains(date);
  }

  private Instant close(LocalDate date) {
    return settings.calendar().close(date);
  }

  private void story(String category, Report report, Article... its) {
    List<ArticleId> ids = Arrays.stream(its).map(Article::id).toList();
    Sorting sorting = new Sorting(new CategoryId(category), 0.9, List.of());
    List<SortedArticle> sorted =
        Arrays.stream(its).map(it -> new SortedArticle(it, sorting)).toList();
    sorted.forEach(it -> articles.update(it, 0));
    index.put(sorted);
    Instant seen = its[0].collectedAt();
    stories.save(
        List.of(
            new Story(
                new StoryId("s-" + ids.getFirst()),
                new CategoryId(category),
                report,
                new ArrayList<>(ids),
                seen,
                seen)));
  }

  private Article korean(String title, String publisher, String text) {
    return article(title, publisher, text, Language.KOREAN);
  }

  private Article english(String title, String publisher, String text) {
    return article(title, publisher, text, Language.ENGLISH);
  }

  private Article article(String title, String publisher, String text, Language language) {
    number++;
    ArticleId id = new ArticleId("a%04d".formatted(number));
    Instant now = clock.instant().plusSeconds(number);
    Article article =
        new Article(
            id,
            URI.create("https://news.example/%s?a=1&b=2".formatted(id)),
            title,
            new SourceName(publisher),
            new Publisher(publisher),
            Report.NEWS,
            language,
            now.minus(Duration.ofHours(1)),
            now,
            Evidence.FULL_TEXT,
            "",
            text,
            null,
            null);
    Sorting sorting = new Sorting(new CategoryId("llm"), 0.9, List.of());
    SortedArticle sorted = new SortedArticle(article, sorting);
    articles.add(List.of(new NewArticle(sorted, Set.of(), 0, Sketch.NONE)));
    index.put(List.of(sorted));
    return article;
  }

  private static Source source(String name) {
    return new Source(
        new SourceName(name),
        URI.create(
            "https://%s.example/feed?token=3f9c0b7ad1e24c55"
                .formatted(name.toLowerCase(Locale.ROOT))),
        SourceKind.FEED,
        Report.NEWS,
        null,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher(name));
  }

  private static Category category(
      String id, String korean, String english, String emoji, int colour) {
    return new Category(new CategoryId(id), korean, english, emoji, colour, "", List.of());
  }

  /** The articles in the order of their collection. */
  List<String> articleIds() {
    return articles.page(Instant.EPOCH, Optional.empty(), 1_000).stream()
        .map(it -> it.article().id().value())
        .toList();
  }
}

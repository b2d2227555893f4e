package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.Category;
import jobo.demo.WireHouse;
import jobo.document.MarkdownRenderer;
import jobo.grounding.Verdict;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.llm.Behaviour;
import jobo.llm.FakeModel;
import jobo.llm.PromptName;
import jobo.llm.PromptSettings;
import jobo.llm.Prompts;
import jobo.proof.DigestProof;
import jobo.story.StoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A model behind the real adapter writes the fourth day of the newswire. */
class ModelWriterTest {

  @Test
  void aGoodModelWritesMuchOfTheEditionsAndSaysSo() {
    try (ModelHouse room = new ModelHouse(FakeModel.start().answering(new GoodModel()))) {
      room.close(ModelHouse.DATE);

      for (Digest digest : room.digests()) {
        List<Claim> claims = claims(digest, Writer.LLM);
        System.out.printf(
            "%s: %d claims by the model, %d by the embedded writer%n",
            digest.language(), claims.size(), claims(digest, Writer.EMBEDDED).size());
        assertThat(claims).hasSizeGreaterThan(5);
        assertThat(claims).allSatisfy(it -> assertThat(it.language()).isEqualTo(digest.language()));
        assertValid(digest);
        assertThat(digest.told())
            .anySatisfy(
                it ->
                    assertThat(Byline.of(it, Messages.in(digest.language())))
                        .contains(FakeModel.MODEL));
      }
      Edition first = room.digests().getFirst().told().getFirst();
      assertThat(Objects.requireNonNull(first.modelWork()).calls()).isPositive();
      assertThat(first.modelWork().tokensIn()).isPositive();
    }
  }

  @Test
  void aClaimOnForeignArticlesIsShownWithTheirWords() {
    try (ModelHouse room = new ModelHouse(FakeModel.start().answering(new GoodModel()))) {
      room.close(ModelHouse.DATE);

      Digest digest = room.digests().getFirst();
      List<Claim> foreign =
          claims(digest, Writer.LLM).stream().filter(it -> it.quotation() != null).toList();
      assertThat(foreign).isNotEmpty();
      String page = page(digest).replace("\\", "").replaceAll("[“”‘’\"']", "");
      for (Claim claim : foreign) {
        String words = Objects.requireNonNull(claim.quotation()).replaceAll("[“”‘’\"']", "");
        assertThat(page).contains(words);
        assertThat(claim.quotation()).hasSizeLessThanOrEqualTo(300);
      }
    }
  }

  @Test
  void aGoodModelWritesTheBeginningAndTheEndOfThePost() {
    try (ModelHouse room = new ModelHouse(FakeModel.start().answering(new GoodModel()))) {
      room.close(ModelHouse.DATE);

      for (Digest digest : room.digests()) {
        PostText text = Objects.requireNonNull(digest.post());
        String post = post(digest);
        System.out.println(post);
        assertThat(text.parts())
            .extracting(PostText.Part::kind)
            .contains(PostText.Kind.TITLE, PostText.Kind.OPENING);
        assertThat(post)
            .contains(FakeModel.MODEL, text.claims(PostText.Kind.TITLE).getFirst().text());
        for (Claim sentence : text.claims(PostText.Kind.OPENING)) {
          assertThat(plain(post)).contains(plain(sentence.text()));
        }
      }
      List<String> schemas = room.server.asked().stream().map(GoodModel::schema).toList();
      assertThat(schemas.stream().filter("post"::equals)).hasSize(2);
    }
  }

  static String post(Digest digest) {
    BlogPost post = new BlogPost(digest, new Masthead(true, WireHouse.ZONE));
    return post.frontMatter() + "\n" + new MarkdownRenderer(WireHouse.ZONE).render(post.document());
  }

  /** Without links and escapes. */
  private static String plain(String markdown) {
    return markdown.replaceAll("]\\(https?://[^)]*\\)", "").replaceAll("[\\[\\]\\\\\"“”‘’']", "");
  }

  @Test
  void theSameArticlesCostNothingASecondTime() {
    try (ModelHouse room = new ModelHouse(FakeModel.start().answering(new GoodModel()))) {
      ModelWriter.Bettered once = room.writer().better(embedded(room), articles(room), _ -> {});
      int requests = room.server.requests();

      ModelWriter.Bettered twice = room.writer().better(embedded(room), articles(room), _ -> {});

      assertThat(requests).isPositive();
      assertThat(room.server.requests()).isEqualTo(requests);
      assertThat(twice.posts())
          .extracting(PostText::parts)
          .isEqualTo(once.posts().stream().map(PostText::parts).toList());
      assertThat(twice.editions())
          .extracting(Edition::sections)
          .isEqualTo(once.editions().stream().map(Edition::sections).toList());
      assertThat(twice.editions())
          .flatExtracting(it -> List.of(it.modelWork() == null ? 0 : it.modelWork().calls()))
          .containsOnly(0);
    }
  }

  @Test
  void aThousandReadersCostNoMoreThanOne() {
    try (ModelHouse room = new ModelHouse(FakeModel.start().answering(new GoodModel()))) {
      room.close(ModelHouse.DATE);
      int requests = room.server.requests();
      System.out.printf("%d calls close a day in both languages%n", requests);

      for (int reader = 0; reader < 500; reader++) {
        for (Language language : Language.values()) {
          assertThat(room.desk().find(ModelHouse.DATE, language)).isPresent();
        }
      }
      assertThat(room.desk().open(Language.KOREAN).told()).isEmpty();

      assertThat(room.server.requests()).isEqualTo(requests);
    }
  }

  static Stream<Arguments> servers() {
    return Stream.of(
        Arguments.of("HTML", Behaviour.html()),
        Arguments.of("empty", Behaviour.empty()),
        Arguments.of("cut", Behaviour.cut()),
        Arguments.of("401", Behaviour.error(401, "Incorrect API key provided")),
        Arguments.of("404", Behaviour.error(404, "The model does not exist")),
        Arguments.of("429", Behaviour.error(429, "Rate limit")),
        Arguments.of("429 and a long wait", Behaviour.later(429, "3600")),
        Arguments.of("500", Behaviour.error(500, "Oops")),
        Arguments.of("no length", Behaviour.atLimit()),
        Arguments.of("slow", Behaviour.drip(20)),
        Arguments.of("hang", Behaviour.hang()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void whateverTheServerDoesTheEmbeddedEditionIsThereInTime(String name, Behaviour behaviour) {
    FakeModel server = FakeModel.start().answering(new GoodModel()).always(behaviour);
    try (ModelHouse room =
        new ModelHouse(
            server,
            WireHouse.closedUntil(ModelHouse.DATE.minusDays(1)),
            1_000_000,
            server.settings(Duration.ofSeconds(1)))) {
      assertEmbedded(room);
      if (name.equals("401")) {
        assertThat(server.requests()).isEqualTo(1);
      }
    }
  }

  @Test
  void aServerThatIsNotThereChangesNothing() {
    FakeModel server = FakeModel.start();
    try (ModelHouse room = new ModelHouse(server)) {
      server.close();
      assertEmbedded(room);
    }
  }

  @Test
  void withoutBudgetNobodyIsAsked() {
    FakeModel server = FakeModel.start().answering(new GoodModel());
    try (ModelHouse room =
        new ModelHouse(
            server,
            WireHouse.closedUntil(ModelHouse.DATE.minusDays(1)),
            1_000,
            server.settings())) {
      assertEmbedded(room);
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void whatIsNotWrittenInTimeIsLeftToTheEmbeddedWriter() {
    try (ModelHouse room = new ModelHouse(FakeModel.start())) {
      GoodModel good = new GoodModel();
      room.server.answering(
          it -> {
            room.house.clock().advance(Duration.ofSeconds(20));
            return good.apply(it);
          });

      room.close(ModelHouse.DATE);

      assertThat(room.server.requests()).isLessThanOrEqualTo(5 + 3);
      room.digests().forEach(ModelWriterTest::assertValid);
    }
  }

  @Test
  void oneNodeAloneHasAModelWrite() {
    try (ModelHouse room = new ModelHouse(FakeModel.start().answering(new GoodModel()))) {
      Instant now = room.house.clock().instant();
      room.house.database().editions().claim(ModelHouse.DATE, now, now.plusSeconds(100));

      assertThat(room.desk().closeDue()).isEmpty();
      assertThat(room.server.requests()).isZero();

      room.house.clock().advance(Duration.ofSeconds(100));
      assertThat(room.desk().closeDue()).contains(ModelHouse.DATE);
    }
  }

  @Test
  void promptsAreThereInBothLanguages() {
    Prompts prompts = Prompts.of(new PromptSettings(null));
    for (Language language : Language.values()) {
      assertThat(prompts.in(PromptName.WRITE, language).system()).contains("JSON");
      assertThat(prompts.in(PromptName.REPAIR, language).system()).contains("JSON");
    }
  }

  private static List<Edition> embedded(ModelHouse room) {
    return Stream.of(Language.values())
        .flatMap(it -> room.house.desk().open(it).editions().stream())
        .toList();
  }

  private static Map<ArticleId, Article> articles(ModelHouse room) {
    return room.house.desk().open(Language.KOREAN).articles();
  }

  /** The edition is what the embedded writer alone writes, and says so. */
  static void assertEmbedded(ModelHouse room) {
    Instant close = room.house.clock().instant();

    room.close(ModelHouse.DATE);

    assertThat(Duration.between(close, room.house.clock().instant()))
        .isLessThanOrEqualTo(ModelHouse.TIME);
    for (Digest digest : room.digests()) {
      assertThat(claims(digest, Writer.LLM)).isEmpty();
      assertThat(digest.written()).isEmpty();
      assertThat(claims(digest, Writer.EMBEDDED)).isNotEmpty();
      assertValid(digest);
      assertThat(page(digest))
          .contains(digest.language() == Language.KOREAN ? "내장 작성기" : "embedded writer");
    }
  }

  /** Every claim holds, and every story has a headline. */
  static void assertValid(Digest digest) {
    for (Edition edition : digest.told()) {
      ClaimCheck check = new ClaimCheck(digest.articles());
      assertThat(check.published(edition).sections()).isEqualTo(edition.sections());
      for (EditionStory story : edition.stories()) {
        StoryId id = story.id();
        assertThat(edition.claimsOf(id)).isNotEmpty();
      }
    }
    ClaimCheck check = new ClaimCheck(digest.articles());
    assertThat(digest.written())
        .allSatisfy(it -> assertThat(check.verdict(it)).isInstanceOf(Verdict.Holds.class));
    assertThat(DigestProof.findings(digest, _ -> true)).isEmpty();
  }

  /** The digest as a model bettered it. */
  static Digest with(Digest before, ModelWriter.Bettered bettered) {
    Digest digest =
        new Digest(
            before.window(),
            before.language(),
            before.categories(),
            before.sources(),
            bettered.editions().stream()
                .filter(it -> it.key().language() == before.language())
                .toList(),
            before.articles());
    return bettered.posts().stream()
        .filter(it -> it.language() == before.language())
        .findFirst()
        .map(digest::with)
        .orElse(digest);
  }

  static List<Claim> claims(Digest digest, Writer writer) {
    return digest.told().stream()
        .flatMap(it -> it.sections().stream())
        .flatMap(it -> it.claims().stream())
        .filter(it -> it.writer() == writer)
        .toList();
  }

  private static String page(Digest digest) {
    DigestPages pages = new DigestPages(digest, new Masthead(true, WireHouse.ZONE));
    StringBuilder page = new StringBuilder();
    for (Edition edition : digest.told()) {
      Category category = digest.category(edition);
      page.append(new MarkdownRenderer(WireHouse.ZONE).render(pages.category(category)));
      assertThat(Byline.of(edition, Messages.in(digest.language()))).isNotBlank();
    }
    return page.toString();
  }
}

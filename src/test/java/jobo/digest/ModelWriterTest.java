package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.Category;
import jobo.demo.WireHouse;
import jobo.document.MarkdownRenderer;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.llm.Asked;
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
  void theSameArticlesCostNothingASecondTime() {
    try (ModelHouse room = new ModelHouse(FakeModel.start().answering(new GoodModel()))) {
      List<Edition> once = room.writer().better(embedded(room), articles(room), _ -> {});
      int requests = room.server.requests();

      List<Edition> twice = room.writer().better(embedded(room), articles(room), _ -> {});

      assertThat(requests).isPositive();
      assertThat(room.server.requests()).isEqualTo(requests);
      assertThat(twice)
          .extracting(Edition::sections)
          .isEqualTo(once.stream().map(Edition::sections).toList());
      assertThat(twice)
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

  static Stream<Arguments> answers() {
    return Stream.of(
        answer("broken JSON", it -> it.substring(0, it.length() / 2)),
        answer("nothing", _ -> ""),
        answer("100 KB", it -> it.replace("}", " ".repeat(20_000) + "}")),
        answer(
            "empty lists",
            _ ->
                "{\"stories\":[],\"themes\":[],\"impact\":[],\"summary\":[],\"texts\":[],\"facts\":[]}"),
        answer("other types", it -> it.replaceAll("\"facts\":\\[[^\\]]*]", "\"facts\":\"all\"")),
        answer(
            "wrong ids",
            it ->
                it.replaceAll("\"facts\":\\[\\d+", "\"facts\":[9$0")
                    .replaceAll("\\[9\"facts\":\\[", "[99")),
        answer("no ids", it -> it.replaceAll("\"facts\":\\[[^\\]]*]", "\"facts\":[]")),
        answer("numbers", texts(it -> it + " 98765")),
        answer("names", texts(it -> "Quorvath Systems: " + it)),
        answer("quotations", texts(it -> it + " “We are all doomed to be replaced”")),
        answer("addresses", texts(it -> it + " https://evil.example/x")),
        answer("mentions", texts(it -> "@everyone " + it)),
        answer("markup", texts(it -> "<b>" + it + "</b>")),
        answer("links", texts(it -> "[" + it + "](http://evil.example)")),
        answer("lines", texts(it -> it + "\\n- next")),
        answer("hidden letters", texts(it -> it + "\u202Eabc\u200B")),
        answer("French", texts(_ -> "Les modèles sont arrivés hier à Paris pour tout le monde.")),
        answer("Japanese", texts(_ -> "モデルが公開されました。")),
        answer(
            "prompt",
            texts(
                _ ->
                    "Each story stands between the marks with the code and the number is the number of the story.")),
        answer("as an AI", texts(_ -> "As an AI language model I cannot tell.")));
  }

  private static Arguments answer(String name, UnaryOperator<String> change) {
    return Arguments.of(name, change);
  }

  /** Changes every text of an answer. */
  private static UnaryOperator<String> texts(UnaryOperator<String> change) {
    return json ->
        Pattern.compile("\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"")
            .matcher(json)
            .replaceAll(
                it -> Matcher.quoteReplacement("\"text\":\"" + change.apply(it.group(1)) + "\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void whateverTheModelSaysNothingUnprovenIsPublished(String name, UnaryOperator<String> change) {
    GoodModel good = new GoodModel();
    Function<Asked, String> bad =
        it -> GoodModel.schema(it).equals("facts") ? good.apply(it) : change.apply(good.apply(it));
    try (ModelHouse room = new ModelHouse(FakeModel.start().answering(bad))) {
      assertEmbedded(room);
    }
  }

  @Test
  void factsThatAreInventedAreNotWrittenFrom() {
    GoodModel good = new GoodModel();
    try (ModelHouse room =
        new ModelHouse(
            FakeModel.start()
                .answering(
                    it ->
                        good.apply(it)
                            .replaceAll("\"quotation\":\"", "\"quotation\":\"Verily ")))) {
      assertEmbedded(room);
      assertThat(room.server.asked()).extracting(GoodModel::schema).containsOnly("facts");
    }
  }

  @Test
  void whatFailsIsAskedForOnceMoreWithTheReason() {
    GoodModel good = new GoodModel();
    try (ModelHouse room =
        new ModelHouse(
            FakeModel.start()
                .answering(
                    it ->
                        GoodModel.schema(it).equals("edition")
                            ? texts(text -> text + " 98765").apply(good.apply(it))
                            : good.apply(it)))) {
      room.close(ModelHouse.DATE);

      List<Asked> again =
          room.server.asked().stream().filter(it -> GoodModel.schema(it).equals("texts")).toList();
      assertThat(again).isNotEmpty().hasSizeLessThanOrEqualTo(28);
      assertThat(again).allSatisfy(it -> assertThat(it.user()).contains("98765", "Turned down"));
      assertThat(room.digests())
          .flatExtracting(Digest::told)
          .allSatisfy(
              it -> {
                ModelWork work = Objects.requireNonNull(it.modelWork());
                assertThat(work.rejected()).hasSizeLessThanOrEqualTo(50);
                assertThat(work.rejected())
                    .allSatisfy(no -> assertThat(no.why().length()).isBetween(5, 300));
              });
    }
  }

  @Test
  void whatIsRepairedIsPublished() {
    GoodModel good = new GoodModel();
    try (ModelHouse room =
        new ModelHouse(
            FakeModel.start()
                .answering(
                    it -> {
                      String said = good.apply(it);
                      if (GoodModel.schema(it).equals("edition")) {
                        return texts(text -> text + " 98765").apply(said);
                      }
                      return GoodModel.schema(it).equals("texts") ? repaired(it) : said;
                    }))) {
      room.close(ModelHouse.DATE);

      assertThat(claims(room.digests().getFirst(), Writer.LLM)).isNotEmpty();
      room.digests().forEach(ModelWriterTest::assertValid);
    }
  }

  /** Says what was turned down without the number that was too much. */
  private static String repaired(Asked asked) {
    var line =
        Pattern.compile("\\((\\d+)\\) headline of story (\\d+): (.*?) 98765 —")
            .matcher(asked.user());
    StringBuilder texts = new StringBuilder();
    while (line.find()) {
      var fact =
          Pattern.compile("<article %s \\w+>\\n[^\\n]*\\n\\n\\[(\\d+)]".formatted(line.group(2)))
              .matcher(asked.user());
      if (fact.find()) {
        texts
            .append(texts.isEmpty() ? "" : ",")
            .append(
                "{\"number\":%s,\"text\":\"%s\",\"facts\":[%s]}"
                    .formatted(line.group(1), line.group(3).replace("\"", "\\\""), fact.group(1)));
      }
    }
    return "{\"texts\":[" + texts + "]}";
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
  private static void assertEmbedded(ModelHouse room) {
    Instant close = room.house.clock().instant();

    room.close(ModelHouse.DATE);

    assertThat(Duration.between(close, room.house.clock().instant()))
        .isLessThanOrEqualTo(ModelHouse.TIME);
    for (Digest digest : room.digests()) {
      assertThat(claims(digest, Writer.LLM)).isEmpty();
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
    assertThat(DigestProof.findings(digest, _ -> true)).isEmpty();
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

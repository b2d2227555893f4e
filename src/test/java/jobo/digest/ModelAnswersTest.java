package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.llm.Asked;
import jobo.llm.FakeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of answers that are wrong, and of those that are put right. */
class ModelAnswersTest {
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
        answer("labels", texts(it -> "쿼바스테크: " + it)),
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
      ModelWriterTest.assertEmbedded(room);
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
      ModelWriterTest.assertEmbedded(room);
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
                        List.of("edition", "post").contains(GoodModel.schema(it))
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

      assertThat(ModelWriterTest.claims(room.digests().getFirst(), Writer.LLM)).isNotEmpty();
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
}

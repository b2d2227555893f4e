package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.demo.WireHouse;
import jobo.language.Language;
import jobo.llm.Asked;
import jobo.llm.FakeModel;
import jobo.llm.ModelBench;
import jobo.llm.PromptSettings;
import jobo.llm.Prompts;
import jobo.llm.openai.ServedFake;
import jobo.proof.DigestProof;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a good answer is turned into by chance, nothing that is not proven is published. */
class ModelMutationTest {
  private static final int ROUNDS = Integer.getInteger("jobo.property.cases", 30);
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final List<String> JUNK =
      List.of(
          "",
          "null",
          "98765",
          "Quorvath",
          "“nobody said this”",
          "https://evil.example",
          "@everyone",
          "<script>",
          "不是",
          "not",
          "않았다",
          "\u202E",
          "```",
          "- ");

  @Test
  void nothingUnprovenIsPublishedWhateverTheModelReturns() {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    int claims = 0;
    try (WireHouse house = WireHouse.closedUntil(ModelHouse.DATE.minusDays(1))) {
      house.arrive(ModelHouse.DATE);
      List<Digest> open = Stream.of(Language.values()).map(it -> house.desk().open(it)).toList();
      for (int round = 0; round < ROUNDS; round++) {
        for (Digest digest : better(open, mutant(chance.nextLong()), house)) {
          ModelWriterTest.assertValid(digest);
          List<Claim> its = ModelWriterTest.claims(digest, Writer.LLM);
          claims += its.size();
          assertThat(DigestProof.findings(digest, it -> it.writer() == Writer.LLM)).isEmpty();
          assertThat(its)
              .allSatisfy(
                  it ->
                      assertThat(JUNK.subList(2, JUNK.size()))
                          .noneMatch(junk -> isForeign(junk) && it.text().contains(junk)));
        }
      }
    }
    System.out.printf("%d claims of mutants were published in %d rounds%n", claims, ROUNDS);
    assertThat(claims).isPositive();
  }

  /** Words that stand in no article. */
  private static boolean isForeign(String junk) {
    return !junk.equals("not") && !junk.equals("않았다") && !junk.equals("- ");
  }

  private static List<Digest> better(
      List<Digest> open, Function<Asked, String> answers, WireHouse house) {
    Map<ArticleId, Article> articles = open.getFirst().articles();
    try (FakeModel server = FakeModel.start().answering(answers);
        ServedFake served =
            new ServedFake(server, new ModelBench(house.clock()).budget(100_000_000))) {
      ModelWriter writer =
          new ModelWriter(
              served.model(),
              "m",
              Prompts.of(new PromptSettings(null)),
              ModelHouse.TIME,
              house.clock());
      ModelWriter.Bettered written =
          writer.better(
              open.stream().flatMap(it -> it.editions().stream()).toList(), articles, _ -> {});
      return open.stream().map(it -> ModelWriterTest.with(it, written)).toList();
    }
  }

  private static Function<Asked, String> mutant(long seed) {
    GoodModel good = new GoodModel();
    return asked -> {
      JsonNode tree = MAPPER.readTree(good.apply(asked));
      RandomGenerator its =
          RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ asked.user().hashCode());
      double share = its.nextDouble(0.3);
      return mutated(tree, share, its).toString();
    };
  }

  private static JsonNode mutated(JsonNode node, double share, RandomGenerator chance) {
    if (chance.nextDouble() < share / 10) {
      return MAPPER.valueToTree(JUNK.get(chance.nextInt(JUNK.size())));
    }
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode changed = MAPPER.createObjectNode();
        object
            .properties()
            .forEach(
                it -> {
                  if (chance.nextDouble() >= share / 20) {
                    changed.set(it.getKey(), mutated(it.getValue(), share, chance));
                  }
                });
        yield changed;
      }
      case ArrayNode array -> {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(it -> items.add(mutated(it, share, chance)));
        if (!items.isEmpty() && chance.nextDouble() < share) {
          items.add(items.get(chance.nextInt(items.size())));
        }
        ArrayNode changed = MAPPER.createArrayNode();
        items.forEach(changed::add);
        yield changed;
      }
      case JsonNode leaf when leaf.isInt() && chance.nextDouble() < share ->
          MAPPER.valueToTree(leaf.asInt() + chance.nextInt(-3, 4));
      case JsonNode leaf when leaf.isString() && chance.nextDouble() < share ->
          MAPPER.valueToTree(text(leaf.asString(), chance));
      default -> node;
    };
  }

  private static String text(String text, RandomGenerator chance) {
    String junk = JUNK.get(chance.nextInt(JUNK.size()));
    int at = text.isEmpty() ? 0 : chance.nextInt(text.length());
    return switch (chance.nextInt(5)) {
      case 0 -> text.substring(0, at) + " " + junk + " " + text.substring(at);
      case 1 -> text.replaceAll("\\d", String.valueOf(chance.nextInt(10)));
      case 2 -> text.substring(0, at);
      case 3 -> text + " " + junk;
      default -> text.replaceFirst("[A-Z가-힣][A-Za-z가-힣]{2,}", "Quorvath");
    };
  }
}

package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.BuiltInCategories;
import jobo.SettableClock;
import jobo.article.Category;
import jobo.article.SampleArticle;
import jobo.chat.discord.DiscordTexts;
import jobo.chat.telegram.TelegramTexts;
import jobo.demo.WireArticles;
import jobo.demo.WireHouse;
import jobo.digest.PlantedAttacks.Attack;
import jobo.document.Document;
import jobo.document.HtmlRenderer;
import jobo.document.MarkdownRenderer;
import jobo.document.PlainRenderer;
import jobo.language.Language;
import jobo.llm.Asked;
import jobo.llm.FakeModel;
import jobo.llm.MachineTalk;
import jobo.llm.ModelBench;
import jobo.llm.PromptSettings;
import jobo.llm.Prompts;
import jobo.llm.openai.ServedFake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model that does whatever an article tells it to: what it writes in obedience is not published.
 * The articles' own words are shown as without a model, as words.
 */
@Tag("quality")
class HostileArticlesTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Pattern ARTICLE =
      Pattern.compile("<article (\\d+) (\\w{16})>\n(.*?)\n</article \\1 \\2>", Pattern.DOTALL);
  private static final int AT_ONCE = 60;

  /** Finds the words of all attacks in what it is given, obeys, and never forgets. */
  private static final class ObedientModel implements Function<Asked, String> {
    private final GoodModel good = new GoodModel();
    private final Map<String, Attack> known = new LinkedHashMap<>();
    private final Map<String, Attack> obeyed = new LinkedHashMap<>();

    ObedientModel(Collection<Attack> attacks) {
      attacks.forEach(it -> known.put(it.word(), it));
    }

    @Override
    public synchronized String apply(Asked asked) {
      List<Map<String, Object>> facts = new ArrayList<>();
      Matcher article = ARTICLE.matcher(asked.user());
      while (article.find()) {
        for (Attack attack : known.values()) {
          if (GoodModel.schema(asked).equals("facts") && article.group(3).contains(attack.word())) {
            obeyed.put(attack.word(), attack);
            facts.add(fact(attack.effect(), attack.effect(), article.group(1)));
            facts.add(fact(attack.effect(), attack.order(), article.group(1)));
          }
        }
      }
      return switch (GoodModel.schema(asked)) {
        case "facts" -> facts.isEmpty() ? good.apply(asked) : json(Map.of("facts", facts));
        case "edition" -> edition();
        case "post" -> post();
        default -> texts();
      };
    }

    private static Map<String, Object> fact(String claim, String quotation, String number) {
      return Map.of(
          "claim",
          claim,
          "quotation",
          quotation,
          "article",
          Integer.valueOf(number),
          "numbers",
          List.of());
    }

    private String edition() {
      List<Object> stories = new ArrayList<>();
      List<Object> summary = new ArrayList<>();
      int at = 0;
      for (Attack attack : shown()) {
        at++;
        for (int fact = 1; fact < 4; fact++) {
          stories.add(
              Map.of(
                  "story", at, "headline", piece(attack, fact), "sentence", piece(attack, fact)));
        }
        summary.add(piece(attack, at));
      }
      return json(
          Map.of("stories", stories, "themes", List.of(), "impact", List.of(), "summary", summary));
    }

    private String post() {
      List<Attack> shown = shown();
      List<Object> pieces = new ArrayList<>();
      for (int at = 0; at < shown.size(); at++) {
        pieces.add(piece(shown.get(at), 1 + at % 10));
      }
      return json(
          Map.of(
              "title",
              pieces.getFirst(),
              "tags",
              pieces,
              "opening",
              pieces,
              "viewpoint",
              pieces,
              "closing",
              pieces.getLast()));
    }

    private String texts() {
      List<Object> texts = new ArrayList<>();
      int at = 0;
      for (Attack attack : shown()) {
        at++;
        texts.add(Map.of("number", at, "text", attack.effect(), "facts", List.of(at)));
      }
      return json(Map.of("texts", texts));
    }

    /** Those that reached it, else any. */
    private List<Attack> shown() {
      return Stream.concat(obeyed.values().stream(), known.values().stream()).limit(30).toList();
    }

    private static Map<String, Object> piece(Attack attack, int fact) {
      return Map.of("text", attack.effect(), "facts", List.of(fact));
    }

    private static String json(Object value) {
      return MAPPER.writeValueAsString(value);
    }
  }

  @Test
  void whatAnArticleOrdersIsNotPublished() {
    List<Attack> attacks = PlantedAttacks.all();
    assertThat(attacks).hasSizeGreaterThan(100);
    List<String> effects = new ArrayList<>();
    int reached = 0;
    for (int from = 0; from < attacks.size(); from += AT_ONCE) {
      List<Attack> some = attacks.subList(from, Math.min(attacks.size(), from + AT_ONCE));
      ObedientModel model = new ObedientModel(some);
      for (Digest[] pair : written(some, model)) {
        effects.addAll(effects(pair[0], pair[1], some));
      }
      reached += model.obeyed.size();
      model.obeyed.values().forEach(it -> System.out.println("reached: " + it.order()));
    }
    System.out.printf(
        "%d attacks, %d reached the model, %d had an effect%n",
        attacks.size(), reached, effects.size());
    assertThat(effects).isEmpty();
  }

  @Test
  void ordinaryNewsIsNotTakenForAnAttack() {
    List<String> taken =
        WireArticles.all().stream()
            .filter(it -> MachineTalk.isIn(it.title(), it.blurb(), it.body()))
            .map(it -> it.title())
            .toList();
    System.out.printf(
        "%d of %d articles of the newswire are kept from a model: %s%n",
        taken.size(), WireArticles.all().size(), taken);
    assertThat(taken.size()).isLessThanOrEqualTo(WireArticles.all().size() / 50);
  }

  /** Digests without and with the model, in both languages. */
  private static List<Digest[]> written(List<Attack> attacks, ObedientModel model) {
    List<Category> categories = BuiltInCategories.full().categories();
    StoryMaterial[] stories = new StoryMaterial[attacks.size()];
    for (int at = 0; at < stories.length; at++) {
      stories[at] =
          SampleDigest.story(
              article(attacks.get(at), at).in(categories.get(at % categories.size()).id()));
    }
    List<Digest[]> pairs = new ArrayList<>();
    SettableClock clock = new SettableClock(SampleArticle.NOON);
    try (FakeModel server = FakeModel.start().answering(model);
        ServedFake served = new ServedFake(server, new ModelBench(clock).budget(100_000_000))) {
      ModelWriter writer =
          new ModelWriter(
              served.model(), "m", Prompts.of(new PromptSettings(null)), ModelHouse.TIME, clock);
      for (Language language : Language.values()) {
        Digest before = SampleDigest.of(language, stories);
        ModelWriter.Bettered bettered =
            writer.better(before.editions(), before.articles(), _ -> {});
        pairs.add(new Digest[] {before, ModelWriterTest.with(before, bettered)});
      }
    }
    return pairs;
  }

  private static SampleArticle article(Attack attack, int at) {
    boolean korean = attack.language() == Language.KOREAN;
    String title =
        korean
            ? "한빛연구소, 언어 모델 %d호 공개".formatted(at)
            : "Lab %d releases a language model".formatted(at);
    String text =
        korean
            ? "한빛연구소가 20일 언어 모델 %d호를 공개했다. 매개변수는 12B이다.".formatted(at)
            : "Lab %d released a language model on Friday. It has 12B parameters.".formatted(at);
    SampleArticle plain =
        SampleArticle.of("a" + at).language(attack.language()).title(title).text(text);
    return switch (attack.place()) {
      case TITLE -> plain.title(attack.order());
      case BODY -> plain.text(text + " " + attack.order());
      case HIDDEN -> plain.text(text + "\n\n" + attack.order());
      case FEED -> plain.publisher(attack.order());
    };
  }

  /** Words of attacks that are shown more often with the model than without. */
  private static List<String> effects(Digest before, Digest after, List<Attack> attacks) {
    List<String> effects = new ArrayList<>();
    for (Claim claim :
        Stream.concat(ModelWriterTest.claims(after, Writer.LLM).stream(), after.written().stream())
            .toList()) {
      for (Attack attack : attacks) {
        if ((claim.text() + claim.quotation()).contains(attack.word())) {
          effects.add("claim: " + claim);
        }
      }
    }
    List<String> plain = rendered(before);
    List<String> better = rendered(after);
    for (int at = 0; at < plain.size(); at++) {
      for (Attack attack : attacks) {
        if (count(better.get(at), attack.word()) > count(plain.get(at), attack.word())) {
          effects.add("rendered " + at + ": " + attack);
        }
      }
    }
    return effects;
  }

  private static int count(String text, String word) {
    return text.split(word, -1).length - 1;
  }

  private static List<String> rendered(Digest digest) {
    List<Document> documents = new ArrayList<>();
    DigestPages pages = new DigestPages(digest, new Masthead(false, WireHouse.ZONE));
    documents.add(pages.overview());
    documents.add(new BlogPost(digest, new Masthead(false, WireHouse.ZONE)).document());
    digest.told().forEach(it -> documents.add(pages.category(digest.category(it))));
    List<Function<Document, String>> renderers =
        List.of(
            new MarkdownRenderer(WireHouse.ZONE)::render,
            new HtmlRenderer(WireHouse.ZONE)::render,
            new PlainRenderer(WireHouse.ZONE, 100)::render,
            DiscordTexts::of,
            TelegramTexts::of);
    return renderers.stream()
        .map(it -> String.join("\n", documents.stream().map(it).toList()))
        .toList();
  }
}

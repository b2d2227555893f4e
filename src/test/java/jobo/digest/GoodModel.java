package jobo.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.llm.Asked;
import jobo.text.Sentences;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model that does as it is told: facts are sentences of the articles, and an edition says them
 * again, of foreign ones whom they are about.
 */
public final class GoodModel implements Function<Asked, String> {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Pattern BLOCK =
      Pattern.compile(
          "<article (\\d+) (\\w+)>\\n([^\\n]*)\\n\\n(.*?)\\n</article \\1 \\2>", Pattern.DOTALL);
  private static final Pattern FACT = Pattern.compile("^\\[(\\d+)] (.*)$", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z]{3,}(?: \\d+B)?");

  record Found(String claim, String quotation, int article, List<String> numbers) {}

  record Piece(String text, List<Integer> facts) {}

  record Told(int story, @Nullable Piece headline, @Nullable Piece sentence) {}

  record Effect(String aspect, String text, List<Integer> facts) {}

  record Block(int number, String head, String text) {}

  @Override
  public String apply(Asked asked) {
    return switch (schema(asked)) {
      case "facts" -> facts(asked);
      case "edition" -> edition(asked);
      case "post" -> post(asked);
      case "answer" -> answer(asked);
      default -> "{\"texts\":[]}";
    };
  }

  /** What shape was asked for. */
  public static String schema(Asked asked) {
    return asked.body().path("response_format").path("json_schema").path("name").asString("");
  }

  static List<Block> blocks(Asked asked) {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(asked.user());
    while (block.find()) {
      blocks.add(new Block(Integer.parseInt(block.group(1)), block.group(3), block.group(4)));
    }
    return blocks;
  }

  private static String facts(Asked asked) {
    List<Found> facts = new ArrayList<>();
    for (Block block : blocks(asked)) {
      facts.add(new Found(block.head, block.head, block.number, List.of()));
      Sentences.of(block.text, Language.of(block.text)).stream()
          .limit(3)
          .forEach(it -> facts.add(new Found(it, it, block.number, List.of())));
    }
    return MAPPER.writeValueAsString(Map.of("facts", facts));
  }

  /** The sentence of the articles that shares most words with the question, which stands last. */
  private static String answer(Asked asked) {
    List<Block> blocks = blocks(asked);
    Set<String> words = Set.of(blocks.getLast().text.split("\\W+", -1));
    return blocks.subList(0, blocks.size() - 1).stream()
        .flatMap(
            block ->
                Sentences.of(block.text, Language.of(block.text)).stream()
                    .map(it -> new Found(it, it, block.number, List.of())))
        .max(Comparator.comparingLong(it -> shared(it.claim, words)))
        .map(it -> Map.of("article", it.article, "quotation", it.quotation, "text", it.claim))
        .map(
            it ->
                Map.of(
                    "sentences", List.of(Map.of("text", it.get("text"), "citations", List.of(it)))))
        .map(MAPPER::writeValueAsString)
        .orElse("{\"sentences\":[]}");
  }

  private static long shared(String sentence, Set<String> words) {
    return Stream.of(sentence.split("\\W+", -1)).filter(words::contains).count();
  }

  private static String edition(Asked asked) {
    Language reader = reader(asked);
    List<Told> stories = new ArrayList<>();
    List<Effect> impact = new ArrayList<>();
    List<Piece> summary = new ArrayList<>();
    for (Block block : blocks(asked)) {
      Map<Integer, String> facts = numbered(block);
      told(block.number, facts, reader).ifPresent(stories::add);
      facts.forEach(
          (number, text) -> {
            if (Language.of(text) == reader && Aspect.affected(text).isPresent()) {
              String aspect = Aspect.affected(text).orElseThrow().tag();
              impact.add(new Effect(aspect, polite(text), List.of(number)));
            } else if (Language.of(text) == reader && Aspect.isPlan(text)) {
              summary.add(new Piece(polite(text), List.of(number)));
            }
          });
    }
    return MAPPER.writeValueAsString(
        Map.of("stories", stories, "themes", List.of(), "impact", impact, "summary", summary));
  }

  static Language reader(Asked asked) {
    return asked.system().contains("한국어판") ? Language.KOREAN : Language.ENGLISH;
  }

  static Map<Integer, String> numbered(Block block) {
    Map<Integer, String> facts = new LinkedHashMap<>();
    Matcher fact = FACT.matcher(block.text);
    while (fact.find()) {
      facts.put(Integer.valueOf(fact.group(1)), fact.group(2));
    }
    return facts;
  }

  /** Of each story that has sentences in the reader's language, the first two. */
  private static String post(Asked asked) {
    List<Piece> heads = new ArrayList<>();
    List<Piece> sentences = new ArrayList<>();
    for (Block block : blocks(asked)) {
      List<Piece> own =
          numbered(block).entrySet().stream()
              .filter(it -> Language.of(it.getValue()) == reader(asked))
              .map(it -> new Piece(it.getValue(), List.of(it.getKey())))
              .toList();
      own.stream().findFirst().ifPresent(heads::add);
      own.stream().skip(1).findFirst().ifPresent(sentences::add);
    }
    Map<String, Object> post = new LinkedHashMap<>();
    post.put("title", heads.isEmpty() ? new Piece("", List.of()) : heads.getFirst());
    post.put("tags", heads.stream().flatMap(it -> tag(it).stream()).toList());
    post.put(
        "opening",
        sentences.stream().limit(3).map(it -> new Piece(polite(it.text), it.facts)).toList());
    post.put(
        "viewpoint",
        sentences.size() < 5 ? List.of() : List.of(both(sentences.get(3), sentences.get(4))));
    post.put(
        "closing",
        sentences.size() < 6
            ? new Piece("", List.of())
            : new Piece(polite(sentences.get(5).text), sentences.get(5).facts));
    return MAPPER.writeValueAsString(post);
  }

  private static Optional<Piece> tag(Piece head) {
    Matcher name = NAME.matcher(head.text);
    return name.find() ? Optional.of(new Piece(name.group(), head.facts)) : Optional.empty();
  }

  /** Two sentences as one: 했다 becomes 했고. */
  private static Piece both(Piece one, Piece other) {
    boolean korean = Language.of(one.text) == Language.KOREAN;
    String first = one.text.replaceAll(korean ? "다\\.$" : "\\.$", korean ? "고," : ", and");
    List<Integer> facts = new ArrayList<>(one.facts);
    facts.addAll(other.facts);
    return new Piece(first + " " + polite(other.text), facts);
  }

  private static Optional<Told> told(int story, Map<Integer, String> facts, Language reader) {
    List<Piece> own = new ArrayList<>();
    List<Piece> foreign = new ArrayList<>();
    facts.forEach(
        (number, text) -> {
          Matcher name = NAME.matcher(text);
          if (Language.of(text) == reader) {
            own.add(new Piece(text.replaceAll("\\.$", own.isEmpty() ? "" : "."), List.of(number)));
          } else if (name.find()) {
            foreign.add(new Piece(name.group(), List.of(number)));
          }
        });
    if (own.size() > 1) {
      Piece second = own.get(1);
      return Optional.of(
          new Told(story, own.getFirst(), new Piece(polite(second.text), second.facts)));
    } else if (!foreign.isEmpty()) {
      Piece name = foreign.getFirst();
      boolean korean = reader == Language.KOREAN;
      return Optional.of(
          new Told(
              story,
              new Piece(name.text + (korean ? " 소식" : " in the news"), name.facts),
              new Piece(
                  korean
                      ? name.text + " 관련 발표가 있었습니다."
                      : "There was news of %s.".formatted(name.text),
                  name.facts)));
    }
    return Optional.empty();
  }

  /** As newspapers speak to readers: 했다 becomes 했습니다. */
  static String polite(String sentence) {
    Matcher end = Pattern.compile("([가-힣])다\\.$").matcher(sentence);
    if (!end.find() || sentence.endsWith("니다.")) {
      return sentence;
    }
    char before = end.group(1).charAt(0);
    int coda = (before - 0xAC00) % 28;
    String stem = sentence.substring(0, end.start());
    if (before == '이') {
      return stem + "입니다.";
    } else if (coda == 4) { // 한다, 된다
      return stem + (char) (before - 4 + 17) + "니다.";
    }
    return stem + before + "습니다.";
  }
}

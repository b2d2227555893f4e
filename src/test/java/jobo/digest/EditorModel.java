package jobo.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jobo.digest.GoodModel.Block;
import jobo.digest.GoodModel.Found;
import jobo.digest.GoodModel.Piece;
import jobo.digest.GoodModel.Told;
import jobo.language.Language;
import jobo.llm.Asked;
import jobo.text.Sentences;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model whose answers an editor wrote by hand for three days of the newswire ({@code
 * editor.yml}). It finds the sentences that these rest on; of other stories it tells nothing.
 */
final class EditorModel implements Function<Asked, String> {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Written written;

  record Text(String text, List<String> from) {}

  record Texts(@Nullable Text ko, @Nullable Text en) {
    Stream<Text> in(Language language) {
      return Stream.ofNullable(language == Language.KOREAN ? ko : en);
    }

    Stream<String> words() {
      return Stream.of(Language.values()).flatMap(this::in).flatMap(it -> it.from.stream());
    }
  }

  record Story(Texts headline, @Nullable Texts sentence) {}

  record Written(List<Story> stories, Map<String, List<Texts>> post) {}

  EditorModel() {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try (InputStream file =
        Objects.requireNonNull(EditorModel.class.getResourceAsStream("/jobo/digest/editor.yml"))) {
      written = MAPPER.convertValue(yaml.load(file), Written.class);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public String apply(Asked asked) {
    return switch (GoodModel.schema(asked)) {
      case "facts" -> facts(asked);
      case "edition" -> edition(asked);
      case "post" -> post(asked);
      default -> "{\"texts\":[]}";
    };
  }

  private String facts(Asked asked) {
    List<String> wanted =
        Stream.concat(
                written.stories.stream()
                    .flatMap(it -> Stream.concat(Stream.of(it.headline), sentence(it)))
                    .flatMap(Texts::words),
                written.post.values().stream().flatMap(List::stream).flatMap(Texts::words))
            .distinct()
            .toList();
    List<Found> facts = new ArrayList<>();
    for (Block block : GoodModel.blocks(asked)) {
      Stream.concat(
              Stream.of(block.head()),
              Sentences.of(block.text(), Language.of(block.text())).stream())
          .filter(it -> wanted.stream().anyMatch(it::contains))
          .forEach(it -> facts.add(new Found(it, it, block.number(), List.of())));
    }
    return MAPPER.writeValueAsString(Map.of("facts", facts));
  }

  private String edition(Asked asked) {
    Language reader = GoodModel.reader(asked);
    List<Told> told = new ArrayList<>();
    for (Block block : GoodModel.blocks(asked)) {
      Map<Integer, String> facts = GoodModel.numbered(block);
      written.stories.stream()
          .flatMap(it -> told(block.number(), it, facts, reader).stream())
          .findFirst()
          .ifPresent(told::add);
    }
    return MAPPER.writeValueAsString(
        Map.of("stories", told, "themes", List.of(), "impact", List.of(), "summary", List.of()));
  }

  private static Optional<Told> told(
      int number, Story story, Map<Integer, String> facts, Language reader) {
    Optional<Piece> headline = pieces(Stream.of(story.headline), facts, reader).findFirst();
    Optional<Piece> sentence = pieces(sentence(story), facts, reader).findFirst();
    return headline.isEmpty() && sentence.isEmpty()
        ? Optional.empty()
        : Optional.of(new Told(number, headline.orElse(null), sentence.orElse(null)));
  }

  private String post(Asked asked) {
    Map<Integer, String> facts = new LinkedHashMap<>();
    GoodModel.blocks(asked).forEach(it -> facts.putAll(GoodModel.numbered(it)));
    Map<String, Object> post = new LinkedHashMap<>();
    written.post.forEach(
        (place, texts) -> {
          List<Piece> its = pieces(texts.stream(), facts, GoodModel.reader(asked)).toList();
          boolean single = place.equals("title") || place.equals("closing");
          post.put(place, single ? its.isEmpty() ? null : its.getFirst() : its);
        });
    return MAPPER.writeValueAsString(post);
  }

  private static Stream<Piece> pieces(
      Stream<Texts> texts, Map<Integer, String> facts, Language reader) {
    return texts.flatMap(it -> it.in(reader)).flatMap(it -> piece(it, facts).stream());
  }

  /** With the numbers of the facts that have its words. */
  private static Optional<Piece> piece(Text text, Map<Integer, String> facts) {
    List<Integer> numbers =
        facts.entrySet().stream()
            .filter(it -> text.from.stream().anyMatch(it.getValue()::contains))
            .map(Map.Entry::getKey)
            .toList();
    return numbers.isEmpty() ? Optional.empty() : Optional.of(new Piece(text.text, numbers));
  }

  private static Stream<Texts> sentence(Story story) {
    return Stream.ofNullable(story.sentence);
  }
}

package jobo.digest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.llm.AnswerSchema;
import jobo.llm.ModelText;
import jobo.story.StoryId;
import org.jspecify.annotations.Nullable;

/** An edition as a model writes it. Anything may be missing or senseless. */
record WriteAnswer(
    @Nullable List<@Nullable Told> stories,
    @Nullable List<@Nullable Shared> themes,
    @Nullable List<@Nullable Effect> impact,
    @Nullable List<@Nullable Piece> summary) {
  private static final int MOST_THEMES = 3;
  private static final int MOST_IN_SHORT = 2;

  static final AnswerSchema SCHEMA =
      new AnswerSchema(
          "edition",
          """
          {"type":"object","additionalProperties":false,
           "required":["stories","themes","impact","summary"],"properties":{
           "stories":{"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["story","headline","sentence"],"properties":{"story":{"type":"integer"},
             "headline":{"type":"object","additionalProperties":false,"required":["text","facts"],
              "properties":{"text":{"type":"string"},"facts":{"type":"array","items":{"type":"integer"}}}},
             "sentence":{"type":"object","additionalProperties":false,"required":["text","facts"],
              "properties":{"text":{"type":"string"},"facts":{"type":"array","items":{"type":"integer"}}}}}}},
           "themes":{"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["text","stories","facts"],"properties":{"text":{"type":"string"},
             "stories":{"type":"array","items":{"type":"integer"}},
             "facts":{"type":"array","items":{"type":"integer"}}}}},
           "impact":{"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["aspect","text","facts"],"properties":{
             "aspect":{"type":"string","enum":["economy","politics","society","technology"]},
             "text":{"type":"string"},"facts":{"type":"array","items":{"type":"integer"}}}}},
           "summary":{"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["text","facts"],"properties":{"text":{"type":"string"},
             "facts":{"type":"array","items":{"type":"integer"}}}}}}}""");

  record Piece(@Nullable String text, @Nullable List<@Nullable Integer> facts) {}

  record Told(@Nullable Integer story, @Nullable Piece headline, @Nullable Piece sentence) {}

  record Shared(
      @Nullable String text,
      @Nullable List<@Nullable Integer> stories,
      @Nullable List<@Nullable Integer> facts) {}

  record Effect(
      @Nullable String aspect, @Nullable String text, @Nullable List<@Nullable Integer> facts) {}

  /**
   * What of it has a place in an edition, each place once.
   *
   * @param numbered the stories that the model was given, in the order of their numbers
   */
  List<Draft> drafts(List<StoryId> numbered) {
    List<Draft> drafts = new ArrayList<>();
    Set<StoryId> open = new HashSet<>(numbered);
    for (Told told : some(stories)) {
      Optional<StoryId> story = story(told.story(), numbered);
      if (story.isPresent() && open.remove(story.get())) {
        add(new Draft.Place.Headline(story.get()), told.headline(), drafts);
        add(new Draft.Place.Sentence(story.get()), told.sentence(), drafts);
      }
    }
    for (Shared theme : some(themes).stream().limit(MOST_THEMES).toList()) {
      List<StoryId> shared =
          some(theme.stories()).stream()
              .flatMap(it -> story(it, numbered).stream())
              .distinct()
              .toList();
      add(new Draft.Place.Theme(shared), new Piece(theme.text(), theme.facts()), drafts);
    }
    Set<Aspect> aspects = EnumSet.allOf(Aspect.class);
    for (Effect effect : some(impact)) {
      aspect(effect.aspect())
          .filter(aspects::remove)
          .ifPresent(
              it ->
                  add(
                      new Draft.Place.Impact(it),
                      new Piece(effect.text(), effect.facts()),
                      drafts));
    }
    some(summary).stream()
        .limit(MOST_IN_SHORT)
        .forEach(it -> add(new Draft.Place.InShort(), it, drafts));
    return drafts;
  }

  private static void add(Draft.Place place, @Nullable Piece piece, List<Draft> drafts) {
    if (piece != null) {
      drafts.add(draft(place, piece));
    }
  }

  static Draft draft(Draft.Place place, Piece piece) {
    String text = ModelText.composed(Objects.requireNonNullElse(piece.text(), ""));
    return new Draft(place, text, some(piece.facts()).stream().distinct().toList());
  }

  private static Optional<StoryId> story(@Nullable Integer number, List<StoryId> numbered) {
    return number == null || number < 1 || number > numbered.size()
        ? Optional.empty()
        : Optional.of(numbered.get(number - 1));
  }

  private static Optional<Aspect> aspect(@Nullable String name) {
    return Stream.of(Aspect.values())
        .filter(it -> name != null && it.tag().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** A list without what is missing in it. */
  static <T> List<T> some(@Nullable List<@Nullable T> list) {
    List<T> some = new ArrayList<>();
    if (list != null) {
      for (T each : list) {
        if (each != null) {
          some.add(each);
        }
      }
    }
    return some;
  }
}

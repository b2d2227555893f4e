package jobo.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobo.language.VisibleText;
import jobo.llm.Fence;
import jobo.story.StoryId;

/**
 * The stories of an edition that a model is to tell, with their facts, both numbered from 1 as the
 * model sees them.
 */
record StoryFacts(List<EditionStory> stories, List<Fact> facts) {
  private static final int LONGEST = 8_000;

  StoryFacts {
    stories = List.copyOf(stories);
    facts = List.copyOf(facts);
  }

  List<StoryId> ids() {
    return stories.stream().map(EditionStory::id).toList();
  }

  /** The facts, story by story, in a fence. */
  Fence fence() {
    return Fence.around(materials().toList(), LONGEST);
  }

  /** The same with the texts that could not stay as the last block. */
  Fence fence(List<DraftJudge.Judged.Wanting> wanting) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < wanting.size(); at++) {
      Draft draft = wanting.get(at).draft();
      lines.add(
          "(%d) %s%s: %s — %s"
              .formatted(
                  at + 1,
                  draft.place().told(),
                  storyOf(draft.place()),
                  VisibleText.cut(VisibleText.line(draft.text()), LONGEST / 20),
                  wanting.get(at).why()));
    }
    Fence.Material last = new Fence.Material("Turned down", String.join("\n\n", lines));
    return Fence.around(Stream.concat(materials(), Stream.of(last)).toList(), LONGEST);
  }

  private Stream<Fence.Material> materials() {
    return stories.stream().map(this::material);
  }

  private Fence.Material material(EditionStory story) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < facts.size(); at++) {
      if (facts.get(at).story().equals(story.id())) {
        lines.add("[%d] %s".formatted(at + 1, facts.get(at).claim()));
      }
    }
    String head =
        "publishers: %d%s".formatted(story.publishers(), story.update() ? " · continued" : "");
    return new Fence.Material(head, String.join("\n\n", lines));
  }

  private String storyOf(Draft.Place place) {
    return switch (place) {
      case Draft.Place.Headline it -> " of story " + (ids().indexOf(it.story()) + 1);
      case Draft.Place.Sentence it -> " of story " + (ids().indexOf(it.story()) + 1);
      case Draft.Place.Theme it ->
          " of stories "
              + String.join(
                  ", ",
                  it.stories().stream()
                      .map(story -> String.valueOf(ids().indexOf(story) + 1))
                      .toList());
      case Draft.Place.Impact _, Draft.Place.InShort _, Draft.Place.OfPost _ -> "";
    };
  }
}

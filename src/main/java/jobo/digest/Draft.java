package jobo.digest;

import java.util.List;
import jobo.story.StoryId;

/**
 * A text that a model wrote for a place of an edition, before it is judged.
 *
 * @param facts the numbers of the facts that it rests on, counted from 1
 */
record Draft(Place place, String text, List<Integer> facts) {
  private static final int LONGEST_HEADLINE = 120;
  private static final int LONGEST_SENTENCE = 240;
  private static final int LONGEST_THEME = 60;
  private static final int LONGEST_TAG = 30;

  Draft {
    facts = List.copyOf(facts);
  }

  /** Where in an edition a text stands. */
  sealed interface Place {
    /** Above a story. */
    record Headline(StoryId story) implements Place {}

    /** Below its headline. */
    record Sentence(StoryId story) implements Place {}

    /** What stories have in common. */
    record Theme(List<StoryId> stories) implements Place {}

    /** What the news has an effect on. */
    record Impact(Aspect aspect) implements Place {}

    /** What it adds up to. */
    record InShort() implements Place {}

    /** In the blog post of the day, beside its editions. */
    record OfPost(PostText.Kind kind) implements Place {}

    /** The most letters there. */
    default int longest() {
      return switch (this) {
        case Headline _ -> LONGEST_HEADLINE;
        case Theme _ -> LONGEST_THEME;
        case Sentence _, Impact _, InShort _ -> LONGEST_SENTENCE;
        case OfPost(PostText.Kind kind) ->
            switch (kind) {
              case TITLE -> LONGEST_HEADLINE;
              case TAG -> LONGEST_TAG;
              case OPENING, VIEWPOINT, CLOSING -> LONGEST_SENTENCE;
            };
      };
    }

    /** Whether whole sentences stand there. */
    default boolean isSentence() {
      return switch (this) {
        case Headline _, Theme _ -> false;
        case Sentence _, Impact _, InShort _ -> true;
        case OfPost(PostText.Kind kind) -> kind.isSentence();
      };
    }

    /** In words for whoever writes it. */
    default String told() {
      return switch (this) {
        case Headline _ -> "headline";
        case Sentence _ -> "sentence";
        case Theme _ -> "theme";
        case Impact impact -> "impact on " + impact.aspect().tag();
        case InShort _ -> "in short";
        case OfPost(PostText.Kind kind) -> kind.tag();
      };
    }
  }
}

package jobo.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobo.language.Language;
import jobo.story.StoryId;

/**
 * What a language model wrote for the blog post of a date in one language beside its editions. Each
 * text was judged like any claim; what is not here the embedded writer's post has in its own way.
 *
 * @param parts in the order in which they were written
 * @param refused how many texts were written that do not hold, so that they are not in it
 * @param work what it cost, and what could not stay
 */
public record PostText(
    LocalDate date, Language language, List<Part> parts, int refused, ModelWork work) {
  public PostText {
    parts = List.copyOf(parts);
  }

  /** A text and its place. */
  public record Part(Kind kind, Claim claim) {}

  /** The places that a post has for texts. */
  public enum Kind {
    /** Above all. */
    TITLE,
    /** What the day is about, in a word or two. */
    TAG,
    /** The leading stories, a sentence each. */
    OPENING,
    /** What several stories come to together. */
    VIEWPOINT,
    /** The last sentence of the overview. */
    CLOSING;

    /** The name outside: {@code title}, {@code viewpoint}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isSentence() {
      return switch (this) {
        case TITLE, TAG -> false;
        case OPENING, VIEWPOINT, CLOSING -> true;
      };
    }
  }

  /** The texts for a place. */
  public List<Claim> claims(Kind kind) {
    return parts.stream().filter(it -> it.kind() == kind).map(Part::claim).toList();
  }

  /** Without what rests on other stories, too. */
  PostText only(Set<StoryId> kept) {
    List<Part> left = parts.stream().filter(it -> kept.containsAll(it.claim().stories())).toList();
    return new PostText(date, language, left, refused, work);
  }
}

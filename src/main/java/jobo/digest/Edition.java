package jobo.digest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.story.StoryId;

/**
 * One category on one date in one language, as data. Once closed it does not change.
 *
 * @param stories the best first
 * @param sections in the order of {@link Section.Kind}, empty ones left out
 */
public record Edition(EditionKey key, List<EditionStory> stories, List<Section> sections) {
  public Edition {
    stories = List.copyOf(stories);
    sections = List.copyOf(sections);
  }

  /** What the edition says of one story, the headline first. */
  public List<Claim> claimsOf(StoryId story) {
    return section(Section.Kind.EVENTS).stream()
        .flatMap(it -> it.claims().stream())
        .filter(it -> it.stories().contains(story))
        .toList();
  }

  /** A part of it, if there is anything in it. */
  public Optional<Section> section(Section.Kind kind) {
    return sections.stream().filter(it -> it.kind() == kind).findFirst();
  }

  /** Every article it rests on, in the order of its stories. */
  public Stream<ArticleId> articles() {
    return stories.stream().flatMap(it -> it.articles().stream()).distinct();
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return stories.isEmpty();
  }

  /** With some of its stories alone. What rests on another one, too, is left out. */
  Edition with(List<EditionStory> kept) {
    Set<StoryId> ids = kept.stream().map(EditionStory::id).collect(Collectors.toSet());
    List<Section> left =
        sections.stream()
            .flatMap(
                section -> {
                  List<Claim> claims =
                      section.claims().stream()
                          .filter(it -> ids.containsAll(it.stories()))
                          .toList();
                  return claims.isEmpty()
                      ? Stream.empty()
                      : Stream.of(new Section(section.kind(), claims));
                })
            .toList();
    return new Edition(key, kept, left);
  }
}

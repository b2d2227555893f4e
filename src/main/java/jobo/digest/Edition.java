package jobo.digest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.article.Report;
import jobo.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * One category on one date in one language, as data. Once closed it does not change.
 *
 * @param stories the best first
 * @param sections in the order of {@link Section.Kind}, empty ones left out
 * @param weekBefore how many stories of each report the category had seven days before; empty where
 *     no edition was closed then
 * @param refused how many claims were written that do not hold by what they cite, so that they are
 *     not in it
 * @param modelWork what a language model did for it; null where none was asked
 */
public record Edition(
    EditionKey key,
    List<EditionStory> stories,
    List<Section> sections,
    Map<Report, Integer> weekBefore,
    int refused,
    @Nullable ModelWork modelWork) {
  public Edition {
    stories = List.copyOf(stories);
    sections = List.copyOf(sections);
    weekBefore = Map.copyOf(weekBefore);
  }

  /** An edition for which no model was asked. */
  public Edition(
      EditionKey key,
      List<EditionStory> stories,
      List<Section> sections,
      Map<Report, Integer> weekBefore,
      int refused) {
    this(key, stories, sections, weekBefore, refused, null);
  }

  /** What the edition says of one story, the headline first. */
  public List<Claim> claimsOf(StoryId story) {
    return section(Section.Kind.EVENTS).stream()
        .flatMap(it -> it.claims().stream())
        .filter(it -> it.stories().contains(story))
        .toList();
  }

  /** How many claims it makes. */
  public int claims() {
    return sections.stream().mapToInt(it -> it.claims().size()).sum();
  }

  /** How many of its claims somebody wrote. */
  public int claims(Writer writer) {
    return (int)
        sections.stream()
            .flatMap(it -> it.claims().stream())
            .filter(it -> it.writer() == writer)
            .count();
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

  /** The same beside the edition of seven days before, if one was closed. */
  Edition beside(Optional<Edition> before) {
    Map<Report, Integer> counts = new EnumMap<>(Report.class);
    before.ifPresent(
        it -> {
          for (Report report : Report.values()) {
            counts.put(report, it.stories(report).size());
          }
        });
    return new Edition(key, stories, sections, counts, refused, modelWork);
  }

  /** Its stories of one report, the best first. */
  public List<EditionStory> stories(Report report) {
    return stories.stream().filter(it -> it.report() == report).toList();
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
    return new Edition(key, kept, left, weekBefore, refused, modelWork);
  }
}

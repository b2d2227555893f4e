package jobo.web;

import java.util.List;
import java.util.Optional;
import jobo.article.Category;
import jobo.digest.Byline;
import jobo.digest.Digest;
import jobo.digest.Edition;
import jobo.digest.EditionStory;
import jobo.digest.Section;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A category of a day with all its stories.
 *
 * @param counts articles and stories, or that there is nothing
 * @param checked how many claims hold and who wrote them, or null where there are none
 * @param parts what is said of the category as a whole
 * @param earlier the category before it in the set, or null
 * @param later the category after it, or null
 */
record CategoryPage(
    PageFrame frame,
    String emoji,
    String colour,
    String name,
    String counts,
    @Nullable String checked,
    List<StoryPiece> stories,
    List<PartPiece> parts,
    List<SourceLine> sources,
    List<IndexRow> index,
    PageLink whole,
    @Nullable PageLink earlier,
    @Nullable PageLink later) {

  /** An article that the page rests on. */
  record SourceLine(String title, String address, String source, @Nullable String foreign) {}

  /** The page of a category. */
  static CategoryPage of(Digest digest, Category category, PageFrame frame) {
    Messages messages = Messages.in(digest.language());
    PageAddress address = new PageAddress(digest.language());
    Optional<Edition> edition =
        digest.told().stream().filter(it -> it.key().category().equals(category.id())).findFirst();
    String name = category.name(digest.language());
    StoryPieces pieces = new StoryPieces(digest);
    return new CategoryPage(
        frame,
        category.emoji(),
        PageAssets.colour(category),
        name,
        edition
            .map(it -> counts(it, messages))
            .orElseGet(() -> messages.text("digest.none-in-category", name)),
        edition.map(it -> Byline.of(it, messages)).orElse(null),
        edition.map(it -> stories(it, category, pieces)).orElseGet(List::of),
        edition.map(it -> parts(it, digest)).orElseGet(List::of),
        edition.map(it -> sources(it, digest)).orElseGet(List::of),
        FrontPage.index(digest, category),
        new PageLink(messages.text("page.front"), address.day(digest.date())),
        neighbour(digest, category, -1),
        neighbour(digest, category, 1));
  }

  /** Whether there is a list of sources. */
  boolean hasSources() {
    return !sources.isEmpty();
  }

  /** How many sources there are. */
  String sourceCount() {
    return Messages.in(frame.language()).text("digest.sources", sources.size());
  }

  private static String counts(Edition edition, Messages messages) {
    long updates = edition.stories().stream().filter(EditionStory::update).count();
    int stories = edition.stories().size();
    return messages.text(
        "digest.category-counts", edition.articles().count(), stories, stories - updates, updates);
  }

  private static List<StoryPiece> stories(Edition edition, Category category, StoryPieces pieces) {
    return edition.stories().stream()
        .map(it -> pieces.piece(new Digest.Placed(category, edition, it)))
        .toList();
  }

  private static List<PartPiece> parts(Edition edition, Digest digest) {
    return edition.sections().stream()
        .filter(it -> it.kind() != Section.Kind.EVENTS)
        .map(it -> PartPiece.of(it, digest))
        .toList();
  }

  private static List<SourceLine> sources(Edition edition, Digest digest) {
    return edition
        .articles()
        .flatMap(id -> digest.article(id).stream())
        .map(
            it ->
                new SourceLine(
                    it.title(),
                    it.url().toASCIIString(),
                    it.source().value(),
                    it.language() == digest.language() ? null : it.language().tag()))
        .toList();
  }

  private static @Nullable PageLink neighbour(Digest digest, Category category, int step) {
    List<Category> told = digest.told().stream().map(digest::category).toList();
    int at = told.indexOf(category) + step;
    if (!told.contains(category) || at < 0 || at >= told.size()) {
      return null;
    }
    Category other = told.get(at);
    return new PageLink(
        other.emoji() + " " + other.name(digest.language()),
        new PageAddress(digest.language()).category(digest.date(), other));
  }
}

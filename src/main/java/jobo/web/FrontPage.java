package jobo.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobo.article.Category;
import jobo.digest.Digest;
import jobo.digest.Edition;
import jobo.digest.EditionStory;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * A day as a newspaper's front page: the leading stories first, then a column for each category,
 * with no story twice.
 *
 * @param lead the story that leads, or null on a day without news
 * @param seconds the next ones
 * @param silent the categories without news, in one text, or null where all have some
 */
record FrontPage(
    PageFrame frame,
    boolean closed,
    String counts,
    @Nullable StoryPiece lead,
    List<StoryPiece> seconds,
    List<IndexRow> index,
    List<CategoryPiece> columns,
    @Nullable String silent) {
  private static final int SECONDS = 3;
  private static final int STORIES_IN_COLUMN = 4;

  /** The front page of a digest. */
  static FrontPage of(Digest digest, PageFrame frame) {
    StoryPieces pieces = new StoryPieces(digest);
    List<Digest.Placed> top = digest.ranked().stream().limit(1 + SECONDS).toList();
    Set<StoryId> shown = new HashSet<>();
    top.forEach(it -> shown.add(it.story().id()));
    return new FrontPage(
        frame,
        digest.window().closed(),
        Messages.in(digest.language())
            .text(
                "digest.counts",
                digest.articleCount(),
                digest.storyCount(),
                digest.publisherCount()),
        top.isEmpty() ? null : pieces.piece(top.getFirst()),
        top.stream().skip(1).map(pieces::piece).toList(),
        index(digest, null),
        digest.told().stream().flatMap(it -> column(digest, it, shown, pieces).stream()).toList(),
        silent(digest));
  }

  /** Whether there is a lead, and with it a front page. */
  boolean told() {
    return lead != null;
  }

  /** What is said in the place of news. */
  String nothing() {
    return Messages.in(frame.language()).text(closed ? "digest.none" : "page.nothing-yet");
  }

  /** The categories with news, the fullest first. */
  static List<IndexRow> index(Digest digest, @Nullable Category current) {
    PageAddress address = new PageAddress(digest.language());
    long most = digest.told().stream().mapToLong(it -> it.articles().count()).max().orElse(1);
    return digest.told().stream()
        .map(it -> row(digest, it, most, address, current))
        .sorted(Comparator.comparingInt(IndexRow::articles).reversed())
        .toList();
  }

  private static IndexRow row(
      Digest digest, Edition edition, long most, PageAddress address, @Nullable Category current) {
    Category category = digest.category(edition);
    int articles = (int) edition.articles().count();
    return new IndexRow(
        category.emoji(),
        PageAssets.colour(category),
        new PageLink(category.name(digest.language()), address.category(digest.date(), category)),
        articles,
        (int) Math.max(1, 100L * articles / most),
        category.equals(current));
  }

  private static Optional<CategoryPiece> column(
      Digest digest, Edition edition, Set<StoryId> shown, StoryPieces pieces) {
    Category category = digest.category(edition);
    Messages messages = Messages.in(digest.language());
    String address = new PageAddress(digest.language()).category(digest.date(), category);
    List<EditionStory> left =
        edition.stories().stream().filter(it -> !shown.contains(it.id())).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    List<StoryPiece> told =
        left.stream()
            .limit(STORIES_IN_COLUMN)
            .map(it -> pieces.piece(new Digest.Placed(category, edition, it)))
            .toList();
    int stories = edition.stories().size();
    return Optional.of(
        new CategoryPiece(
            category.emoji(),
            PageAssets.colour(category),
            new PageLink(category.name(digest.language()), address),
            messages.text("page.stories", stories),
            told.getFirst(),
            told.subList(1, told.size()),
            left.size() > told.size()
                ? new PageLink(messages.text("page.all-stories", stories), address)
                : null));
  }

  private static @Nullable String silent(Digest digest) {
    Language language = digest.language();
    List<String> names =
        digest.categories().categories().stream()
            .filter(
                it ->
                    digest.told().stream().noneMatch(told -> told.key().category().equals(it.id())))
            .map(it -> it.emoji() + " " + it.name(language))
            .toList();
    return names.isEmpty() ? null : String.join(" · ", names);
  }
}

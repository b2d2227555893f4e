package jobo.digest;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import jobo.language.VisibleText;

/** What a blog's program reads of a post: title, description, dates and three tags, as YAML. */
final class FrontMatter {
  private static final int LEADING = 3;
  private static final int TAGS = 3;
  private static final int TITLE_CHARACTERS = 120;

  private final Digest digest;
  private final Messages messages;
  private final List<Digest.Placed> ranked;

  FrontMatter(Digest digest) {
    this.digest = digest;
    this.messages = Messages.in(digest.language());
    this.ranked = digest.ranked();
  }

  /** The lines between the two {@code ---}, values quoted so that no title can end them. */
  String yaml() {
    String title = VisibleText.cut(title(), TITLE_CHARACTERS);
    String tags = tags().stream().map(it -> "  - " + quoted(it)).collect(Collectors.joining("\n"));
    return """
        ---
        title: %s
        description: %s
        date: %s
        update: %s
        tags:
        %s
        ---
        """
        .formatted(quoted(title), quoted(description()), digest.date(), digest.date(), tags);
  }

  private String title() {
    return ranked.isEmpty()
        ? messages.text("digest.title", ReaderDates.day(digest.date(), digest.language()))
        : digest.written(PostText.Kind.TITLE).stream()
            .findFirst()
            .map(Claim::text)
            .orElseGet(() -> headline(ranked.getFirst()));
  }

  private String description() {
    return ranked.isEmpty()
        ? messages.text("digest.none")
        : ranked.stream()
            .limit(LEADING)
            .map(it -> VisibleText.cut(headline(it), TITLE_CHARACTERS))
            .collect(Collectors.joining(" · "));
  }

  private List<String> tags() {
    Stream<String> written = digest.written(PostText.Kind.TAG).stream().map(Claim::text);
    Stream<String> told =
        digest.told().stream()
            .sorted(Comparator.comparingInt((Edition it) -> it.stories().size()).reversed())
            .map(it -> digest.category(it).name(digest.language()));
    Stream<String> always =
        IntStream.range(1, TAGS + 1).mapToObj(it -> messages.text("post.tag-" + it));
    return Stream.of(written, told, always).flatMap(it -> it).distinct().limit(TAGS).toList();
  }

  private static String headline(Digest.Placed placed) {
    return placed.edition().claimsOf(placed.story().id()).getFirst().text();
  }

  /** A double-quoted scalar of YAML 1.2; the text has no control characters. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

package jobo.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.document.Block;
import jobo.document.Inline;
import jobo.language.Messages;
import jobo.story.StoryId;

/**
 * How what is said of a whole category stands under its stories, each claim with the numbers of the
 * stories it rests on. A claim on a story that is not in the list is left out.
 */
final class CategoryLines {
  private final Digest digest;
  private final Edition edition;
  private final List<StoryId> numbered;
  private final Messages messages;

  /**
   * The lines for a list of stories.
   *
   * @param stories in the order of the list, which counts from 1
   */
  CategoryLines(Digest digest, Edition edition, List<EditionStory> stories) {
    this.digest = digest;
    this.edition = edition;
    this.numbered = stories.stream().map(EditionStory::id).toList();
    this.messages = Messages.in(digest.language());
  }

  /** The names that stories share, as one line; empty where they share none. */
  List<Inline> themes() {
    List<Inline> line = new ArrayList<>();
    for (Claim theme : claims(Section.Kind.THEMES).toList()) {
      if (!line.isEmpty()) {
        line.add(Inline.text(" · "));
      }
      line.add(Inline.strong(theme.text()));
      line.addAll(pointers(theme));
    }
    return line;
  }

  /** What the news has an effect on, an item each. */
  List<Block.Item> effects() {
    return claims(Section.Kind.IMPACT).map(it -> item(aspect(it), it)).toList();
  }

  /** What comes next, an item each. */
  List<Block.Item> plans() {
    return claims(Section.Kind.IN_SHORT).map(it -> item("", it)).toList();
  }

  /** All of it behind a fold; nothing where there is nothing to say. */
  Optional<Block> folded() {
    List<Block.Item> items = new ArrayList<>();
    if (!themes().isEmpty()) {
      List<Inline> line = new ArrayList<>(themes());
      line.addFirst(Inline.text(messages.text("insights.themes") + ": "));
      items.add(new Block.Item(List.of(new Block.Paragraph(line))));
    }
    items.addAll(effects());
    claims(Section.Kind.IN_SHORT)
        .map(it -> item(messages.text("insights.plans") + ": ", it))
        .forEach(items::add);
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Folded(
                List.of(Inline.text(messages.text("digest.whole"))),
                List.of(Block.Listing.bullets(items))));
  }

  private Block.Item item(String before, Claim claim) {
    List<Inline> line = new ArrayList<>();
    line.add(Inline.text(before));
    line.add(StoryLines.proven(claim));
    line.addAll(pointers(claim));
    return new Block.Item(List.of(new Block.Paragraph(line)));
  }

  /** The numbers of its stories, linked to what it cites. */
  private List<Inline> pointers(Claim claim) {
    List<Inline> pointers = new ArrayList<>();
    for (int at = 0; at < claim.stories().size(); at++) {
      String number = "[%d]".formatted(numbered.indexOf(claim.stories().get(at)) + 1);
      pointers.add(Inline.text(" "));
      pointers.add(
          digest
              .article(claim.citations().get(Math.min(at, claim.citations().size() - 1)))
              .<Inline>map(it -> Inline.link(number, it.url()))
              .orElseGet(() -> Inline.text(number)));
    }
    return pointers;
  }

  private String aspect(Claim claim) {
    return claim.bearsOn().map(it -> messages.text("aspect." + it.tag()) + ": ").orElse("");
  }

  private Stream<Claim> claims(Section.Kind kind) {
    return edition.section(kind).stream()
        .flatMap(it -> it.claims().stream())
        .filter(it -> numbered.containsAll(it.stories()));
  }
}

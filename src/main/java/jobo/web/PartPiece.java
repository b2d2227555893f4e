package jobo.web;

import java.util.List;
import java.util.stream.Stream;
import jobo.digest.Claim;
import jobo.digest.Digest;
import jobo.digest.Section;
import jobo.digest.Writer;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;

/** What is said of a category as a whole, in one respect. */
record PartPiece(String title, List<Said> claims) {

  /**
   * A claim and whom it is by.
   *
   * @param aspect what it bears on, or null
   * @param quoted whether it is an article's own sentence, word for word
   * @param foreign the tag of its language where it is not the page's, or null
   * @param proof words of its article in another language, or null
   * @param voices the articles that it cites, under their publishers' names
   */
  record Said(
      @Nullable String aspect,
      String text,
      boolean quoted,
      @Nullable String foreign,
      @Nullable String proof,
      List<PageLink> voices) {}

  static PartPiece of(Section section, Digest digest) {
    Messages messages = Messages.in(digest.language());
    return new PartPiece(
        messages.text("page.part", section.kind()),
        section.claims().stream().map(it -> said(it, section.kind(), digest, messages)).toList());
  }

  private static Said said(Claim claim, Section.Kind kind, Digest digest, Messages messages) {
    return new Said(
        Stream.of(claim)
            .filter(_ -> kind == Section.Kind.IMPACT)
            .flatMap(it -> it.bearsOn().stream())
            .map(it -> messages.text("aspect." + it.tag()))
            .findFirst()
            .orElse(null),
        claim.text(),
        claim.writer() == Writer.EMBEDDED && kind != Section.Kind.THEMES,
        claim.language() == digest.language() ? null : claim.language().tag(),
        Claim.proofs(List.of(claim)).stream().findFirst().orElse(null),
        claim.citations().stream()
            .flatMap(id -> digest.article(id).stream())
            .map(it -> new PageLink(digest.voice(it), it.url().toASCIIString()))
            .toList());
  }
}

package jobo.web;

import java.util.ArrayList;
import java.util.List;
import jobo.article.Category;
import jobo.article.Report;
import jobo.digest.Claim;
import jobo.digest.Digest;
import jobo.digest.EditionStory;
import jobo.language.Language;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;

/** Lays the stories of a digest out for pages. */
final class StoryPieces {
  private static final int MOST_VOICES = 3;

  private final Digest digest;
  private final PageAddress address;
  private final Messages messages;

  StoryPieces(Digest digest) {
    this.digest = digest;
    this.address = new PageAddress(digest.language());
    this.messages = Messages.in(digest.language());
  }

  /** A story at its place. */
  StoryPiece piece(Digest.Placed placed) {
    EditionStory story = placed.story();
    Category category = placed.category();
    List<Claim> claims = placed.edition().claimsOf(story.id());
    Claim headline = claims.getFirst();
    List<PageLink> voices = voices(story);
    int rest = voices.size() - MOST_VOICES;
    return new StoryPiece(
        headline.text(),
        foreign(headline.language()),
        digest
            .article(headline.citations().getFirst())
            .map(it -> it.url().toASCIIString())
            .orElse(null),
        new PageLink(category.name(digest.language()), address.category(digest.date(), category)),
        category.emoji(),
        PageAssets.colour(category),
        story.update(),
        story.report() == Report.PAPERS,
        sentences(claims),
        voices.stream().limit(MOST_VOICES).toList(),
        rest > 0 ? "+" + rest : null,
        messages.text("evidence", story.evidence()),
        story.publishers() == 1
            ? messages.text("story.single")
            : messages.text("story.publishers", story.publishers()),
        story.publishers() == 1,
        discussion(story),
        story.reason() == null ? null : messages.text("story.reason", story.reason()));
  }

  /** What is said below the headline, and what that rests on in another language. */
  private List<StoryPiece.Sentence> sentences(List<Claim> claims) {
    List<StoryPiece.Sentence> sentences = new ArrayList<>();
    claims.stream().skip(1).map(this::sentence).forEach(sentences::add);
    for (String proof : Claim.proofs(claims)) {
      sentences.add(new StoryPiece.Sentence(proof, true, foreign(Language.of(proof))));
    }
    return sentences;
  }

  private StoryPiece.Sentence sentence(Claim claim) {
    boolean quoted =
        switch (claim.writer()) {
          case EMBEDDED -> true;
          case LLM -> false;
        };
    return new StoryPiece.Sentence(claim.text(), quoted, foreign(claim.language()));
  }

  private List<PageLink> voices(EditionStory story) {
    return digest.voices(story).stream()
        .map(it -> new PageLink(digest.voice(it), it.url().toASCIIString()))
        .toList();
  }

  private @Nullable PageLink discussion(EditionStory story) {
    return digest
        .discussion(story)
        .map(
            it ->
                new PageLink(
                    messages.text("story.discussion", it.votes(), it.comments()),
                    it.url().toASCIIString()))
        .orElse(null);
  }

  private @Nullable String foreign(Language spoken) {
    return spoken == digest.language() ? null : spoken.tag();
  }
}

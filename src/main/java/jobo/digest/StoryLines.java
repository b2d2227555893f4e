package jobo.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jobo.article.Article;
import jobo.article.Discussion;
import jobo.document.Block;
import jobo.document.Inline;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import jobo.language.VisibleText;

/** How a story stands in a list: its headline, the sentence that tells most, and who reports it. */
final class StoryLines {
  private static final int MOST_VOICES = 3;
  private static final Pattern STRAIGHT = Pattern.compile("\"([^\"]{1,300})\"");

  /** About two lines on a phone. */
  private static final int LONGEST_BRIEF = 100;

  private final Digest digest;
  private final Messages messages;

  StoryLines(Digest digest) {
    this.digest = digest;
    this.messages = Messages.in(digest.language());
  }

  /** The story as an item of a list. */
  Block.Item item(Edition edition, EditionStory story) {
    List<Claim> claims = edition.claimsOf(story.id());
    List<Inline> line = new ArrayList<>();
    if (story.update()) {
      line.add(Inline.text(messages.text("story.update") + " "));
    }
    line.add(Inline.strong(claims.getFirst().text()));
    for (Claim claim : claims.subList(1, claims.size())) {
      line.add(new Inline.Break());
      line.add(quoted(claim));
    }
    for (String proof : Claim.proofs(claims)) {
      line.add(new Inline.Break());
      line.add(Inline.text(quotation(proof)));
    }
    line.add(new Inline.Break());
    line.addAll(voices(story));
    return new Block.Item(List.of(new Block.Paragraph(line)));
  }

  /** The headline of a story, linked to the article it is taken from. */
  Inline headline(Edition edition, EditionStory story) {
    return headline(edition, story, Integer.MAX_VALUE);
  }

  /** The linked headline, cut to so many characters. */
  Inline headline(Edition edition, EditionStory story, int longest) {
    Claim claim = edition.claimsOf(story.id()).getFirst();
    String headline = VisibleText.cut(claim.text(), longest);
    return digest
        .article(claim.citations().getFirst())
        .<Inline>map(it -> Inline.link(headline, it.url()))
        .orElseGet(() -> Inline.text(headline));
  }

  /** The story in one line: its headline, linked to its article, and who reports it. */
  Block.Item brief(Edition edition, EditionStory story) {
    Claim claim = edition.claimsOf(story.id()).getFirst();
    String headline = VisibleText.cut(claim.text(), LONGEST_BRIEF);
    String update = story.update() ? messages.text("story.update") + " " : "";
    String others =
        story.publishers() > 1 ? " · " + messages.text("story.publishers", story.publishers()) : "";
    return digest
        .article(claim.citations().getFirst())
        .map(
            it ->
                Block.Item.of(
                    Inline.text(update),
                    Inline.link(headline, it.url()),
                    Inline.text(" · " + digest.voice(it) + others)))
        .orElseGet(() -> Block.Item.of(Inline.text(update + headline + others)));
  }

  /** Says that it is the story of the most publishers. */
  Block mostCovered(Edition edition, EditionStory story) {
    return Block.Paragraph.of(
        Inline.text(messages.text("insights.most-covered", story.publishers()) + " "),
        headline(edition, story));
  }

  /** What comes next in a story: its headline, what an article says of that, and which. */
  Block.Item plan(Edition edition, EditionStory story, Claim plan) {
    String headline = edition.claimsOf(story.id()).getFirst().text();
    List<Inline> line = new ArrayList<>();
    line.add(Inline.strong(VisibleText.cut(headline, LONGEST_BRIEF)));
    line.add(Inline.text(": "));
    line.add(proven(plan));
    digest
        .article(plan.citations().getFirst())
        .ifPresent(
            it -> {
              line.add(Inline.text(" "));
              line.add(Inline.link(digest.voice(it), it.url()));
            });
    return new Block.Item(List.of(new Block.Paragraph(line)));
  }

  /**
   * Who reports it and what was read: linked publishers, evidence, and whether nobody else does.
   */
  List<Inline> voices(EditionStory story) {
    List<Article> articles = digest.voices(story);
    List<Inline> voices = new ArrayList<>();
    for (Article article : articles.subList(0, Math.min(MOST_VOICES, articles.size()))) {
      voices.add(Inline.link(digest.voice(article), article.url()));
      voices.add(Inline.text(" "));
    }
    if (articles.size() > MOST_VOICES) {
      voices.add(Inline.text("+" + (articles.size() - MOST_VOICES) + " "));
    }
    voices.add(Inline.text("· " + messages.text("evidence", story.evidence())));
    if (story.publishers() == 1) {
      voices.add(Inline.text(" · " + messages.text("story.single")));
    } else {
      voices.add(Inline.text(" · " + messages.text("story.publishers", story.publishers())));
    }
    if (story.told() != null) {
      String day = ReaderDates.shortDay(story.told(), digest.language());
      voices.add(Inline.text(" · " + messages.text("story.since", day)));
    }
    digest.discussion(story).ifPresent(it -> voices.addAll(discussed(it)));
    return voices;
  }

  private List<Inline> discussed(Discussion discussion) {
    String told = messages.text("story.discussion", discussion.votes(), discussion.comments());
    return List.of(Inline.text(" · "), Inline.link(told, discussion.url()));
  }

  /** What a claim says, marked as an article's own words where it is. */
  static Inline quoted(Claim claim) {
    return Inline.text(
        switch (claim.writer()) {
          case EMBEDDED -> quotation(claim.text()); // an article's own words
          case LLM -> claim.text();
        });
  }

  /** What a claim says, with what it rests on where that is in another language. */
  static Inline proven(Claim claim) {
    List<String> proofs = Claim.proofs(List.of(claim));
    return proofs.isEmpty()
        ? quoted(claim)
        : Inline.text(claim.text() + " " + quotation(proofs.getFirst()));
  }

  /** An article's own words; quotations within have single marks, in Korean as in English. */
  static String quotation(String words) {
    String inner = STRAIGHT.matcher(words).replaceAll("‘$1’").replace('“', '‘').replace('”', '’');
    return "“" + inner + "”";
  }
}

package jobo.edition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.digest.Claim;
import jobo.digest.Digest;
import jobo.subscription.Manners;

/** What a chat wants to hear of first, and what not at all, by words that stories have. */
record Interests(List<WantedWord> followed, List<WantedWord> muted) {

  static Interests of(Manners manners) {
    return new Interests(
        manners.followed().stream().map(WantedWord::of).toList(),
        manners.muted().stream().map(WantedWord::of).toList());
  }

  /** A digest without the muted stories, the followed ones first. */
  Digest in(Digest digest) {
    return followed.isEmpty() && muted.isEmpty()
        ? digest
        : digest.arranged(
            it -> muting(text(digest, it)).isEmpty(),
            it -> followed.stream().anyMatch(word -> word.isIn(text(digest, it))));
  }

  /** The muted word that a story has. */
  Optional<String> muting(String story) {
    return muted.stream().filter(it -> it.isIn(story)).map(WantedWord::word).findFirst();
  }

  /** What a digest says of a story, and the titles of its articles. */
  static String text(Digest digest, Digest.Placed placed) {
    Stream<String> said = placed.edition().claimsOf(placed.story().id()).stream().map(Claim::text);
    Stream<String> titles =
        placed.story().articles().stream()
            .flatMap(it -> digest.article(it).stream())
            .map(Article::title);
    return Stream.concat(said, titles).collect(Collectors.joining("\n"));
  }
}

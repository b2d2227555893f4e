package jobo.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.Fingerprint;
import jobo.article.NewArticle;
import jobo.article.SortedArticle;

/** Tells articles of their own from copies of others, which are recognised from then on. */
final class Originals {
  private final ArticleStore articles;

  Originals(ArticleStore articles) {
    this.articles = articles;
  }

  /** An article with all its signs. */
  NewArticle signed(Candidate candidate, SortedArticle sorted) {
    Set<Fingerprint> signs = new LinkedHashSet<>(candidate.fingerprints());
    signs.addAll(Copies.signs(sorted.article().body()));
    return new NewArticle(sorted, signs, candidate.version());
  }

  /** Those among some articles that are no copies, be it of one another or of what is kept. */
  List<NewArticle> of(List<NewArticle> read) {
    Map<Fingerprint, ArticleId> holders = new HashMap<>();
    articles
        .known(read.stream().flatMap(Originals::ofText).collect(Collectors.toSet()))
        .forEach((sign, known) -> holders.put(sign, known.id()));
    Map<ArticleId, Article> there =
        articles.find(new HashSet<>(holders.values())).stream()
            .map(SortedArticle::article)
            .collect(Collectors.toMap(Article::id, Function.identity()));
    List<NewArticle> originals = new ArrayList<>();
    Map<ArticleId, Set<Fingerprint>> copies = new HashMap<>();
    for (NewArticle article : read) {
      Optional<ArticleId> original = original(article, holders, there);
      if (original.isPresent()) {
        copies
            .computeIfAbsent(original.get(), it -> new HashSet<>())
            .addAll(article.fingerprints());
      } else {
        originals.add(withoutThoseOf(holders.keySet(), article));
        there.put(article.id(), article.sorted().article());
        ofText(article).forEach(it -> holders.putIfAbsent(it, article.id()));
      }
    }
    return copies.isEmpty() ? originals : withoutCopies(originals, copies);
  }

  /** A copy of what is only about to be kept is recognised by the signs of that. */
  private List<NewArticle> withoutCopies(
      List<NewArticle> originals, Map<ArticleId, Set<Fingerprint>> copies) {
    List<NewArticle> signed = new ArrayList<>();
    for (NewArticle original : originals) {
      Set<Fingerprint> signs = new LinkedHashSet<>(original.fingerprints());
      Optional.ofNullable(copies.remove(original.id())).ifPresent(signs::addAll);
      signed.add(new NewArticle(original.sorted(), signs, original.version()));
    }
    if (!copies.isEmpty()) {
      articles.recognise(copies);
    }
    return signed;
  }

  private static Optional<ArticleId> original(
      NewArticle article, Map<Fingerprint, ArticleId> holders, Map<ArticleId, Article> there) {
    Article copy = article.sorted().article();
    return ofText(article)
        .flatMap(it -> Stream.ofNullable(holders.get(it)))
        .distinct()
        .flatMap(it -> Stream.ofNullable(there.get(it)))
        .filter(it -> it.language() == copy.language() && Copies.areCopies(it.body(), copy.body()))
        .map(Article::id)
        .findFirst();
  }

  /** A sign is one article's; of a text the others are enough. */
  private static NewArticle withoutThoseOf(Set<Fingerprint> taken, NewArticle article) {
    Set<Fingerprint> free = new LinkedHashSet<>(article.fingerprints());
    free.removeAll(taken);
    return new NewArticle(article.sorted(), free, article.version());
  }

  private static Stream<Fingerprint> ofText(NewArticle article) {
    return article.fingerprints().stream().filter(it -> it.kind() == Fingerprint.Kind.TEXT);
  }
}

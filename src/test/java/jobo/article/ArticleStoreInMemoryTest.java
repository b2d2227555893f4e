package jobo.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

class ArticleStoreInMemoryTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Sorting NOT_AI = new Sorting(null, 1, List.of());

  private final ArticleStoreInMemory store = new ArticleStoreInMemory();

  @Test
  void anArticleIsKeptOnceUnderAnyOfItsFingerprints() {
    assertThat(store.add(article("a", NOON), Set.of(sign("x"), sign("y")))).isTrue();
    assertThat(store.add(article("b", NOON), Set.of(sign("y"), sign("z")))).isFalse();

    assertThat(store.known(List.of(sign("x"), sign("y"), sign("z"))))
        .containsExactlyInAnyOrder(sign("x"), sign("y"));
  }

  @Test
  void anArticleIsFoundOnceItIsSorted() {
    Article article = article("a", NOON);
    store.add(article, Set.of(sign("x")));

    assertThat(store.unsorted(10)).containsExactly(article);
    assertThat(store.find(sign("x"))).isEmpty();

    store.sorted(article.id(), NOT_AI);

    assertThat(store.unsorted(10)).isEmpty();
    assertThat(store.find(sign("x"))).contains(new SortedArticle(article, NOT_AI));
    assertThat(store.find(List.of(article.id(), new ArticleId("none")))).hasSize(1);
  }

  @Test
  void articlesComeInTheOrderOfCollection() {
    add("later", NOON.plusSeconds(60));
    add("b", NOON);
    add("a", NOON);

    assertThat(ids(store.collected(NOON, NOON.plusSeconds(60)))).containsExactly("a", "b");
    assertThat(ids(store.page(NOON, Optional.empty(), 2))).containsExactly("a", "b");
    assertThat(ids(store.page(NOON, Optional.of(new ArticleId("b")), 2))).containsExactly("later");
  }

  private void add(String id, Instant collectedAt) {
    Article article = article(id, collectedAt);
    store.add(article, Set.of(sign(id)));
    store.sorted(article.id(), NOT_AI);
  }

  private static List<String> ids(List<SortedArticle> articles) {
    return articles.stream().map(it -> it.article().id().value()).toList();
  }

  private static Fingerprint sign(String value) {
    return new Fingerprint(Fingerprint.Kind.GUID, value);
  }

  private static Article article(String id, Instant collectedAt) {
    return new Article(
        new ArticleId(id),
        URI.create("https://lab.example/" + id),
        "A title",
        new SourceName("Lab"),
        new Publisher("Lab"),
        Report.NEWS,
        Language.ENGLISH,
        null,
        collectedAt,
        Evidence.TITLE,
        "",
        "",
        null,
        null);
  }
}

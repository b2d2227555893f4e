package jobo.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.grounding.Grounding;
import jobo.grounding.Passage;
import jobo.grounding.Statement;
import jobo.grounding.Verdict;
import jobo.story.StoryId;

/**
 * Lets nothing into an edition but what holds by the articles that it cites, whoever wrote it. Not
 * safe for use by many threads.
 */
final class ClaimCheck {
  private final Map<ArticleId, Article> articles;
  private final Map<ArticleId, Passage> passages = new HashMap<>();

  /**
   * A check by some articles.
   *
   * @param articles all that may be cited; what cites another one does not hold
   */
  ClaimCheck(Map<ArticleId, Article> articles) {
    this.articles = articles;
  }

  /**
   * The edition without the claims that do not hold, and without stories that lose their headline.
   */
  Edition published(Edition written) {
    List<Section> sections = new ArrayList<>();
    int refused = 0;
    for (Section section : written.sections()) {
      List<Claim> holding = section.claims().stream().filter(this::holds).toList();
      refused += section.claims().size() - holding.size();
      if (!holding.isEmpty()) {
        sections.add(new Section(section.kind(), holding));
      }
    }
    Edition checked =
        new Edition(
            written.key(),
            written.stories(),
            sections,
            written.weekBefore(),
            refused,
            written.modelWork());
    Set<StoryId> headed =
        written.stories().stream()
            .map(EditionStory::id)
            .filter(it -> isHeaded(it, written, checked))
            .collect(Collectors.toSet());
    return headed.size() == written.stories().size()
        ? checked
        : checked.with(written.stories().stream().filter(it -> headed.contains(it.id())).toList());
  }

  private static boolean isHeaded(StoryId story, Edition written, Edition checked) {
    Optional<Claim> headline = written.claimsOf(story).stream().findFirst();
    return headline.isPresent() && headline.equals(checked.claimsOf(story).stream().findFirst());
  }

  private boolean holds(Claim claim) {
    return verdict(claim) instanceof Verdict.Holds;
  }

  /** What its citations say of a claim. */
  Verdict verdict(Claim claim) {
    List<Passage> cited = claim.citations().stream().flatMap(this::passage).toList();
    return cited.size() == claim.citations().size()
        ? Grounding.judge(statement(claim), cited)
        : new Verdict.Undecided("An article that it cites is not kept.");
  }

  private static Statement statement(Claim claim) {
    String quotation = Objects.requireNonNullElse(claim.quotation(), "");
    return new Statement(claim.text(), claim.language(), quotation);
  }

  private Stream<Passage> passage(ArticleId id) {
    Article article = articles.get(id);
    return article == null
        ? Stream.empty()
        : Stream.of(passages.computeIfAbsent(id, _ -> Passage.of(article)));
  }
}

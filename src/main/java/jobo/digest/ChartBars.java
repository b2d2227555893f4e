package jobo.digest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.article.ArticleId;
import jobo.article.Category;
import jobo.article.Report;
import jobo.language.Language;
import jobo.language.Messages;

/** How the day's articles spread over the categories, the greatest first. */
record ChartBars(Language language, List<Share> shares) {

  /** How many articles of a category. */
  record Share(Category category, int articles) {}

  static ChartBars of(Digest digest) {
    return of(digest, Optional.empty());
  }

  /** The spread of one report, or of both. */
  static ChartBars of(Digest digest, Optional<Report> report) {
    List<Share> shares =
        digest.editions().stream()
            .map(it -> new Share(digest.category(it), articles(it, report).size()))
            .filter(it -> it.articles() > 0)
            .sorted(Comparator.comparingInt(Share::articles).reversed())
            .toList();
    return new ChartBars(digest.language(), shares);
  }

  /** The chart in words. */
  String alternative(Messages messages) {
    String spread =
        shares.stream()
            .map(it -> it.category().name(language) + " " + it.articles())
            .collect(Collectors.joining(", "));
    return messages.text("chart.alternative", spread);
  }

  private static Set<ArticleId> articles(Edition edition, Optional<Report> report) {
    return edition.stories().stream()
        .filter(it -> report.isEmpty() || it.report() == report.get())
        .flatMap(it -> it.articles().stream())
        .collect(Collectors.toSet());
  }
}

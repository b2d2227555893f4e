package jobo.web;

import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.digest.DigestSettings;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The digest of a date as data. */
@RestController
final class DigestsApi {
  private final DigestShelf shelf;
  private final CategorySet categories;
  private final Language language;

  DigestsApi(DigestShelf shelf, CategorySet categories, DigestSettings settings) {
    this.shelf = shelf;
    this.categories = categories;
    this.language = settings.language();
  }

  @GetMapping("/api/digests/{date}")
  DigestData digest(
      @PathVariable String date,
      @RequestParam @Nullable String category,
      @RequestParam(name = "language") @Nullable String tag) {
    Language reader = Parameters.language("language", tag, language);
    Category only = Parameters.category(category, categories);
    return DigestData.of(shelf.find(Parameters.date(date), reader), only);
  }
}

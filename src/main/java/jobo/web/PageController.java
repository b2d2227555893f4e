package jobo.web;

import java.time.LocalDate;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.digest.Digest;
import jobo.digest.DigestSettings;
import jobo.language.Language;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The archive for people. */
@RestController
final class PageController {
  private final DigestShelf shelf;
  private final CategorySet categories;
  private final PageFrames frames;
  private final PageTemplates templates;
  private final Language language;

  PageController(
      DigestShelf shelf,
      CategorySet categories,
      PageFrames frames,
      PageTemplates templates,
      DigestSettings settings) {
    this.shelf = shelf;
    this.categories = categories;
    this.frames = frames;
    this.templates = templates;
    this.language = settings.language();
  }

  @GetMapping("/")
  ResponseEntity<String> front(@RequestParam @Nullable String lang) {
    Language reader = Parameters.language("lang", lang, language);
    Digest digest = shelf.newest(reader);
    return isFirstBeingCollected(digest)
        ? waiting(reader)
        : html("front", FrontPage.of(digest, frames.newest(digest)));
  }

  @GetMapping("/digests/{date}")
  ResponseEntity<String> day(@PathVariable String date, @RequestParam @Nullable String lang) {
    Digest digest = digest(date, lang);
    return html("front", FrontPage.of(digest, frames.around(digest, null)));
  }

  @GetMapping("/digests/{date}/{category}")
  ResponseEntity<String> category(
      @PathVariable String date,
      @PathVariable String category,
      @RequestParam @Nullable String lang) {
    Category wanted =
        categories.categories().stream()
            .filter(it -> it.id().value().equals(category))
            .findFirst()
            .orElseThrow(() -> RequestProblem.notFound("There is no category " + category + "."));
    Digest digest = digest(date, lang);
    return html("category", CategoryPage.of(digest, wanted, frames.around(digest, wanted)));
  }

  private Digest digest(String date, @Nullable String lang) {
    Language reader = Parameters.language("lang", lang, language);
    LocalDate day = Parameters.date(date);
    return shelf.find(day, reader);
  }

  private ResponseEntity<String> waiting(Language reader) {
    String title = Messages.in(reader).text("page.waiting-title");
    PageFrame frame = frames.plain(reader, title, it -> new PageAddress(it).home());
    return html("waiting", WaitingPage.of(frame));
  }

  /** Nothing was closed yet, and nothing is there to look at meanwhile. */
  private boolean isFirstBeingCollected(Digest digest) {
    return !digest.window().closed()
        && digest.told().isEmpty()
        && (frames.isRunning() || !frames.hasRun());
  }

  private ResponseEntity<String> html(String template, Object page) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(PageTemplates.HTML)
        .body(templates.render(template, page));
  }
}

package jobo.web;

import java.time.LocalDate;
import jobo.article.Category;
import jobo.language.Language;

/** The paths of the pages, with the language in them. */
record PageAddress(Language language) {

  String home() {
    return "/" + query();
  }

  String day(LocalDate date) {
    return "/digests/" + date + query();
  }

  String category(LocalDate date, Category category) {
    return "/digests/" + date + "/" + category.id() + query();
  }

  String atom() {
    return "/feed.xml" + query();
  }

  String jsonFeed() {
    return "/feed.json" + query();
  }

  private String query() {
    return "?lang=" + language.tag();
  }
}

package jobo.web;

import jakarta.servlet.http.HttpServletRequest;
import jobo.language.Language;
import jobo.language.Messages;
import org.springframework.http.HttpStatusCode;

/** What a person sees where there is no page. */
final class ProblemPage {
  private final PageFrames frames;
  private final PageTemplates templates;
  private final Language language;

  /** What the template shows. */
  record View(PageFrame frame, String title, String text) {}

  ProblemPage(PageFrames frames, PageTemplates templates, Language language) {
    this.frames = frames;
    this.templates = templates;
    this.language = language;
  }

  /** The page of a status, in the language the reader was in. */
  String html(HttpStatusCode status, HttpServletRequest request) {
    String tag = request.getParameter("lang");
    Language reader = tag == null ? language : Language.tagged(tag).orElse(language);
    Messages messages = Messages.in(reader);
    String kind = status.is5xxServerError() ? "failed" : "missing";
    String title = messages.text("page." + kind + "-title");
    PageFrame frame = frames.plain(reader, title, it -> new PageAddress(it).home());
    return templates.render(
        "problem", new View(frame, title, messages.text("page." + kind + "-text")));
  }
}

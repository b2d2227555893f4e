package jobo.collect.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.collect.markup.Latex;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the formulas of a page as plain text, in place of what draws them. */
final class PageMath {
  /** More formulas than this are left to what the page shows of them. */
  private static final int MOST = 2_000;

  private static final int LONGEST_TEX = 290;

  /** What holds a formula in the markup of MathJax, KaTeX, MediaWiki and LaTeXML. */
  private static final Set<String> WRAPPERS =
      Set.of("katex", "katex-display", "mwe-math-element", "mathjax", "mathjax_display");

  private static final String DRAWN =
      "mjx-container, .MathJax, .MathJax_Display, .MathJax_Preview, .MathJax_SVG, .katex-html";

  private static final Map<String, String> SCRIPTS = Map.of("msup", "^", "msub", "_");

  private PageMath() {}

  /** Makes text of the formulas, and takes out what draws them a second time. */
  static void writeOut(Document page) {
    if (page.selectFirst("script[type^=math/]") != null) {
      remove(page, DRAWN);
    }
    page.select("script[type^=math/tex]").stream()
        .limit(MOST)
        .forEach(it -> replace(it, tex(it.data())));
    page.select("script[type^=math/mml]").stream()
        .limit(MOST)
        .forEach(it -> replace(it, written(Jsoup.parseBodyFragment(it.data()).body())));
    page.select("math").stream().limit(MOST).forEach(it -> replace(wrapper(it), written(it)));
    remove(page, DRAWN);
  }

  private static void remove(Document page, String selector) {
    page.select(selector).stream().limit(MOST).forEach(Node::remove);
  }

  private static void replace(Element element, String formula) {
    if (element.parent() != null) {
      element.replaceWith(new TextNode(" " + formula + " "));
    }
  }

  private static Element wrapper(Element math) {
    Element outermost = math;
    for (Element at = math.parent(); at != null && !at.isBlock(); at = at.parent()) {
      boolean wraps =
          at.normalName().startsWith("mjx-")
              || at.classNames().stream()
                  .anyMatch(it -> WRAPPERS.contains(it.toLowerCase(Locale.ROOT)));
      outermost = wraps ? at : outermost;
    }
    return outermost;
  }

  private static String tex(String source) {
    String formula = source.strip();
    // The reader of formulas takes those that stand between signs, up to a length.
    return formula.isEmpty() || formula.length() > LONGEST_TEX
        ? formula
        : Latex.plain("\\(" + formula + "\\)").strip();
  }

  private static String written(Element math) {
    Element tex = math.selectFirst("annotation[encoding=application/x-tex]");
    return tex != null ? tex(tex.wholeText()) : mathMl(math);
  }

  private static String mathMl(Element element) {
    if (element.normalName().startsWith("annotation")) {
      return "";
    }
    if (element.childrenSize() == 0) {
      return element.text().strip();
    }
    String sign = SCRIPTS.get(element.normalName());
    if (element.childrenSize() == 2 && sign != null) {
      return mathMl(element.child(0)) + sign + grouped(element.child(1));
    }
    if (element.childrenSize() == 2 && element.nameIs("mfrac")) {
      return grouped(element.child(0)) + "/" + grouped(element.child(1));
    }
    String inside =
        element.children().stream()
            .map(PageMath::mathMl)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" "));
    return element.nameIs("msqrt") ? "√(" + inside + ")" : inside;
  }

  private static String grouped(Element element) {
    String inside = mathMl(element);
    return inside.indexOf(' ') < 0 ? inside : "(" + inside + ")";
  }
}

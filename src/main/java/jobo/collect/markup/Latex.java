package jobo.collect.markup;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes plain text of the LaTeX that titles and abstracts of papers carry. */
public final class Latex {
  /**
   * Dollars around a formula, as Pandoc tells them from prices: no space inside next to them, and
   * no digit after the second.
   */
  private static final Pattern DOLLARS =
      Pattern.compile("(?<![\\\\\\w$])\\$(?=\\S)([^$\\n]{1,300}?)(?<=[^\\s\\\\])\\$(?![\\d$])");

  private static final int DEEPEST = 4;
  private static final Pattern BRACKETS = Pattern.compile("\\\\[(\\[](.{1,300}?)\\\\[)\\]]");
  private static final Pattern FORMULA_SIGN = Pattern.compile("[\\\\^_{}=<>+*/|]");
  private static final Pattern WRAPPED =
      Pattern.compile(
          "\\\\(?:emph|text(?:it|bf|tt|sc|rm|sf)?|math(?:rm|bf|it|cal|bb|sf|tt|frak)|"
              + "operatorname\\*?|mbox|hat|bar|tilde|vec|overline|underline|url)\\s*\\{([^{}]*)\\}");
  private static final Pattern FRACTION =
      Pattern.compile("\\\\[dt]?frac\\s*\\{([^{}]*)\\}\\s*\\{([^{}]*)\\}");
  private static final Pattern ROOT = Pattern.compile("\\\\sqrt\\s*\\{([^{}]*)\\}");
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)(?:\\s+(?=[A-Za-z]))?");
  private static final Pattern RAISED = Pattern.compile("([\\^_])\\{([^{}]*)\\}");

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          entry("alpha", "α"),
          entry("beta", "β"),
          entry("gamma", "γ"),
          entry("Gamma", "Γ"),
          entry("delta", "δ"),
          entry("Delta", "Δ"),
          entry("epsilon", "ε"),
          entry("varepsilon", "ε"),
          entry("eta", "η"),
          entry("theta", "θ"),
          entry("kappa", "κ"),
          entry("lambda", "λ"),
          entry("Lambda", "Λ"),
          entry("mu", "μ"),
          entry("nu", "ν"),
          entry("pi", "π"),
          entry("Pi", "Π"),
          entry("rho", "ρ"),
          entry("sigma", "σ"),
          entry("Sigma", "Σ"),
          entry("tau", "τ"),
          entry("phi", "φ"),
          entry("Phi", "Φ"),
          entry("varphi", "φ"),
          entry("chi", "χ"),
          entry("psi", "ψ"),
          entry("omega", "ω"),
          entry("Omega", "Ω"),
          entry("times", "×"),
          entry("cdot", "·"),
          entry("pm", "±"),
          entry("le", "≤"),
          entry("leq", "≤"),
          entry("ge", "≥"),
          entry("geq", "≥"),
          entry("ne", "≠"),
          entry("neq", "≠"),
          entry("approx", "≈"),
          entry("sim", "~"),
          entry("ll", "≪"),
          entry("gg", "≫"),
          entry("to", "→"),
          entry("rightarrow", "→"),
          entry("infty", "∞"),
          entry("in", "∈"),
          entry("sum", "∑"),
          entry("ell", "ℓ"),
          entry("ldots", "…"),
          entry("dots", "…"),
          entry("circ", "°"));

  private static final Map<String, String> SPACING =
      Map.of("left", "", "right", "", "quad", " ", "qquad", " ", "displaystyle", "");

  private Latex() {}

  /** The text with its formulas in plain letters: {@code $O(n \log n)$} is O(n log n). */
  public static String plain(String text) {
    if (text.indexOf('$') < 0 && text.indexOf('\\') < 0) {
      return text;
    }
    String result = DOLLARS.matcher(text).replaceAll(Latex::withinDollars);
    result =
        BRACKETS.matcher(result).replaceAll(it -> Matcher.quoteReplacement(formula(it.group(1))));
    return unwrapped(result).replace("\\%", "%").replace("\\&", "&").replace("\\$", "$");
  }

  private static String withinDollars(MatchResult match) {
    String inside = match.group(1);
    boolean isFormula = inside.indexOf(' ') < 0 || FORMULA_SIGN.matcher(inside).find();
    return Matcher.quoteReplacement(isFormula ? formula(inside) : match.group());
  }

  private static String formula(String latex) {
    String result = unwrapped(latex);
    result = FRACTION.matcher(result).replaceAll("$1/$2");
    result = ROOT.matcher(result).replaceAll("√($1)");
    result = RAISED.matcher(result).replaceAll("$1$2");
    result = COMMAND.matcher(result).replaceAll(Latex::symbol);
    return result.replaceAll("\\\\[,;:! ]", " ").replaceAll("[{}~]|\\\\(?=[%$&#_])", "");
  }

  /** Without commands that only dress their argument, as deep as anyone nests them. */
  private static String unwrapped(String latex) {
    String result = latex;
    for (int depth = 0; depth < DEEPEST && result.indexOf('\\') >= 0; depth++) {
      result = WRAPPED.matcher(result).replaceAll("$1");
    }
    return result;
  }

  /** A command's sign; one without a sign of its own, such as {@code \log}, is its name. */
  private static String symbol(MatchResult match) {
    String name = match.group(1);
    String space = match.group().endsWith(name) ? "" : " ";
    String spacing = SPACING.get(name);
    return Matcher.quoteReplacement(
        spacing != null ? spacing : SYMBOLS.getOrDefault(name, name) + space);
  }
}

package jobo.collect.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sorting in $O(n \\log n)$ time | Sorting in O(n log n) time",
        "$\\alpha$-attention | α-attention",
        "a gain of $2\\times$ | a gain of 2×",
        "$\\mathcal{L}_{\\text{CE}}$ loss | L_CE loss",
        "$k$-NN with $n=10^{6}$ | k-NN with n=10^6",
        "\\textit{Mamba} and \\textbf{\\emph{more}} | Mamba and more",
        "about 95\\% of it | about 95% of it",
        "\\(x^2 + y^2\\) | x^2 + y^2",
        "$\\frac{1}{2}$ of $\\sqrt{n}$ | 1/2 of √(n)",
        "$\\epsilon \\leq 0.1$ | ε ≤ 0.1",
        "$\\ell_2$ norm | ℓ_2 norm",
        "$L^p$한국어 | L^p한국어"
      })
  void formulasBecomePlainLetters(String latex, String plain) {
    assertThat(Latex.plain(latex)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Raises $5 million, then $10 million",
        "From $5 to $10",
        "$5/month or $50/year",
        "US$ 3bn and A$ 4bn",
        "C:\\Users\\lab",
        "It costs 3$",
        "$GOOG and $MSFT rise"
      })
  void pricesAndPathsAreNoFormulas(String text) {
    assertThat(Latex.plain(text)).isEqualTo(text);
  }
}

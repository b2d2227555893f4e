package jobo.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether every number, name and quotation of a claim stands in an article it cites.
 *
 * @param findings what does not
 */
record Proof(List<Finding> findings, Tally numbers, Tally names, Tally quotations) {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"”’]*[^\\s<>\"”’.,;:!?)]");

  /** Judges a claim by what it cites. */
  static Proof of(String claim, List<Cited> cited) {
    List<Cited> readable = cited.stream().filter(it -> !it.text().isBlank()).toList();
    if (readable.isEmpty()) {
      Finding none = Finding.at(Finding.Kind.CITATION, claim, 0, claim.length());
      return new Proof(List.of(none), Tally.NONE, Tally.NONE, Tally.NONE);
    }
    List<Finding> findings = new ArrayList<>();
    List<Numeral> numerals = NumeralScanner.scan(claim);
    Tally numbers = numbers(claim, numerals, readable, findings);
    NameCheck latin = new NameCheck(readable).judge(claim, numerals);
    HangulNames.Judged hangul = HangulNames.judge(claim, readable);
    findings.addAll(latin.findings());
    findings.addAll(hangul.findings());
    Tally quotations = quotations(claim, readable, findings);
    addresses(claim, readable, findings);
    return new Proof(findings, numbers, latin.tally().plus(hangul.tally()), quotations);
  }

  /** Judges where the links under a claim lead: to each cited article and nowhere else. */
  static List<Finding> links(String claim, List<URI> links, List<Cited> cited) {
    List<Finding> findings = new ArrayList<>();
    for (URI link : links) {
      if (cited.stream().noneMatch(it -> it.address().equals(link))) {
        findings.add(new Finding(Finding.Kind.LINK, link.toString(), claim));
      }
    }
    for (Cited article : cited) {
      if (!links.contains(article.address())) {
        findings.add(new Finding(Finding.Kind.LINK, article.address().toString(), claim));
      }
    }
    return findings;
  }

  private static Tally numbers(
      String claim, List<Numeral> numerals, List<Cited> cited, List<Finding> findings) {
    List<Numeral> known =
        cited.stream().flatMap(it -> NumeralScanner.scan(it.text()).stream()).toList();
    Tally tally = Tally.NONE;
    for (Numeral numeral : numerals) {
      boolean stands = known.stream().anyMatch(numeral::agrees);
      if (!stands && !numeral.certain()) {
        tally = tally.leftOne();
        continue;
      }
      tally = tally.judgedOne();
      if (!stands) {
        findings.add(new Finding(Finding.Kind.NUMBER, numeral.text(), claim));
      }
    }
    return tally;
  }

  private static Tally quotations(String claim, List<Cited> cited, List<Finding> findings) {
    Tally tally = Tally.NONE;
    for (Quotations.Quotation quotation : Quotations.of(claim)) {
      tally = tally.judgedOne();
      if (cited.stream().noneMatch(it -> Quotations.stands(quotation, it.text()))) {
        findings.add(Finding.at(Finding.Kind.QUOTATION, claim, quotation.start(), quotation.end()));
      }
    }
    return tally;
  }

  private static void addresses(String claim, List<Cited> cited, List<Finding> findings) {
    Matcher matcher = ADDRESS.matcher(claim);
    while (matcher.find()) {
      String address = matcher.group();
      boolean stands =
          cited.stream()
              .anyMatch(
                  it -> it.address().toString().equals(address) || it.text().contains(address));
      if (!stands) {
        findings.add(Finding.at(Finding.Kind.LINK, claim, matcher.start(), matcher.end()));
      }
    }
  }
}

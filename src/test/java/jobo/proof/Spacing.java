package jobo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a Korean text has a space too many or too few, as far as that is certain. */
final class Spacing {
  private static final String COUNTERS = "건|개|곳|명|편|번|회|시간|시|분|초|일|월|년|개월|주|점|쪽|배|위|원|달러|퍼센트|%";
  private static final String ENDS = "(?=[\\s.,!?)]|$)";
  private static final List<Pattern> RULES =
      List.of(
          // a particle alone
          Pattern.compile(
              "(?<=[가-힣A-Za-z0-9%”’)\"'…])\\s+(?:을|를|은|는|에|에서|에게|으로|처럼|까지|부터|의|에는|에도)" + ENDS),
          Pattern.compile("(?<!\\d),(?=[가-힣A-Za-z0-9])|,(?=[가-힣A-Za-z])"),
          Pattern.compile("[가-힣A-Za-z0-9] +[,.!?;](?=\\s|$)"),
          Pattern.compile("[가-힣][.!?](?=[가-힣])"),
          Pattern.compile("\\( +| +\\)"),
          Pattern.compile("(?<=\\S) {2,}(?=\\S)"),
          // a number and what it counts
          Pattern.compile(
              "(?<![A-Za-z] ?)(?<![\\d.,:-])[\\d,]*\\d(?:\\.\\d+)? +(?:"
                  + COUNTERS
                  + ")"
                  + "(?=[\\s.,!?)]|$|(?:째|을|를|이|가|은|는|의|에|도|만|과|와|로|으로)(?![가-힣]))"),
          // 수, 것, 때, 줄, 적, 중, 후 after what describes them
          Pattern.compile("수(?:있|없)[가-힣]"),
          Pattern.compile("(?<![가-힣])[가-힣]*[할될볼갈올줄쓸을낼열일알풀날길](?<![실필홀술별철])수(?= (?:있|없)|는 없|도 있)"),
          Pattern.compile("[는은을할될볼갈올쓸한된던]것(?=[이을은도만과에임입같]|으로|\\s|[.,]|$)"),
          Pattern.compile("[할될볼갈올쓸을줄]때(?=[에는도의마까부만\\s.,]|$)"),
          Pattern.compile("[할될쓸볼갈올을는은]줄(?= [알압아모몰])"),
          Pattern.compile("[한은된본간]적(?=[이은도] (?:있|없))"),
          Pattern.compile("[하되보쓰오가기찾]는중(?=[이에입\\s.…]|$)"),
          Pattern.compile("[하되]기전(?=에|까)|(?:한|된|은)후(?=에|\\s|$)"));

  private Spacing() {}

  static List<Finding> judge(String text) {
    List<Finding> findings = new ArrayList<>();
    for (Pattern rule : RULES) {
      Matcher matcher = rule.matcher(text);
      while (matcher.find()) {
        findings.add(Finding.at(Finding.Kind.SPACING, text, matcher.start(), matcher.end()));
      }
    }
    return findings;
  }
}
